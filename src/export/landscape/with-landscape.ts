import { marksOver } from '../../views/contour/study/marks-over.ts'
import { shownPlane } from '../../views/shared/plane/shown-plane.ts'
import { type Figure, figureOf, type FigureOptions, type Shown } from '../figure.ts'
import { element } from '../markup.ts'
import { pictureBox } from '../to-svg.ts'
import { studySvg } from '../study-svg.ts'
import { openRelief, type Relief } from './relief.ts'

/** The landscape to be drawn: of a network the plane through its weights that the page shows, where it shows one. */
function landscapeOf(shown: Shown): { readonly of: Shown; readonly flat: boolean } | undefined {
  if (!('network' in shown.experiment.problem)) return { of: shown, flat: false }
  const plane = shownPlane()
  if (!plane?.store.getState().trajectories) return undefined
  return { of: { ...plane.store.getState(), gpu: shown.gpu }, flat: plane.as === 'contour' }
}

/** Whether there is a landscape to be drawn. */
export const hasLandscape = (shown: Shown): boolean => landscapeOf(shown) !== undefined

/** What a figure of a landscape is drawn from; what is no landscape stays as it is. */
export async function withLandscape(shown: Shown, options: FigureOptions): Promise<Shown> {
  const opened = await openLandscapeOf(shown, options)
  if (!opened) return shown
  const { figure, relief, flat } = opened
  if (!relief) return { ...shown, landscape: { plane: { ...flat.plane, ...ellipses() } } }
  const { axes, box, draw, close } = relief
  try {
    const href = draw(figure.head).canvas.toDataURL('image/png')
    const image = element('image', { href, width: box.width, height: box.height, preserveAspectRatio: 'none' })
    return { ...shown, landscape: { relief: image + axes } }
  } finally {
    close()
  }
}

/** The ellipses of the curvature over the plane of a network, where the reader sees some: at the play head, so that films have none. */
function ellipses(): Pick<Shown, 'over'> {
  const state = shownPlane()?.store.getState()
  if (!state?.study.metrics) return {}
  return { over: (frame, figure) => studySvg(marksOver(state, undefined, frame), figure) }
}

/** The landscape of a figure, to be drawn again and again; a flat one is drawn as any contour. */
export async function openLandscapeOf(
  shown: Shown,
  options: FigureOptions,
): Promise<
  { readonly figure: Figure; readonly relief: Relief | undefined; readonly flat: { readonly plane: Shown } } | undefined
> {
  const figure = figureOf(shown, options)
  const found = figure.parts === 'landscape' ? landscapeOf(shown) : undefined
  if (!found) return undefined
  const relief = found.flat ? undefined : await openRelief(found.of, figure, pictureBox(shown, figure))
  return { figure, relief, flat: { plane: found.of } }
}
