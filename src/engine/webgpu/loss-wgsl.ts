import { wgslPrelude, wgslPrinter } from '../../notation/print-wgsl.ts'
import { slotsSetIn } from '../../notation/program.ts'
import type { DrawnLoss } from '../simulate/sample.ts'

/** `fn problem_loss(p: vec2f) -> f32`, reading `fn problem_parameter(i: u32) -> f32` of the including shader. */
export function lossWgsl({ items, value, constantCount }: DrawnLoss): string {
  const parameter = (index: string) => `problem_parameter(${index})`
  const printer = wgslPrinter(
    (slot) =>
      slot === 'x' ? 'p.x' : slot === 'y' ? 'p.y' : /^c\d+$/.test(slot) ? parameter(`${slot.slice(1)}u`) : slot,
    (row) => [parameter(`${constantCount}u + 2u * ${row}`), parameter(`${constantCount}u + 2u * ${row} + 1u`)],
  )
  const before = printer.items(items)
  const locals = [...slotsSetIn(items)].map((slot) => `var ${slot} = 0f;`).join('\n')
  const { statements, values } = printer.values([value])
  return `${wgslPrelude}\nfn problem_loss(p: vec2f) -> f32 {\n${locals}\n${before}\n${statements}\nreturn ${values[0] ?? '0f'};\n}\n`
}
