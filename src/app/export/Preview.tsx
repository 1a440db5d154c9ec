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
  const before = useRef(Promise.resolve())

  useEffect(() => {
    let waiting: number | undefined
    let address: string | undefined
    let gone = false
    const show = (drawn: Shown): void => {
      if (gone) return
      const drawing = previewSVG(drawn, { ...options, transparent })
      address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
      image.current?.setAttribute('src', address)
    }
    // a landscape is drawn no larger than it is seen; where it cannot be drawn, the contour stands for it
    const showLandscape = async (): Promise<void> => {
      if (gone) return
      show(await withLandscape(shown, { ...options, ...previewSize(options) }).catch(() => shown))
    }
    // one after the other, and none while a slider moves: each takes a context, and a page has few
    const queue = (): void => {
      before.current = before.current.then(showLandscape, showLandscape)
    }
    if (options.parts === 'landscape') waiting = window.setTimeout(queue, pause)
    else show(shown)
    return () => {
      gone = true
      window.clearTimeout(waiting)
      if (address !== undefined) URL.revokeObjectURL(address)
    }
  }, [shown, options, transparent])

  return (
    <div className={`export-preview${transparent ? ' is-transparent' : ''}`}>
      <img ref={image} alt={exportStrings().preview(captionOf(shown))} />
    </div>
  )
}

/** Milliseconds without a change before a landscape is drawn. */
const pause = 150

/** Pixels of the longer side of a preview. */
const previewSide = 900

function previewSize({ width = 1200, height = 800 }: FigureOptions): {
  readonly width: number
  readonly height: number
} {
  const shrink = Math.min(1, previewSide / Math.max(width, height))
  return { width: width * shrink, height: height * shrink }
}
