import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import type { FigureOptions, Shown } from '../../export/figure.ts'
import { previewSVG } from '../../export/to-svg.ts'
import { captionOf } from '../../export/words-svg.ts'
import { exportStrings } from '../../views/shared/strings/export-strings.ts'

interface Props {
  readonly shown: Shown
  /** The same object as long as nothing in it changes. */
  readonly options: FigureOptions
  readonly transparent: boolean
}

/** The figure as it will be, in a box of fixed height. */
export function Preview({ shown, options, transparent }: Props): ReactElement {
  const image = useRef<HTMLImageElement>(null)

  useEffect(() => {
    const drawing = previewSVG(shown, { ...options, transparent })
    const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
    image.current?.setAttribute('src', address)
    return () => URL.revokeObjectURL(address)
  }, [shown, options, transparent])

  return (
    <div className={`export-preview${transparent ? ' is-transparent' : ''}`}>
      <img ref={image} alt={exportStrings().preview(captionOf(shown))} />
    </div>
  )
}
