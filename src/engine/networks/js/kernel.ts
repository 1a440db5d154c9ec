import { Lowering } from '../../../notation/lower.ts'
import { evaluate } from '../../../notation/evaluate.ts'
import { double } from '../../../notation/print-javascript.ts'
import { dataParts, type Code, type Place } from '../code.ts'
import type { Program } from '../program.ts'
import { indexText, TextCode, type Dialect } from '../text-code.ts'

type Evaluate = (weights: number, gradient: number, from: number, to: number) => number

/** The routines of a program over the arrays of one run. */
export interface JsKernel {
  /** Loss, and gradient into the array at `gradient`, at the weights in the array at `weights`. */
  readonly gradient: Evaluate
  readonly loss: Evaluate
  readonly validation: Evaluate
  readonly advance: (steps: number, host: HostNumbers) => void
  /** The run's array and the data as they are now; what is written there the next call sees. */
  readonly m: () => Float64Array
  readonly data: () => Float64Array
}

/** What comes from the host for some steps, and where their results go. */
export interface HostNumbers {
  readonly constants: Float64Array
  readonly table: Float64Array
  /** From and to of each step's batch. */
  readonly bounds: Int32Array
  readonly path: Float64Array
  readonly losses: Float64Array
  readonly norms: Float64Array
  readonly batchLosses: Float64Array
  readonly validation: Float64Array
  readonly member: number
  /** Where the rows trained on end, and those kept for validation. */
  readonly training: number
  readonly all: number
}

/** Arrays: `m` of the run, `data` rows, where each listed row begins in it, and what it counts for. */
type Make = (m: Float64Array, data: Float64Array, rows: Int32Array, share: Float64Array) => JsKernel

type Given = number | Float64Array | Int32Array

/** What the printed text makes; `arrays` where they have moved into a memory of its own. */
interface Printed extends Pick<JsKernel, 'gradient' | 'loss' | 'validation'> {
  readonly advance: (steps: number, ...host: readonly Given[]) => void
  readonly arrays?: (k: number) => Float64Array
}

const given = ['constants', 'table', 'path', 'losses', 'norms', 'batchLosses', 'validation'] as const
const hostNumbers = [...given, 'bounds', 'member', 'training', 'all'] as const
/** Routines have some of the same names. */
const named = (name: (typeof hostNumbers)[number]): string => `h_${name}`

/** The program in float64. */
export function jsKernel(program: Program): Make {
  const same = (name: string) => name
  const place = (at: Place): string => {
    const index = indexText(at, same)
    if (at.array === 'data') {
      const { position, column } = dataParts(at)
      return `data[rows[${indexText(position, same)}] + ${column}]`
    }
    if (at.array === 'share') return `share[${index}]`
    if (at.array === 'index') return `(${index})`
    if (at.array === 'member') return named('member')
    if (at.array === 'weights' || at.array === 'gradient') return `m[${at.array} + ${index}]`
    const host = given.find((name) => name === at.array)
    if (host) return `${named(host)}[${index}]`
    return `m[${indexText({ base: at.base + (program.offsets.get(at.array) ?? 0), terms: at.terms }, same)}]`
  }
  const offset = (name: string) => program.offsets.get(name) ?? 0
  const call = ({ weights, gradient, rows }: Code & { kind: 'evaluate' }): string => {
    const routine = rows === 'validation' ? 'validation' : gradient === undefined ? 'loss' : 'gradient'
    const bounds =
      rows === 'training'
        ? `0, ${named('training')}`
        : rows === 'validation'
          ? `${named('training')}, ${named('all')}`
          : `${named('bounds')}[2 * k], ${named('bounds')}[2 * k + 1]`
    return `${routine}(${offset(weights)}, ${gradient === undefined ? 0 : offset(gradient)}, ${bounds})`
  }
  const dialect: Dialect = {
    language: double,
    lowering: new Lowering(),
    place,
    declare: (name) => `let ${name} = 0;`,
    loop: (variable, from, to, by, body) =>
      `for (let ${variable} = ${from}; ${variable} < ${to}; ${variable} += ${by}) {\n${body}\n}`,
    evaluate: call,
    bound: String,
  }
  const printer = new TextCode(dialect)
  const { gradient, loss, validation } = program.routines
  const routine = (name: string, of: typeof gradient) =>
    `const ${name} = (weights, gradient, from, to) => {\n${printer.routine(of)}\nreturn ${of.result};\n};`
  const make = evaluate<(...arrays: Parameters<Make>) => Printed>(`(m, data, rows, share) => {
${routine('gradient', gradient)}
${routine('loss', loss)}
${validation === loss ? 'const validation = loss;' : routine('validation', validation)}
const advance = (steps, ${hostNumbers.map(named).join(', ')}) => {
for (let k = 0; k < steps; k++) {
${printer.routine({ code: program.step })}
}
};
return { gradient, loss, validation, advance };
}`)
  return (m, data, rows, share) => {
    const printed = make(m, data, rows, share)
    return {
      ...printed,
      advance: (steps, host) => printed.advance(steps, ...hostNumbers.map((name) => host[name])),
      m: () => printed.arrays?.(0) ?? m,
      data: () => printed.arrays?.(1) ?? data,
    }
  }
}
