type Row = readonly [number, number]

const golden = (Math.sqrt(5) - 1) / 2

/** Evenly scattered numbers between −½ and ½, the same every time (the golden-ratio sequence). */
const scatter = (i: number): number => ((i + 1) * golden) % 1

/** Rows on a line with scatter: a data set of a lesson's own, so that other seeds mean other orders of the same data. */
export const lineRows = (count: number, spread: number): readonly Row[] =>
  Array.from({ length: count }, (_, i) => {
    const u = (2 * ((i * 37) % count) + 1) / count - 1
    return [u, 1.5 * u - 0.5 + spread * (scatter(i) - 0.5)]
  })

/** Two heaps on a line, the larger one on the left. */
export const heaps = (count: number, spread: number): readonly Row[] =>
  Array.from({ length: count }, (_, i) => [((i * 7) % 10 < 6 ? -1.5 : 1.5) + spread * (scatter(i) - 0.5), 0])
