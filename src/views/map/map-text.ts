import type { Experiment } from '../../experiment/experiment.ts'
import { classOf, type Area, type MapHandle } from '../../trajectories/maps.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { coordinateTexts } from '../shared/coordinate-text.ts'
import { formatNumber } from '../shared/format-number.ts'
import { runName } from '../shared/run-name.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { nameOf } from './map-axes.ts'
import { valueAt } from './settings.ts'

/** Where or how a run ended, in words. */
export function endText(
  { kind, place }: Pick<Area, 'kind' | 'place'>,
  { critical }: MapHandle,
  problem: ProblemHandle | undefined,
): string {
  const { classes } = mapStrings()
  if (kind !== 'place') return classes[kind]
  const point = critical[place]
  if (!point) return classes.elsewhere
  return classes[point.kind](...coordinateTexts(point.at, problem))
}

/** What is under the pointer, in words. */
export function cellText(
  map: MapHandle,
  [column, row]: readonly [number, number],
  problem: ProblemHandle | undefined,
): string {
  const cell = row * map.width + column
  return mapStrings().at(placeText(map, [column, row]), endText(classOf(map, cell), map, problem), detailOf(map, cell))
}

/** Which start or which settings a cell of a map or a place of a curve stands for, in words. */
export function placeText(
  { question: { x, y } }: Pick<MapHandle, 'question'>,
  [column, row]: readonly [number, number],
): string {
  const words = mapStrings()
  const at = (axis: typeof x, index: number) =>
    formatNumber(valueAt(axis, axis.count < 2 ? 0 : index / (axis.count - 1)), 3)
  return x.of === 'start.x' && y
    ? words.start(at(x, column), at(y, row))
    : [words.setting(nameOf(x.of), at(x, column)), ...(y ? [words.setting(nameOf(y.of), at(y, row))] : [])].join(', ')
}

/** What is at a place of the curves, of each run. */
export function columnText(
  maps: readonly MapHandle[],
  column: number,
  { experiment: { runs }, problem }: { readonly experiment: Experiment; readonly problem: ProblemHandle | undefined },
): string {
  const words = mapStrings()
  const [first] = maps
  if (!first) return ''
  const { x } = first.question
  const value = formatNumber(valueAt(x, x.count < 2 ? 0 : column / (x.count - 1)), 3)
  const ends = maps.map((map) =>
    words.at(runName(runs[map.question.run]), endText(classOf(map, column), map, problem), detailOf(map, column)),
  )
  return [words.setting(nameOf(x.of), value), ...ends].join(' · ')
}

/** After how many steps, or at which loss; of what has no loss where it starts, that. */
function detailOf(map: MapHandle, cell: number): string {
  const words = mapStrings()
  if (map.states[cell] === 0) return words.steps(map.steps[cell] ?? 0)
  if (hasNoLoss(map, cell)) return words.noLoss
  return words.loss(formatNumber(map.losses[cell] ?? Number.NaN, 3))
}

/** Has the run no real loss at its very start, as a root of a negative number has none? */
export const hasNoLoss = (
  { states, steps, losses }: Pick<MapHandle, 'states' | 'steps' | 'losses'>,
  cell: number,
): boolean => states[cell] === 1 && (steps[cell] ?? 0) <= 1 && Number.isNaN(losses[cell] ?? 0)
