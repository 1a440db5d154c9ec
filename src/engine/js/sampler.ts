import { evaluate } from '../../notation/evaluate.ts'
import { single } from '../../notation/print-javascript.ts'
import { slotsSetIn } from '../../notation/program.ts'
import { TextPrinter } from '../../notation/text-printer.ts'
import type { DrawnLoss, Sampler } from '../simulate/sample.ts'

type Grid = (
  c: Float32Array,
  xs: Float32Array,
  ys: Float32Array,
  out: Float32Array,
  width: number,
  height: number,
) => void

/** The loss on a grid in JavaScript: the loop over the grid is in the text, so that its arrays are handed over once. */
export function jsSampler({ items, value, constantCount }: DrawnLoss): Sampler {
  const printer = new TextPrinter(
    single,
    (slot) => (/^c\d+$/.test(slot) ? `c[${slot.slice(1)}]` : slot),
    (row) => [`c[${constantCount} + 2 * ${row}]`, `c[${constantCount} + 2 * ${row} + 1]`],
  )
  const before = printer.items(items)
  const locals = [...slotsSetIn(items)].map((slot) => `let ${slot} = 0;`).join('\n')
  const { statements, values } = printer.values([value])
  const draw = evaluate<Grid>(`(c, xs, ys, out, width, height) => {
for (let j = 0; j < height; j++) {
const y = ys[j];
for (let i = 0; i < width; i++) {
const x = xs[i];
${locals}
${before}
${statements}
out[j * width + i] = ${values[0] ?? '0'};
}
}
}`)
  return ([x0, dx, width, y0, dy, height], constants) => {
    const out = new Float32Array(width * height)
    const xs = Float32Array.from({ length: width }, (_, i) => x0 + i * dx)
    const ys = Float32Array.from({ length: height }, (_, j) => y0 + j * dy)
    draw(constants, xs, ys, out, width, height)
    return out
  }
}
