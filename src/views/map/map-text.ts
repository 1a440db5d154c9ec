import { classOf, type Area, type MapHandle } from '../../trajectories/maps.ts'
import { formatNumber } from '../shared/format-number.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { valueAt } from './settings.ts'

/** Where or how a run ended, in words. */
export function endText({ kind, place }: Pick<Area, 'kind' | 'place'>, { critical }: MapHandle): string {
  const { classes } = mapStrings()
  if (kind !== 'place') return classes[kind]
  const point = critical[place]
  if (!point) return classes.elsewhere
  const [x, y] = point.at.map((value) => formatNumber(value, 3))
  return classes[point.kind](x ?? '', y ?? '')
}

/** What is under the pointer, in words. */
export function cellText(map: MapHandle, column: number, row: number): string {
  const words = mapStrings()
  const { x, y } = map.question
  const at = (axis: typeof x, index: number) =>
    formatNumber(valueAt(axis, axis.count < 2 ? 0 : index / (axis.count - 1)), 3)
  const cell = row * map.width + column
  const place =
    x.of === 'start.x' && y
      ? words.start(at(x, column), at(y, row))
      : [words.setting(x.of, at(x, column)), ...(y ? [words.setting(y.of, at(y, row))] : [])].join(', ')
  const rests = map.states[cell] === 0
  const detail = rests ? words.steps(map.steps[cell] ?? 0) : words.loss(formatNumber(map.losses[cell] ?? Number.NaN, 3))
  return words.at(place, endText(classOf(map, cell), map), detail)
}
