import type { Experiment } from '../../../experiment/experiment.ts'
import { toSVG } from '../../../export/to-svg.ts'
import type { PlanePicture } from '../../../lessons/lesson.ts'
import { createThalwegStore } from '../../../store/store.ts'
import { widened } from '../../../views/shared/plane/plane-problem.ts'
import { planeState, questionOf, shownAnchors } from '../../../views/shared/plane/plane-state.ts'
import { library } from '../library.ts'
import type { DrawnSize } from './box.ts'

const side = 96

/** The plane through weights that a step shows, with the paths as they look from it, as a drawing of its own. */
export async function planeDrawing(experiment: Experiment, wanted: PlanePicture, size: DrawnSize): Promise<string> {
  const { simulate, openNetwork, openPlane } = await library()
  const store = createThalwegStore(experiment)
  const { steps } = experiment
  const [network, result] = [await openNetwork(experiment), await simulate(experiment)]
  store.setState({
    network,
    trajectories: { version: 1, result, steps },
    playback: { head: steps, playing: false, speed: 1, loop: false },
  })
  const choice = {
    kind: wanted.kind,
    seed: wanted.seed ?? 1,
    weights: [0, 1] as const,
    copies: false,
    curvature: false,
  }
  const question = questionOf(store.getState(), choice)
  if (!question) return ''
  const plane = await openPlane(experiment, result, question, shownAnchors(store.getState(), choice))
  const window = widened(plane.window)
  const values = await plane.sample(window, side, side)
  store.setState(planeState(store.getState(), plane, { window, size: side, values }, 1))
  return toSVG(store.getState(), {
    width: size.width * size.zoom,
    height: size.height * size.zoom,
    theme: 'light',
    parts: 'contour',
    legend: false,
    caption: false,
  })
}
