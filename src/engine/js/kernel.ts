import { evaluate } from '../../notation/evaluate.ts'
import { double, single } from '../../notation/print-javascript.ts'
import { TextPrinter } from '../../notation/text-printer.ts'
import { largestFloat, type BatchStart } from '../kernels/batch.ts'
import { localSlots, stepCode } from '../kernels/step-code.ts'

type Numbers = Float32Array | Float64Array

/** Steps members `first` to `last` of `count`; state and path are laid out as in `Batch`. */
export type JsKernel = (
  count: number,
  first: number,
  last: number,
  steps: number,
  state: Numbers,
  path: Numbers,
  table: Numbers,
  constants: Numbers,
  rows: Numbers,
  own: Numbers,
) => void

/** The step as a JavaScript loop, in float64 or as the float32 twin. */
export function jsKernel({ step, keepPath, own, alone }: BatchStart, precision: 'single' | 'double'): JsKernel {
  const { items, update } = stepCode(step, precision)
  const index = new Map(step.state.map((slot, k) => [slot, `s${k}`]))
  const printer = new TextPrinter(
    precision === 'double' ? double : single,
    (slot) => index.get(slot) ?? (slot === 'member' ? (alone === true ? '0' : 'i') : slot),
    (row) => [`rows[2 * ${row}]`, `rows[2 * ${row} + 1]`],
  )
  const results = update.map(({ node }) => node)
  const before = printer.items(items, results)
  const { statements, values } = printer.values(results)
  const next = new Map(update.map(({ slot }, k) => [slot, k]))
  const position = (slot: string) => (next.has(slot) ? `w${next.get(slot) ?? 0}` : (index.get(slot) ?? ''))
  const frozen = step.state.length
  const locals = localSlots(before)
  const lines = (count: number, line: (k: number) => string) =>
    Array.from({ length: count }, (_, k) => line(k)).join('\n')
  const { constants = [], columns = [] } = own ?? {}
  return evaluate<JsKernel>(`(count, first, last, steps, state, path, table, constants, rows, own) => {
${lines(step.constants, (k) => (constants.includes(k) ? '' : `const c${k} = constants[${k}];`))}
for (let i = first; i < last; i++) {
${constants.map((k, j) => `const c${k} = own[${j} * count + i];`).join('\n')}
${lines(step.state.length, (k) => `let s${k} = state[${k} * count + i];`)}
let frozen = state[${frozen} * count + i];
${locals.map((slot) => `let ${slot} = 0;`).join('\n')}
for (let k = 0; k < steps; k++) {
if (frozen === 0) {
${lines(step.tableWidth, (k) =>
  columns.includes(k)
    ? `const u${k} = own[(${constants.length} + k * ${columns.length} + ${columns.indexOf(k)}) * count + i];`
    : `const u${k} = table[k * ${step.tableWidth} + ${k}];`,
)}
${before}
${statements}
${values.map((value, k) => `const w${k} = ${value};`).join('\n')}
if (Math.abs(${position('theta0')}) <= ${largestFloat} && Math.abs(${position('theta1')}) <= ${largestFloat}) {
${update.map(({ slot }, k) => `${index.get(slot) ?? ''} = w${k};`).join('\n')}
} else frozen = 1;
}
${keepPath ? 'path[2 * (k * count + i)] = s0;\npath[2 * (k * count + i) + 1] = s1;' : ''}
}
${lines(step.state.length, (k) => `state[${k} * count + i] = s${k};`)}
state[${frozen} * count + i] = frozen;
}
}`)
}
