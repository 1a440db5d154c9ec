/** Thalweg's library: optimization methods on loss surfaces, computed alike on WebGPU, WebAssembly and JavaScript. */
import type * as Engine from './engine/library.ts'

export type { Axis, Sweep, SweepOptions } from './engine/simulate/sweep.ts'
export type { Curvature } from './engine/simulate/curvature.ts'
export { parse, type Parsed } from './experiment/parse.ts'
export { format } from './experiment/format.ts'
export { normalise } from './experiment/normalise.ts'
export { surfaces } from './surfaces/index.ts'
export { methods } from './methods/index.ts'
export { datasets } from './datasets/index.ts'
export { schedules } from './schedules/index.ts'
export { lessons } from './lessons/index.ts'
export type { Lesson } from './lessons/lesson.ts'
export type { Surface } from './surfaces/surface.ts'
export type { Method } from './methods/method.ts'
export type { Dataset } from './datasets/dataset.ts'
export type { Experiment } from './experiment/experiment.ts'
export type { Result, Run, End, BackendName } from './trajectories/result.ts'
export type { BackendChoice, SimulateOptions } from './engine/engine.ts'
export { NotationError } from './notation/errors.ts'
export { exportCode } from './codegen/export-code.ts'

const engine = (): Promise<typeof Engine> => import('./engine/library.ts')

/**
 * Simulates an experiment. `backend` is `auto` by default: WebGPU where a real adapter (or a `device`) is there, else WebAssembly,
 * else JavaScript. See `Result` for what comes back. The first call fetches the engine.
 * @throws Error (as a rejection) with a sentence in `message`, and `position` or `key` where there is a place
 */
export const simulate: typeof Engine.simulate = async (...given) => (await engine()).simulate(...given)

/**
 * Run 0 of the experiment from every start of a map; see `SweepOptions` for what is measured.
 * @throws Error (as a rejection) with a sentence in `message` and the `key` of an axis that cannot be swept
 */
export const sweep: typeof Engine.sweep = async (...given) => (await engine()).sweep(...given)

/** The Hessian of the experiment's problem at its start, exact, in float64. */
export const curvature: typeof Engine.curvature = async (...given) => (await engine()).curvature(...given)

/**
 * The network of an experiment: its layers, samples, answers, the gradient of its loss and the eigenvalues of its Hessian at any weights.
 * @throws Error (as a rejection) with a sentence in `message`
 */
export const openNetwork: typeof Engine.openNetwork = async (...given) => (await engine()).openNetwork(...given)

/**
 * The loss of a network over a plane through weights that `simulate` found, with the share of the paths that the plane holds.
 * A signal as the last argument stops it.
 * @throws Error (as a rejection) with a sentence in `message`, or the signal's reason
 */
export const openPlane: typeof Engine.openPlane = async (...given) => (await engine()).openPlane(...given)
