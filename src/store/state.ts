import type { Experiment } from '../experiment/experiment.ts'
import type { OpenRun } from '../notation/step-trace.ts'
import type {
  BackendStatus,
  CriticalHandle,
  GpuHandle,
  NetworkHandle,
  ProblemHandle,
  TrajectoryHandle,
} from '../trajectories/handles.ts'
import type { DistributionHandle, DistributionQuestion } from '../trajectories/distributions.ts'
import type { FlowHandle } from '../trajectories/flow.ts'
import type { Paces } from '../trajectories/pace.ts'
import type { MapHandle, MapQuestion, MapsHandle } from '../trajectories/maps.ts'
import type { Anchor, PlaneHandle, PlaneQuestion } from '../trajectories/plane.ts'
import type { Result } from '../trajectories/result.ts'

/** Something the reader should know: what is wrong, where, and what would be right. */
export interface Notice {
  readonly key: string
  readonly message: string
  readonly level: 'warning' | 'error'
  /** The core's own English: whoever shows it may have it in another language. */
  readonly lang?: 'en'
}

export interface Playback {
  /** The play head, in steps; whole numbers at rest, fractions while playing. */
  readonly head: number
  readonly playing: boolean
  /** Steps a second; Infinity shows the end at once. */
  readonly speed: number
  /** At the end playing starts over. */
  readonly loop: boolean
  /** The race that was started last; it holds as long as the trajectories are those of its version. */
  readonly race?: Race
}

/** Who arrives when: the runs in the order in which they arrive, `step` being the first step at the goal. */
export interface Race {
  readonly version: number
  readonly arrivals: readonly Hover[]
  /** The loss at which a run arrives; where there is none, runs arrive when they come to rest. */
  readonly limit?: number
}

/** Networks as far as they are trained. */
export interface Training {
  readonly network: NetworkHandle
  readonly trajectories: TrajectoryHandle
}

/** Computes another experiment than the one on screen: for a small picture of it. */
export type Preview = (experiment: Experiment) => Promise<{
  readonly problem: ProblemHandle
  readonly result: Result
  /** Opens one of its runs step by step. */
  readonly openRun: (run: number) => Promise<OpenRun>
  readonly map: (question: MapQuestion) => Promise<MapHandle>
}>

/** How a batch is drawn: what its colours say, and whether twice as many points look twice as dense. */
export interface FlowLook {
  readonly colour: 'end' | 'method' | 'start' | 'speed' | 'density'
  readonly scale: 'linear' | 'log'
}

/** What is under the pointer in any view, for linked highlighting. */
export interface Hover {
  readonly run: number
  readonly step: number
}

/** What may be drawn over the contour of the step at the play head; each is a switch of the reader. */
export const overlays = [
  'vectors',
  'look-ahead',
  'squares',
  'clipping',
  'cloud',
  'axes',
  'ellipses',
  'signs',
  'model',
  'ball',
] as const
export type Overlay = (typeof overlays)[number]

/** What a model of the loss takes for its curvature: the Hessian, 2JᵀJ, or one of them with a method's damping. */
export const modelKinds = ['hessian', 'gauss-newton', 'damped'] as const
export type ModelKind = (typeof modelKinds)[number]

/** The run whose step is opened up, and what is drawn of it. */
export interface Study {
  readonly run: number
  /** Which of the run's networks; the first where it is absent. */
  readonly member?: number
  readonly shown: readonly Overlay[]
  /** The model of the loss that is drawn; absent for the method's own. */
  readonly model?: ModelKind | undefined
  /** Whether the loss chart has what theory predicts of the run. */
  readonly predicted: boolean
  /** A path that was logged elsewhere, to be drawn and compared. */
  readonly path: readonly (readonly [x: number, y: number])[] | undefined
  /** Symmetric matrices at a place, drawn as ellipses: of a network's loss along a plane. */
  readonly metrics?: readonly PlacedMetric[]
}

/** A symmetric matrix, what it is called, and where it is drawn. */
export interface PlacedMetric {
  readonly name: string
  readonly at: readonly [x: number, y: number]
  readonly of: readonly [xx: number, xy: number, yy: number]
}

/**
 * The one store. Components read it with selectors; drawing code subscribes (`store.subscribe`) and never causes a React render.
 * `problem`, `network`, `trajectories`, `training`, `computed`, `openRun`, `openPlane`, `refused`, `critical`, `preview`, `gpu` and `backend` are published
 * by the bridge; everything else belongs to the
 * reader.
 */
export interface State {
  readonly experiment: Experiment
  /** The experiments before and after this one in the order of undo and redo, the nearest last. */
  readonly past: readonly Experiment[]
  readonly future: readonly Experiment[]
  readonly playback: Playback
  readonly hover: Hover | undefined
  readonly study: Study
  readonly notices: readonly Notice[]
  /** The surface of `trajectories`; undefined where they are of a network, which is then in `network`. */
  readonly problem: ProblemHandle | undefined
  readonly network: NetworkHandle | undefined
  readonly trajectories: TrajectoryHandle | undefined
  /** Newer networks that are still being trained; what is watched shows them in the place of the finished ones. */
  readonly training: Training | undefined
  /** The experiment behind `trajectories`; while a newer one is being computed the two are not about the same numbers. */
  readonly computed: Experiment | undefined
  /** Comes some time after its problem; `criticalOf` tells whether it belongs to the one on screen. */
  readonly critical: CriticalHandle | undefined
  readonly preview: Preview | undefined
  /** Opens a run of `trajectories` step by step, where there are any. */
  readonly openRun: ((run: number) => Promise<OpenRun>) | undefined
  /** The loss of `computed`, a network, over a plane through the weights of `trajectories`. */
  readonly openPlane:
    | ((question: PlaneQuestion, shown?: readonly Anchor[], signal?: AbortSignal) => Promise<PlaneHandle>)
    | undefined
  /** Whether the experiment could not be computed as it stands; a notice says why. */
  readonly refused: boolean
  /** What the open maps ask; the bridge answers in `maps`. */
  /** The batch of an experiment with many starts, and how it is drawn. */
  readonly flow: FlowHandle | undefined
  readonly flowLook: FlowLook
  /** What is asked about the methods as distributions; the bridge answers in `distribution`. */
  readonly distributionAsked: DistributionQuestion | undefined
  readonly distribution: DistributionHandle | undefined
  /** How many views tell beforehand how long a batch takes. The bridge measures it in `paces`. */
  readonly pacesAsked: number
  readonly paces: Paces | undefined
  readonly mapsAsked: readonly MapQuestion[] | undefined
  readonly maps: MapsHandle | undefined
  readonly gpu: GpuHandle | undefined
  readonly backend: BackendStatus | undefined
}
