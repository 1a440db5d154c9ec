import type { State, Study } from '../../../store/state.ts'
import type { Anchor, PlaneHandle, PlaneQuestion } from '../../../trajectories/plane.ts'
import type { Run as Trained } from '../../../trajectories/result.ts'
import { shownStep, shownTraining } from '../network/shown-networks.ts'
import { lookOf } from '../palette.ts'
import { runName } from '../run-name.ts'
import { planeStrings } from '../strings/plane-strings.ts'
import { type PlaneGrid, planeProblem } from './plane-problem.ts'
import { cutPaths, isNotOf, soundPaths } from './sound-paths.ts'

/** The planes that a reader can choose. */
export const planeKinds = ['principal', 'random', 'line', 'triangle', 'copy', 'weights'] as const

export interface PlaneChoice {
  readonly kind: (typeof planeKinds)[number]
  /** Which random directions. */
  readonly seed: number
  readonly weights: readonly [number, number]
  /** Are symmetric copies shown beside the paths, as paths of their own? */
  readonly copies: boolean
  /** Are the matrices of the first run's curvature at the play head drawn as ellipses? */
  readonly curvature: boolean
}

/** Members of one run whose paths are shown. */
const mostMembers = 16
/** Copies of each path, and paths in all beyond which there are none. */
const copiesOfEach = 3
const mostPaths = 64

/** The paths that are shown: of all runs that are not hidden, then their symmetric copies where they are wanted. */
export function shownAnchors(state: State, { kind, copies }: PlaneChoice): Anchor[] {
  const runs = shownTraining(state)?.trajectories.result.runs ?? []
  const own = runs.flatMap((run, index): Anchor[] => {
    if (state.experiment.runs[index]?.hidden === true) return []
    const members = Math.min(run.count ?? 1, mostMembers)
    return Array.from({ length: members }, (_, member) => ({ run: index, member }))
  })
  const [first] = own
  if (kind === 'copy' && first) return [first, { ...first, copy: 1 }]
  const each = copies ? Math.min(copiesOfEach, Math.floor(mostPaths / Math.max(1, own.length)) - 1) : 0
  const others = own.flatMap((anchor) => Array.from({ length: each }, (_, k) => ({ ...anchor, copy: k + 1 })))
  return [...own, ...others]
}

/** What the choice asks of the engine; undefined where there are too few runs for it. */
export function questionOf(state: State, choice: PlaneChoice): PlaneQuestion | undefined {
  const shown = shownTraining(state)
  if (!shown) return undefined
  const anchors = shownAnchors(state, choice)
  const { runs } = shown.trajectories.result
  const sound = soundPaths(runs, anchors)
  const [first] = sound
  if (!first) return undefined
  const through = atHead(first, shownStep(shown, state.playback.head))
  // where there are too few of the others, one that explodes is a corner as far as it can be looked at
  const corners = [...sound, ...cutPaths(runs, anchors.filter(isNotOf(sound)))]
  const [one, two, three] = corners
  switch (choice.kind) {
    case 'principal':
      return { kind: 'principal', of: sound }
    case 'random':
      return { kind: 'random', through, seed: choice.seed, of: sound }
    case 'weights':
      return { kind: 'weights', through, weights: choice.weights, of: sound }
    case 'triangle':
      return one && two && three && { kind: 'solutions', corners: [one, two, three], of: sound }
    default:
      return one && two && { kind: 'solutions', corners: [one, two], of: sound }
  }
}

/** A path's weights at the play head; of one that is cut off, at most at its end. */
const atHead = (path: Anchor, head: number): Anchor => ({ ...path, step: Math.min(head, path.step ?? head) })

/** The Hessian, Gauss–Newton and K-FAC's matrix of the first run that the plane is laid by, at the play head, along the plane. */
export function metricsOf(state: State, plane: PlaneHandle, choice: PlaneChoice): Study['metrics'] {
  const shown = shownTraining(state)
  if (!choice.curvature || !shown) return undefined
  const [first] = soundPaths(shown.trajectories.result.runs, shownAnchors(state, choice))
  if (!first) return undefined
  const { at, hessian, gaussNewton, kfac } = plane.curvature(atHead(first, shownStep(shown, state.playback.head)))
  return [
    { name: 'H', at, of: hessian },
    ...(gaussNewton ? [{ name: 'Gauss–Newton', at, of: gaussNewton }] : []),
    ...(kfac ? [{ name: 'K-FAC', at, of: kfac }] : []),
  ]
}

/** The plane as the state of a store that the pictures of surfaces draw from: its grid the surface, the projected paths the runs. */
export function planeState(state: State, plane: PlaneHandle, grid: PlaneGrid, version: number): Partial<State> {
  const shown = shownTraining(state)
  if (!shown) return {}
  const { steps, result } = shown.trajectories
  const trained = plane.paths.flatMap(({ of, steps: kept, positions }): Trained[] => {
    const run = result.runs[of.run]
    if (!run) return []
    const { count = 1 } = run
    const member = of.member ?? 0
    const end = 'state' in run.end ? run.end : (run.end[member] ?? { state: 'running', step: steps })
    const every = (numbers: Float64Array) =>
      Float64Array.from({ length: Math.floor(numbers.length / count) }, (_, k) => numbers[k * count + member] ?? 0)
    return [
      {
        positions: everyStep(kept, positions, shown.trajectories.done ?? steps),
        losses: every(run.losses),
        gradientNorms: every(run.gradientNorms),
        evaluations: run.evaluations,
        end,
      },
    ]
  })
  const problem = planeProblem(plane, grid, `plane ${version}`)
  const { window: _zoomed, show: _show, critical: _critical, ...view } = state.experiment.view
  const experiment: State['experiment'] = {
    ...state.experiment,
    problem: { formula: '0' },
    start: [trained[0]?.positions[0] ?? 0, trained[0]?.positions[1] ?? 0],
    runs: plane.paths.map(({ of: { run: number, copy = 0 } }) => {
      const run = { ...(state.experiment.runs[number] ?? { method: 'gd' }), hidden: false }
      return copy === 0 ? run : { ...run, name: planeStrings().copyOf(runName(run), copy) }
    }),
    view: { ...view, colours: plane.paths.map(({ of }) => lookOf(state.experiment.view, of.run)) },
  }
  return {
    experiment,
    computed: experiment,
    problem,
    trajectories: { version, steps, result: { backend: result.backend, runs: trained } },
    playback: state.playback,
    backend: state.backend,
  }
}

/** A position for every step: between those whose weights were kept, that of the one before. */
function everyStep(kept: Int32Array, positions: Float64Array, steps: number): Float64Array {
  const all = new Float64Array(2 * (steps + 1))
  let at = 0
  for (let step = 0; step <= steps; step++) {
    while (at + 1 < kept.length && (kept[at + 1] ?? Infinity) <= step) at++
    all[2 * step] = positions[2 * at] ?? 0
    all[2 * step + 1] = positions[2 * at + 1] ?? 0
  }
  return all
}
