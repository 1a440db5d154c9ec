import { hoist, type SplitProgram } from '../../notation/hoist.ts'
import { compileMethod, type Asked, type MethodText } from '../../notation/method-text.ts'
import { compileFunction } from '../../notation/compile-function.ts'
import { usesRows, type Item } from '../../notation/program.ts'

/** One step of one method on one problem, ready for every back end to print. */
export interface Step {
  /** Equal exactly for equal code: back ends cache their kernels by it. */
  readonly key: string
  /** Slots of a run's state in the order of its blocks: theta0, theta1, then the memories. */
  readonly state: readonly string[]
  readonly constants: number
  readonly tableWidth: number
  /** The last one sets the new state; see `stepCode`. */
  readonly items: readonly Item[]
  /** Does it loop over data rows, which a batch then must be given? */
  readonly usesRows: boolean
  readonly host: Host
  /** The program behind it. */
  readonly split: SplitProgram
  readonly evaluations: SplitProgram['evaluations']
}

/**
 * What comes to a step from outside, slots `n0` to `n4`: the noise of a given sequence, the mark of its random numbers, and from
 * where to where its batch stands in the data rows.
 */
export type Outside = (t: number) => readonly [number, number, number, number, number]

/** What the host computes in float64 from the parameter values, method's first, then the problem's. */
export interface Host {
  /** The initial state beyond theta, a number for each slot. */
  readonly fills: (parameters: Readonly<Record<string, number>>) => number[]
  readonly constants: (values: readonly number[]) => Float64Array
  /** Makes the table's rows in order of t = 1, 2, …: each call writes the next rows, and fills `rows`. */
  readonly table: (
    values: readonly number[],
    parameters: Readonly<Record<string, number>>,
    outside?: Outside,
  ) => (rows: number) => Float64Array
}

/** Compiles a method's text on a problem with so many parameters. `key` must tell both and everything in `text` apart. */
export function compileStep(problem: Asked, problemParameters: number, text: MethodText, key: string): Step {
  const program = compileMethod(text, problem)
  const split = hoist(program)
  return {
    key,
    state: ['theta0', 'theta1', ...split.memory.flatMap(({ slots }) => slots)],
    constants: split.constants.length,
    tableWidth: split.table.length,
    items: split.items,
    usesRows: usesRows(split.items),
    split,
    host: host(split, split.parameters.length, problemParameters),
    evaluations: split.evaluations,
  }
}

const quiet: Outside = () => [0, 0, 0, 0, 0]

/** What the host does of a split program with so many parameters of the method and of the problem. */
export function host(split: SplitProgram, methodParameters: number, problemParameters: number): Host {
  const slots = [
    ...Array.from({ length: methodParameters }, (_, i) => `p${i}`),
    ...Array.from({ length: problemParameters }, (_, i) => `q${i}`),
  ]
  const memorySlots = split.hostMemory.map(({ slot }) => slot)
  const constants = compileFunction(split.constants, slots)
  const row = compileFunction(
    [...split.table, ...split.hostMemory.map(({ next }) => next)],
    ['t', 'n0', 'n1', 'n2', 'n3', 'n4', ...slots, ...memorySlots],
  )
  const width = split.table.length
  const fillOf = (fill: number | string, parameters: Readonly<Record<string, number>>) =>
    typeof fill === 'number' ? fill : (parameters[fill] ?? 0)
  return {
    fills: (parameters) => split.memory.flatMap(({ fills }) => fills.map((fill) => fillOf(fill, parameters))),
    constants: (values) => {
      const out = new Float64Array(split.constants.length)
      constants(values, out)
      return out
    },
    table: (values, parameters, outside = quiet) => {
      const memory = split.hostMemory.map(({ fill }) => fillOf(fill, parameters))
      const inputs = Float64Array.from([0, 0, 0, 0, 0, 0, ...values, ...memory])
      const out = new Float64Array(width + memory.length)
      return (rows) => {
        const all = new Float64Array(rows * width)
        for (let k = 0; k < rows; k++) {
          const t = (inputs[0] ?? 0) + 1
          inputs[0] = t
          inputs.set(outside(t), 1)
          row(inputs, out)
          for (let j = 0; j < width; j++) all[k * width + j] = out[j] ?? 0
          for (let j = 0; j < memory.length; j++) inputs[6 + values.length + j] = out[width + j] ?? 0
        }
        return all
      }
    },
  }
}
