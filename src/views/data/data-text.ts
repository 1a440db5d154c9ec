import type { Experiment } from '../../experiment/experiment.ts'
import type { DataHandle } from '../../trajectories/handles.ts'
import { formatNumber } from '../shared/format-number.ts'
import { type PathPoints, pointAt } from '../shared/path-points.ts'
import { runName } from '../shared/run-name.ts'
import { dataStrings } from '../shared/strings/data-strings.ts'
import { labelIn } from '../shared/strings/registry-text.ts'
import type { DataFrame } from './data-frame.ts'

const most = 8

/** The samples and what each run makes of them at a step, in words: for readers who do not see the plot. */
export function dataText(
  data: DataHandle,
  { u, v }: DataFrame,
  runs: Experiment['runs'],
  paths: readonly PathPoints[],
  step: number,
): string {
  const words = dataStrings()
  const { training, validation, axes, predict } = data
  const kept = validation.length > 0 ? words.validation(validation.length) : undefined
  const range = (name: string, [from, to]: DataFrame['u']): string =>
    words.range(name, formatNumber(from, 3), formatNumber(to, 3))
  const shown = predict ? [range('u', u), range('v', v)] : [range('u', u)]
  const single = paths.filter(({ kind }) => kind === 'run')
  const told = single.slice(0, most).flatMap((path) => {
    const point = pointAt(path, step)
    if (!point) return []
    const [x, y] = [formatNumber(point[0], 3), formatNumber(point[1], 3)]
    return [words.run(runName(runs[path.run]), labelIn(axes.x), x, labelIn(axes.y), y)]
  })
  const more = single.length > most ? [words.more(single.length - most)] : []
  return [
    words.samples(data.name, words.training(training.length), kept),
    `${shown.join(', ')}.`,
    ...(told.length > 0 ? [words.atStep(Math.round(step), [...told, ...more])] : []),
  ].join(' ')
}
