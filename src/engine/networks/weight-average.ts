import type { Run as RunValue } from '../../experiment/experiment.ts'
import { averages } from '../../trajectories/averages/index.ts'
import type { Numbers } from '../../trajectories/result.ts'

/** The average of a path of weights (every step of it, `width` numbers each), where the run keeps one. */
export function averageOfWeights(path: Numbers, width: number, run: RunValue): { average?: Float64Array } {
  const of = run.average && averages.get(run.average.id)
  if (!of) return {}
  const numbers = Object.fromEntries(
    Object.entries({ ...of.parameters, ...run.average }).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  )
  // averages work on pairs of numbers: half as many members as numbers, rounded up
  if (width % 2 === 0) return { average: of.of(path, width / 2, numbers) }
  const steps = path.length / width
  const padded = new Float64Array((width + 1) * steps)
  for (let k = 0; k < steps; k++) padded.set(path.subarray(k * width, (k + 1) * width), k * (width + 1))
  const mean = of.of(padded, (width + 1) / 2, numbers)
  const average = new Float64Array(path.length)
  for (let k = 0; k < steps; k++) average.set(mean.subarray(k * (width + 1), k * (width + 1) + width), k * width)
  return { average }
}
