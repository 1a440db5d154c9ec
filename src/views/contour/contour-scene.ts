import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import type { ProblemHandle, TrajectoryHandle } from '../../trajectories/handles.ts'
import type { ElementSize } from '../shared/element-size.ts'
import { heightScaleIn, heightScaleOf, type HeightScale } from '../shared/height.ts'
import { lookOf } from '../shared/palette.ts'
import { type PathPoints, pathsOf } from '../shared/path-points.ts'
import { type PlotFrame, plotFrame, sameFrame } from './plot-frame.ts'
import { type ScreenPath, screenPath } from './screen-path.ts'
import { domainWindow } from './zoom.ts'

/**
 * What follows from the state and the plot's size, each made anew only when what it is made from has changed, so that
 * "is it the same object" tells whether to draw.
 */
export interface ContourScene {
  readonly frame: () => PlotFrame | undefined
  readonly scale: (problem: ProblemHandle, frame: PlotFrame) => HeightScale
  readonly paths: () => readonly PathPoints[]
  readonly screenPaths: (frame: PlotFrame) => readonly ScreenPath[]
}

export function createContourScene(store: Store, size: () => ElementSize | undefined): ContourScene {
  let lastFrame: PlotFrame | undefined
  let lastScale:
    | { readonly problem: ProblemHandle; readonly frame: PlotFrame; readonly kind: string; readonly scale: HeightScale }
    | undefined
  let lastPaths:
    | {
        readonly trajectories: TrajectoryHandle
        readonly hidden: string
        readonly colours: readonly number[] | undefined
        readonly paths: PathPoints[]
      }
    | undefined
  let lastScreen:
    | { readonly paths: readonly PathPoints[]; readonly frame: PlotFrame; readonly screen: ScreenPath[] }
    | undefined

  const frame = (): PlotFrame | undefined => {
    const { experiment, problem } = store.getState()
    const box = size()
    if (!problem || !box) return undefined
    const { window, equal } = experiment.view
    const next = plotFrame(box, window ?? domainWindow(problem.domain), equal)
    if (!sameFrame(next, lastFrame)) lastFrame = next
    return lastFrame
  }

  const paths = (): readonly PathPoints[] => {
    const { trajectories, experiment }: State = store.getState()
    if (!trajectories) return []
    const hidden = experiment.runs.map((run) => (run.hidden === true ? '1' : '0')).join('')
    const { colours } = experiment.view
    if (lastPaths?.trajectories !== trajectories || lastPaths.hidden !== hidden || lastPaths.colours !== colours) {
      const drawn = pathsOf(
        trajectories.result,
        (run) => hidden[run] !== '0',
        (run) => lookOf(experiment.view, run),
      )
      lastPaths = { trajectories, hidden, colours, paths: drawn }
    }
    return lastPaths.paths
  }

  return {
    frame,
    paths,
    scale: (problem, frame) => {
      const { view } = store.getState().experiment
      const kind = view.scale ?? problem.heightScale
      if (view.window === undefined) return heightScaleOf(problem, kind)
      if (lastScale?.problem !== problem || lastScale.kind !== kind || !sameFrame(lastScale.frame, frame)) {
        lastScale = { problem, kind, frame, scale: heightScaleIn(problem, frame.window, kind) }
      }
      return lastScale.scale
    },
    screenPaths: (frame) => {
      const current = paths()
      const { problem } = store.getState()
      const home = problem && domainWindow(problem.domain)
      if (lastScreen?.paths !== current || lastScreen.frame !== frame) {
        lastScreen = { paths: current, frame, screen: current.map((path) => screenPath(path, frame, home)) }
      }
      return lastScreen.screen
    },
  }
}
