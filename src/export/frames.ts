import { type FigureOptions, type Shown, side, unitsAcross } from './figure.ts'
import type { Relief } from './landscape/relief.ts'
import { openLandscapeOf } from './landscape/with-landscape.ts'
import { canvasOf, imageOf } from './raster.ts'
import { layerSVG } from './to-svg.ts'

/** The pictures of a film, one after the other, in a canvas. */
export interface Frames {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly count: number
  readonly draw: (frame: number) => Promise<void>
  /** Frees what drew them. */
  readonly close: () => void
}

/** Seconds for which a film rests on its last picture. */
const rest = 1

/**
 * The film of an experiment: the play head goes from the start to the end in `seconds`, then rests. The surface and the axes are
 * drawn once; `read` says that pixels are read. Sides are even, as encoders want them.
 */
export async function framesOf(
  given: Shown,
  options: FigureOptions,
  seconds: number,
  rate: number,
  read = false,
): Promise<Frames> {
  const [width, height] = [even(side(options.width, 1280)), even(side(options.height, 720))]
  const sized = { ...options, width, height, transparent: false }
  const [canvas, context] = canvasOf(width, height, read)
  const landscape = await openLandscapeOf(given, sized)
  const relief = landscape?.relief
  const shown: Shown = landscape ? { ...given, landscape: relief ? { relief: relief.axes } : landscape.flat } : given
  const ground = await groundOf(shown, sized).catch((error: unknown) => {
    relief?.close()
    throw error
  })
  const zoom = Math.min(width, height) / unitsAcross
  const standing = relief && canvasOf(width, height)
  const end = shown.trajectories?.steps ?? shown.experiment.steps
  const last = options.until === 'head' ? Math.min(shown.playback.head, end) : end
  const moving = Math.max(1, Math.round(seconds * rate))
  let drawn: number | undefined
  const draw = async (frame: number): Promise<void> => {
    const moved = Math.min(1, frame / moving) * last
    // a network changes from step to step, and its answers are much to draw
    const head = shown.network ? Math.floor(moved) : moved
    if (drawn === head) return
    drawn = head
    const at = { ...shown, playback: { ...shown.playback, head } }
    const paths = await imageOf(layerSVG(at, { ...sized, until: 'head' }, 'paths'))
    if (relief && standing) drawRelief(standing[1], ground, relief, head, zoom)
    context.drawImage(standing ? standing[0] : ground, 0, 0)
    context.drawImage(paths, 0, 0, width, height)
  }
  return { canvas, context, count: moving + 1 + Math.round(rest * rate), draw, close: () => relief?.close() }
}

/** Brings the relief over its ground up to a step: only what differs from the picture before is drawn anew. */
function drawRelief(
  context: CanvasRenderingContext2D,
  ground: HTMLCanvasElement,
  { box, draw }: Relief,
  head: number,
  zoom: number,
): void {
  const { canvas, part } = draw(head)
  context.save()
  if (part) {
    const [left, top] = [Math.floor((box.left + part.left) * zoom), Math.floor((box.top + part.top) * zoom)]
    context.beginPath()
    context.rect(left, top, Math.ceil(part.width * zoom) + 1, Math.ceil(part.height * zoom) + 1)
    context.clip()
  }
  context.drawImage(ground, 0, 0)
  context.drawImage(canvas, box.left * zoom, box.top * zoom, box.width * zoom, box.height * zoom)
  context.restore()
}

/** What stands still behind the paths. */
async function groundOf(
  shown: Shown,
  options: FigureOptions & { readonly width: number; readonly height: number },
): Promise<HTMLCanvasElement> {
  const { width, height } = options
  const image = await imageOf(layerSVG(shown, options, 'ground'))
  const [canvas, context] = canvasOf(width, height)
  context.drawImage(image, 0, 0, width, height)
  return canvas
}

const even = (value: number): number => 2 * Math.round(value / 2)
