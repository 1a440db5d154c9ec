/** x from, x to, y from, y to. */
type Window = readonly [x0: number, x1: number, y0: number, y1: number]

/** Beyond this ratio of the units the one direction would be a thin strip, and the axes keep scales of their own. */
export const mostStretch = 3

/** Units that differ by less than this share are equal to the eye. */
const same = 1e-3

/**
 * The part of the plane that a plot of `width` by `height` pixels shows for a wanted one: all of it, and in the direction that
 * has room as much more as makes a unit equally long in both. Only so does gradient descent leave an isoline at a right angle.
 * Where that would take more than three times as much, the wanted part fills the plot and the units differ.
 */
export function withEqualScales(wanted: Window, width: number, height: number): Window {
  const [x0, x1, y0, y1] = wanted
  const ratio = (x1 - x0) / width / ((y1 - y0) / height)
  if (!(ratio <= mostStretch && ratio >= 1 / mostStretch) || Math.abs(ratio - 1) < same) return wanted
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  if (ratio > 1) return [x0, x1, y + (y0 - y) * ratio, y + (y1 - y) * ratio]
  return [x + (x0 - x) / ratio, x + (x1 - x) / ratio, y0, y1]
}
