/** Steps worth drawing. */
export type Steps = readonly number[]

/**
 * Thins a series to what `columns` pixel columns can show: in each the first and last step, and those of the lowest and
 * highest value, in order. A series that is not longer than twice the columns stays whole. NaN is kept, as it parts a line.
 */
export function decimate(values: ArrayLike<number>, columns: number): Steps {
  const length = values.length
  if (columns < 1 || length <= 2 * columns) return Array.from({ length }, (_, step) => step)
  const kept: number[] = []
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * length) / columns)
    const to = Math.floor(((column + 1) * length) / columns)
    let low = from
    let high = from
    let gap: number | undefined
    for (let step = from; step < to; step++) {
      const value = values[step] ?? Number.NaN
      if (Number.isNaN(value)) gap = step
      if (value < (values[low] ?? Number.NaN) || Number.isNaN(values[low])) low = step
      if (value > (values[high] ?? Number.NaN) || Number.isNaN(values[high])) high = step
    }
    const steps = [from, low, high, to - 1, ...(gap === undefined ? [] : [gap])].sort((a, b) => a - b)
    for (const step of steps) if (kept.at(-1) !== step) kept.push(step)
  }
  return kept
}
