import type { Experiment } from '../../experiment/experiment.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { dataHandle } from './data-handle.ts'
import { Cache } from './cache.ts'
import { compileProblem, type CompiledFormula, type Evaluate } from './problem.ts'
import { drawnLoss, wasmSampler, type DrawnLoss, type Sampler } from './sample.ts'

interface Drawn {
  readonly loss: DrawnLoss
  readonly sampler: Sampler
}

let samplerOf: (loss: DrawnLoss) => Sampler = wasmSampler

/** Where there is no WebAssembly, what samples losses there is fetched and set here. */
export const sampleWith = (other: typeof samplerOf): void => {
  samplerOf = other
}

const drawings = new Cache<Drawn>(32)

function drawingOf({ key, drawn }: CompiledFormula, parameters: number): Drawn {
  return drawings.get(key, () => {
    const split = drawnLoss(drawn, parameters)
    return { loss: split, sampler: samplerOf(split) }
  })
}

/**
 * What views need of the experiment's problem; `wgsl` writes it for a graphics processor, where there is one.
 * @throws NotationError for a formula that does not compile
 */
export function problemHandle(experiment: Experiment, wgsl: (loss: DrawnLoss) => string = () => ''): ProblemHandle {
  const problem = compileProblem(experiment)
  const { formula, values, domain, rows } = problem
  // The ground is drawn after the first paths, which do not wait for what draws it.
  const drawing = once(() => drawingOf(formula, values.length))
  const parameters = once(() => drawing().loss.constants(values, rows))
  const shader = once(() => wgsl(drawing().loss))
  const inputs = Float64Array.from([0, 0, ...values])
  const out = new Float64Array(3)
  const at = (x: number, y: number): Float64Array => {
    inputs[0] = x
    inputs[1] = y
    formula.first(inputs, out, rows)
    return out
  }
  const gradients = (x: number, y: number): Float64Array => {
    const told = new Float64Array(rows?.length ?? 0)
    for (let i = 0; rows && i < rows.length; i += 2) {
      formula.first([x, y, ...values], out, rows.subarray(i, i + 2))
      told.set(out.subarray(1), i)
    }
    return told
  }
  const matrix =
    (evaluate: Evaluate) =>
    (x: number, y: number): readonly [number, number, number] => {
      evaluate([x, y, ...values], out, rows)
      const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = out
      return [xx, xy, yy]
    }
  return {
    key: problem.key,
    domain,
    heightScale: problem.heightScale,
    minima: problem.minima,
    loss: (x, y) => at(x, y)[0] ?? Number.NaN,
    gradient: (x, y) => {
      const [, gx = Number.NaN, gy = Number.NaN] = at(x, y)
      return [gx, gy]
    },
    hessian: matrix(formula.second),
    gram: formula.gram && matrix(formula.gram),
    sample: ([x0, x1, y0, y1], width, height) =>
      drawing().sampler([x0, (x1 - x0) / (width - 1), width, y0, (y1 - y0) / (height - 1), height], parameters()),
    get wgsl() {
      return shader()
    },
    get parameters() {
      return parameters()
    },
    ...('data' in experiment.problem && { data: dataHandle(experiment.problem, experiment.seed, gradients) }),
  }
}

function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
