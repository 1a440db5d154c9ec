import type { Numbers } from './claim.ts'

/** Numbers in a row by one name: `name0`, `name1`, …, as figures read them. */
export const series = (name: string, values: ArrayLike<number>): Numbers =>
  Object.fromEntries(Array.from(values, (value, k) => [`${name}${k}`, value]))

/** The row that `series` wrote. */
export function seriesIn(numbers: Numbers, name: string): readonly number[] {
  const values: number[] = []
  for (let k = 0; ; k++) {
    const value = numbers[`${name}${k}`]
    if (value === undefined) return values
    values.push(value)
  }
}
