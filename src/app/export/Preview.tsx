import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import type { FigureOptions, Shown } from '../../export/figure.ts'
import { withLandscape } from '../../export/landscape/with-landscape.ts'
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
    let address: string | undefined
    let gone = false
    const show = (drawn: Shown): void => {
      if (gone) return
      const drawing = previewSVG(drawn, { ...options, transparent })
      address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
      image.current?.setAttribute('src', address)
    }
    // a landscape is drawn no larger than it is seen; where it cannot be drawn, the contour stands for it
    if (options.parts === 'landscape') {
      void withLandscape(shown, { ...options, ...previewSize(options) }).then(show, () => show(shown))
    } else show(shown)
    return () => {
      gone = true
      if (address !== undefined) URL.revokeObjectURL(address)
    }
  }, [shown, options, transparent])

  return (
    <div className={`export-preview${transparent ? ' is-transparent' : ''}`}>
      <img ref={image} alt={exportStrings().preview(captionOf(shown))} />
    </div>
  )
}

/** Pixels of the longer side of a preview. */
const previewSide = 900

function previewSize({ width = 1200, height = 800 }: FigureOptions): {
  readonly width: number
  readonly height: number
} {
  const shrink = Math.min(1, previewSide / Math.max(width, height))
  return { width: width * shrink, height: height * shrink }
}
