import type { Experiment } from '../experiment/experiment.ts'
import type { OpenRun } from '../notation/step-trace.ts'
import type { BackendStatus, CriticalPoint, GpuHandle, NetworkHandle, ProblemHandle } from '../trajectories/handles.ts'
import type { RunEnds } from '../trajectories/distributions.ts'
import type { FlowHandle } from '../trajectories/flow.ts'
import type { MapHandle, MapQuestion } from '../trajectories/maps.ts'
import type { Anchor, PlaneHandle, PlaneQuestion } from '../trajectories/plane.ts'
import type { BackendName, Result, Run } from '../trajectories/result.ts'

export type BackendChoice = 'auto' | BackendName

export interface SimulateOptions {
  readonly backend?: BackendChoice
  /** A device of the caller's own for the `webgpu` back end. */
  readonly device?: GPUDevice
  /** Aborting rejects the promise with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called with the share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** `ends` keeps only the last position, loss and norm of each run. Default `all`. */
  readonly keep?: 'all' | 'ends'
  /** Called some times a second while networks are trained, with what all runs have done by then. */
  readonly onWay?: (result: Result, done: number) => void
  /** Gives what stands in the place of a run that cannot be computed, or throws; without it such a run rejects the whole. */
  readonly refused?: (fault: unknown) => Run
}

/**
 * The engine behind an interface: one choice of back end, one device, kept over many simulations.
 * `createEngine` in `create-engine.ts` makes it; the bridge is the only one that holds it.
 */
export interface Engine {
  /** The back end in force now. */
  readonly status: () => BackendStatus
  readonly gpu: () => GpuHandle | undefined
  /** Called after each change of back end or device. Returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  readonly simulate: (experiment: Experiment, options?: SimulateOptions) => Promise<Result>
  /** What views need of the experiment's problem. Throws a NotationError for a formula that does not compile. */
  readonly problem: (experiment: Experiment) => ProblemHandle
  /** What views need of the experiment's network; its code is fetched when it is first asked for. Rejects as `simulate` does. */
  readonly network: (experiment: Experiment) => Promise<NetworkHandle>
  /** Searches the problem's domain for critical points, in short turns; aborting rejects with the signal's reason. */
  readonly criticalPoints: (experiment: Experiment, signal?: AbortSignal) => Promise<readonly CriticalPoint[]>
  /** Opens run number `run` of what `simulate` gave, to be read line by line. Rejects as `simulate` does. */
  readonly openRun: (experiment: Experiment, run: number, result: Result) => Promise<OpenRun>
  /** The starts of an experiment under way, for drawing; as many steps are kept as fit. */
  readonly flow: (
    experiment: Experiment,
    options: Pick<SimulateOptions, 'signal' | 'onProgress'>,
  ) => Promise<FlowHandle>
  /** How each shown run ends from every start. */
  readonly ends: (
    experiment: Experiment,
    options: Pick<SimulateOptions, 'signal' | 'onProgress'>,
  ) => Promise<readonly RunEnds[]>
  /** What becomes of one run at every cell of a map. */
  readonly map: (
    experiment: Experiment,
    question: MapQuestion,
    options: Pick<SimulateOptions, 'signal' | 'onProgress'>,
  ) => Promise<MapHandle>
  /** The loss over a plane through the weights of networks that `simulate` trained, with the paths that are to be shown. */
  readonly plane: (
    experiment: Experiment,
    result: Result,
    question: PlaneQuestion,
    shown?: readonly Anchor[],
    signal?: AbortSignal,
  ) => Promise<PlaneHandle>
  readonly dispose: () => void
}
