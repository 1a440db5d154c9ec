import type { Graph } from '../../notation/graph.ts'
import { hoist, type SplitProgram } from '../../notation/hoist.ts'
import { lossAt, type Loss } from '../../notation/loss.ts'
import { Lowering } from '../../notation/lower.ts'
import { compileMethod, type MethodText } from '../../notation/method-text.ts'
import { compileFunction } from '../../notation/print-javascript.ts'
import { matrixValue, numberValue, vectorValue } from '../../notation/value.ts'
import { mapNodes, type Item, type Target } from '../../notation/program.ts'

/** One step of one method on one problem, ready for every back end to print. */
export interface Step {
  /** Equal exactly for equal code: back ends cache their kernels by it. */
  readonly key: string
  /** Slots of a run's state in the order of its blocks: theta0, theta1, then the memories. */
  readonly state: readonly string[]
  readonly constants: number
  readonly tableWidth: number
  readonly code: (precision: 'single' | 'double') => StepCode
  readonly host: Host
  readonly evaluations: SplitProgram['evaluations']
}

/** The items before the last, and the last, which sets the new state. */
export interface StepCode {
  readonly items: readonly Item[]
  readonly update: readonly Target[]
}

/** What the host computes in float64 from the parameter values, method's first, then the problem's. */
export interface Host {
  /** The initial state beyond theta, a number for each slot. */
  readonly fills: (parameters: Readonly<Record<string, number>>) => number[]
  readonly constants: (values: readonly number[]) => Float64Array
  /** Makes the table's rows in order of t = 1, 2, …: each call writes the next rows, and fills `rows`. */
  readonly table: (values: readonly number[], parameters: Readonly<Record<string, number>>) => (rows: number) => Float64Array
}

/** Compiles a method's text on a loss. `key` must tell both texts and everything in `text` apart. */
export function compileStep(loss: Loss, text: MethodText, key: string): Step {
  const program = compileMethod(text, {
    value: (graph, point) => numberValue(lossAt(graph, [loss.value], point)[0] ?? graph.constant(0)),
    gradient: (graph, point) => vectorValue(lossAt(graph, loss.gradient, point)),
    hessian: (graph, point) => {
      const [xx, xy, yy] = lossAt(graph, loss.hessian, point)
      return matrixValue(2, 2, (i, j) => (i !== j ? xy : i === 0 ? xx : yy) ?? graph.constant(0))
    },
  })
  const split = hoist(program)
  const coded = new Map<string, StepCode>()
  return {
    key,
    state: ['theta0', 'theta1', ...split.memory.flatMap(({ slots }) => slots)],
    constants: split.constants.length,
    tableWidth: split.table.length,
    code: (precision) => {
      const known = coded.get(precision)
      if (known) return known
      const lowering = new Lowering(precision)
      const items = mapNodes(split.items, (node) => lowering.of(node))
      const last = items.at(-1)
      const targets = last?.kind === 'set' ? last.targets : []
      const update = precision === 'double' ? targets : targets.map((target) => withoutDenormals(target, lowering.graph))
      const code = { items: items.slice(0, -1), update }
      coded.set(precision, code)
      return code
    },
    host: host(split, split.parameters.length, loss.parameters.length),
    evaluations: split.evaluations,
  }
}

/**
 * Graphics processors take numbers under 2⁻¹²⁶ for 0, other processors keep them. A coordinate under 2⁻¹⁰⁰ becomes 0 in single
 * precision everywhere: then whatever either does with such a number is less than half a last place of the coordinate.
 */
function withoutDenormals({ slot, node }: Target, graph: Graph): Target {
  if (!slot.startsWith('theta')) return { slot, node }
  const tiny = graph.compare('less', graph.call('abs', node), graph.constant(2 ** -100))
  return { slot, node: graph.select(tiny, graph.constant(0), node) }
}

function host(split: SplitProgram, methodParameters: number, problemParameters: number): Host {
  const slots = [
    ...Array.from({ length: methodParameters }, (_, i) => `p${i}`),
    ...Array.from({ length: problemParameters }, (_, i) => `q${i}`),
  ]
  const memorySlots = split.hostMemory.map(({ slot }) => slot)
  const constants = compileFunction(split.constants, slots)
  const row = compileFunction([...split.table, ...split.hostMemory.map(({ next }) => next)], ['t', ...slots, ...memorySlots])
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
    table: (values, parameters) => {
      const memory = split.hostMemory.map(({ fill }) => fillOf(fill, parameters))
      const inputs = Float64Array.from([0, ...values, ...memory])
      const out = new Float64Array(width + memory.length)
      return (rows) => {
        const all = new Float64Array(rows * width)
        for (let k = 0; k < rows; k++) {
          inputs[0] = (inputs[0] ?? 0) + 1
          row(inputs, out)
          all.set(out.subarray(0, width), k * width)
          inputs.set(out.subarray(width), 1 + values.length)
        }
        return all
      }
    },
  }
}
