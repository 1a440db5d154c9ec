import type { Run as RunValue } from '../../experiment/experiment.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { meanBy } from '../simulate/path-mean.ts'

/** The average of a path of weights (every step of it, `width` numbers each), where the run keeps one. */
export function averageOfWeights(path: Numbers, width: number, run: RunValue): Float64Array | undefined {
  const mean = run.average && meanBy(run.average)
  if (!mean) return undefined
  // averages work on pairs of numbers: half as many members as numbers, rounded up
  if (width % 2 === 0) return mean(path, width / 2)
  const steps = path.length / width
  const padded = new Float64Array((width + 1) * steps)
  for (let k = 0; k < steps; k++) padded.set(path.subarray(k * width, (k + 1) * width), k * (width + 1))
  const averaged = mean(padded, (width + 1) / 2)
  const average = new Float64Array(path.length)
  for (let k = 0; k < steps; k++) average.set(averaged.subarray(k * (width + 1), k * (width + 1) + width), k * width)
  return average
}
