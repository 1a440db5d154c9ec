import { evaluate } from '../../notation/evaluate.ts'
import { single } from '../../notation/print-javascript.ts'
import { slotsSetIn } from '../../notation/program.ts'
import { TextPrinter } from '../../notation/text-printer.ts'
import type { DrawnLoss, Sampler } from '../simulate/sample.ts'

/** The loss on a grid in JavaScript. */
export function jsSampler({ items, value, constantCount }: DrawnLoss): Sampler {
  const printer = new TextPrinter(
    single,
    (slot) => (/^c\d+$/.test(slot) ? `c[${slot.slice(1)}]` : slot),
    (row) => [`c[${constantCount} + 2 * ${row}]`, `c[${constantCount} + 2 * ${row} + 1]`],
  )
  const before = printer.items(items)
  const locals = [...slotsSetIn(items)].map((slot) => `let ${slot} = 0;`).join('\n')
  const { statements, values } = printer.values([value])
  const at = evaluate<(x: number, y: number, c: Float32Array) => number>(
    `(x, y, c) => {\n${locals}\n${before}\n${statements}\nreturn ${values[0] ?? '0'};\n}`,
  )
  return ([x0, dx, width, y0, dy, height], constants) => {
    const out = new Float32Array(width * height)
    for (let j = 0; j < height; j++)
      for (let i = 0; i < width; i++)
        out[j * width + i] = at(Math.fround(x0 + i * dx), Math.fround(y0 + j * dy), constants)
    return out
  }
}
