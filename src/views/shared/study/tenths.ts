/** A length in pixels for path data: to a tenth, and near the picture where it is far outside of it. */
export const tenths = (value: number): number => Math.round(10 * Math.min(Math.max(value, -1e4), 1e4)) / 10
