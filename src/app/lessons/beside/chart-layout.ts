import type { Figure } from '../../../lessons/lesson.ts'
import type { Numbers } from '../../../lessons/shared/claim.ts'
import { seriesIn } from '../../../lessons/shared/series.ts'
import { scaleOf } from './figure-scale.ts'

/** A row of measured numbers and where along the bottom they stand. */
export interface Row {
  readonly name: string
  readonly values: readonly number[]
  readonly at: readonly number[]
}

/** The rows of a figure. */
export const rowsOf = (figure: Figure, numbers: Numbers): readonly Row[] =>
  figure.series.map(({ of, name }) => {
    const values = seriesIn(numbers, of)
    const at = figure.x.at === undefined ? values.map((_, k) => k + 1) : seriesIn(numbers, figure.x.at)
    return { name, values, at }
  })

/** Where everything of a chart stands, in the units of `size`; `type` is the factor of the lettering. */
export function chartLayout(
  { x: along, y: upwards }: Pick<Figure, 'x' | 'y'>,
  rows: readonly Row[],
  { width, height }: { readonly width: number; readonly height: number },
  type: number,
) {
  const [left, right, top, bottom] = [52 * type, 12, 22 * type, 38 * type]
  const [across, up] = [Math.max(40, width - left - right), Math.max(40, height - top - bottom)]
  const places = rows.flatMap(({ at }) => at)
  const xs = scaleOf(places, along.scale ?? 'linear', across / (70 * type))
  const ys = scaleOf(
    rows.flatMap(({ values }) => values),
    upwards.scale ?? 'linear',
    up / (44 * type),
  )
  // bars and layers need no 0 on their axis
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const from = along.scale === 'log' ? 0 : xs.share(first)
  const to = along.scale === 'log' ? 1 : xs.share(last)
  return {
    left,
    top,
    across,
    up,
    x: (value: number): number => left + 8 + ((xs.share(value) - from) / (to - from || 1)) * (across - 16),
    y: (value: number): number => top + (1 - ys.share(value)) * up,
    xMarks: xs.ticks.filter((value) => value >= first && value <= last),
    yMarks: ys.ticks,
  }
}

/** The line through a row's numbers; those that are none are left out. */
export const pathOf = ({ values, at }: Row, { x, y }: Pick<ReturnType<typeof chartLayout>, 'x' | 'y'>): string =>
  values
    .flatMap((value, k) => (Number.isFinite(value) ? [`${x(at[k] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`] : []))
    .map((point, k) => `${k === 0 ? 'M' : 'L'}${point}`)
    .join('')
