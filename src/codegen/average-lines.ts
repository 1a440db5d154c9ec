import type { Average } from '../experiment/experiment.ts'
import { averages } from '../trajectories/averages/index.ts'
import { pythonFloat } from './printed.ts'

/** The weight of step k against the mean of those before, by the average's id. */
const weights: Readonly<Record<string, (number: (name: string) => string) => string>> = {
  polyak: (number) => `1 / max(1, k - max(1, ${number('from')}) + 1)`,
  ema: (number) => `1 if k == 1 else 1 - ${number('decay')}`,
  polynomial: (number) => `(${number('gamma')} + 1) / (k + ${number('gamma')})`,
  asgd: (number) => `1 / max(1, k - 1 - ${number('t0')})`,
}

/**
 * The line that puts a run's average into the script's `paths`, behind all runs.
 * @throws Error with a sentence for an average that has no Python here
 */
export function averageLines(average: Average, run: string, need: (name: string) => void): string {
  const number = (name: string): string => {
    const own = average[name]
    return pythonFloat(typeof own === 'number' ? own : (averages.get(average.id)?.parameters[name] ?? 0))
  }
  const into = `paths["${run}_average"]`
  if (average.id === 'tail') {
    need('tail_mean')
    return `${into} = tail_mean(paths["${run}"], ${number('fraction')})`
  }
  const weight = Object.hasOwn(weights, average.id) ? weights[average.id] : undefined
  if (!weight) throw new Error(`The average “${average.id}” cannot be exported as code yet; choose another.`)
  need('running_mean')
  return `${into} = running_mean(paths["${run}"], lambda k: ${weight(number)})`
}
