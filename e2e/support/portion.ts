/** Whether the long tests run, which take every case. */
const everything = process.env['THALWEG_LONG'] !== undefined

/**
 * Every `nth` of the cases, from the one at `first` on: what a run of all tests has time for. The long tests take all of them
 * (see `e2e/config/vitest.config.ts`).
 */
export const portion = <T>(cases: Iterable<T>, nth: number, first = 0): T[] =>
  [...cases].filter((_, index) => everything || index % nth === first % nth)

/** How many random cases are drawn: what the usual run has time for, and what the long tests take. */
export const drawn = (usual: number, long: number): number => (everything ? long : usual)
