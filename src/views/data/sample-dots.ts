import { type DataFrame, uToX, vToY } from './data-frame.ts'

/** More dots than this only cover one another. */
const most = 2000

/** The samples as path data of dots: lines of no length, which round caps make visible. At most 2000, evenly chosen. */
export function dotsPath(frame: DataFrame, samples: readonly (readonly [number, number])[]): string {
  const stride = Math.max(1, Math.ceil(samples.length / most))
  return samples
    .filter((_, index) => index % stride === 0)
    .map(([u, v]) => `M${uToX(frame, u).toFixed(1)} ${vToY(frame, v).toFixed(1)}h0`)
    .join('')
}
