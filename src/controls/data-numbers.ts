import type { DataProblem, Experiment } from '../experiment/experiment.ts'
import type { Parameter } from '../notation/parameter.ts'
import { dataProblems } from '../problems/index.ts'
import { usualSamples } from '../problems/problem.ts'
import { dataStrings } from '../views/shared/strings/data-strings.ts'

/** The numbers that say how the samples of a data problem are made. */
export type DataNumber = 'samples' | 'noise' | 'split'

/** How each of them is turned; none where the reader's own table is the data, except its share to train on. */
export function dataNumbers({ data, table }: DataProblem): readonly (readonly [DataNumber, Parameter])[] {
  const { sliders } = dataStrings()
  const noise = dataProblems.get(data)?.noise ?? 0
  const split = { default: 1, min: 0.2, max: 1, scale: 'linear', label: sliders.split } as const
  if (table) return [['split', split]]
  return [
    ['samples', { default: usualSamples, min: 10, max: 500, scale: 'linear', label: sliders.samples }],
    ['noise', { default: noise, min: 0, max: 1, scale: 'linear', label: sliders.noise }],
    ['split', split],
  ]
}

/** The experiment with another of these numbers; samples are whole. */
export function withDataNumber(experiment: Experiment, name: DataNumber, value: number): Experiment {
  const { problem } = experiment
  if (!('data' in problem)) return experiment
  return {
    ...experiment,
    problem: { ...problem, [name]: name === 'samples' ? nextWhole(value, problem.samples) : value },
  }
}

/** The nearest whole number; the next one where a fine step of the slider would end where it began. */
function nextWhole(value: number, present: number = usualSamples): number {
  const nearest = Math.round(value)
  return nearest === present ? present + Math.sign(value - present) : nearest
}

/** The number in force. */
export const dataNumber = ({ problem }: Experiment, name: DataNumber, usual: number): number =>
  ('data' in problem ? problem[name] : undefined) ?? usual
