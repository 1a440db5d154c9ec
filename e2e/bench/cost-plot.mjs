/**
 * The slope of a straight line through the logarithms: 1 where twice as many cost twice as much.
 * @param {readonly number[]} sizes @param {readonly number[]} times
 */
export function slopeOf(sizes, times) {
  const [xs, ys] = [sizes.map(Math.log), times.map(Math.log)]
  const mean = (/** @type {readonly number[]} */ values) => values.reduce((sum, one) => sum + one, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const over = xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] ?? my) - my), 0)
  return over / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
}

const [width, height, left, right, top, bottom] = [640, 400, 70, 20, 20, 50]
const colours = ['#00705e', '#8919f9', '#c60042']

/**
 * Cost against size on logarithmic axes, as SVG.
 * @param {readonly number[]} sizes @param {readonly { name: string, times: readonly number[] }[]} lines
 */
export function costPlot(sizes, lines) {
  const all = lines.flatMap(({ times }) => times)
  const [low, high] = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))]
  const [from, to] = [Math.log10(sizes[0] ?? 1), Math.log10(sizes.at(-1) ?? 10)]
  const x = (/** @type {number} */ size) => left + ((Math.log10(size) - from) / (to - from)) * (width - left - right)
  const y = (/** @type {number} */ time) =>
    height - bottom - ((Math.log10(time) - low) / Math.max(1, high - low)) * (height - top - bottom)
  const text = (/** @type {number} */ atX, /** @type {number} */ atY, /** @type {string} */ words, anchor = 'middle') =>
    `<text x="${atX}" y="${atY}" text-anchor="${anchor}">${words.replaceAll('<', '&lt;')}</text>`
  const powers = Array.from({ length: high - low + 1 }, (_, k) => 10 ** (low + k))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...powers.map(
      (power) =>
        `<path d="M${left} ${y(power)}H${width - right}" stroke="#ddd"/>${text(left - 8, y(power) + 4, `${power} ms`, 'end')}`,
    ),
    ...sizes.map((size) => text(x(size), height - bottom + 20, size.toLocaleString('en'))),
    text((left + width - right) / 2, height - 10, 'trajectories'),
    ...lines.map(({ name, times }, k) => {
      const points = times.map((time, i) => `${x(sizes[i] ?? 1).toFixed(1)} ${y(time).toFixed(1)}`)
      const label = `${name}: slope ${slopeOf(sizes, times).toFixed(2)}`
      const ink = colours[k % colours.length]
      return `<path d="M${points.join('L')}" fill="none" stroke="${ink}" stroke-width="2"/><g fill="${ink}">${text(left + 12, top + 16 + 18 * k, label, 'start')}</g>`
    }),
    '</svg>',
    '',
  ].join('\n')
}
