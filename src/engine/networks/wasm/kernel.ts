import { i32, i32add, i32mul } from '../../../notation/wasm-code.ts'
import type { Bytes } from '../../../notation/wasm-code.ts'
import type { Code, Routine } from '../code.ts'
import type { Program } from '../program.ts'
import { networkModule, type WasmFunction } from './module.ts'
import { bytes, NetworkPrinter, type Frame } from './printer.ts'

/** Arguments of an evaluation: addresses in bytes, positions of rows. */
const evaluationArguments = ['base', 'weights', 'gradient', 'from', 'to', 'rows', 'share'] as const

/** Arguments of `run`: addresses in bytes, but `steps` and the ends of the lists of rows. */
export const runArguments = [
  'base',
  'steps',
  'constants',
  'table',
  'bounds',
  'path',
  'losses',
  'norms',
  'batchLosses',
  'validation',
  'rows',
  'share',
  'member',
  'training',
  'all',
] as const

const order = ['gradient', 'loss', 'validation'] as const

/** The program for four runs at once: functions `gradient`, `loss`, `validation`, and `run`, which does some steps. */
export function wasmNetwork(program: Program): Uint8Array<ArrayBuffer> {
  const evaluations = order.map((name) => evaluation(name, program.routines[name], program))
  return networkModule([...evaluations, run(program)])
}

/** The evaluations alone, without a method, to be called for what they write: `gradient`, `loss` and `validation`. */
export const wasmRoutines = (program: Program): Uint8Array<ArrayBuffer> =>
  networkModule(order.map((name) => evaluation(name, program.routines[name], program, 'nothing')))

function evaluation(
  name: string,
  { code, result }: Routine,
  program: Program,
  gives: WasmFunction['gives'] = 'vector',
): WasmFunction {
  const frame: Frame = { parameters: evaluationArguments, offsets: program.offsets, evaluate: () => [] }
  const printer = new NetworkPrinter(frame, code)
  return {
    name,
    parameters: evaluationArguments.length,
    gives,
    integers: printer.integerLocals,
    vectors: printer.vectors,
    code: [...printer.code, ...(gives === 'vector' ? printer.result(result) : [])],
  }
}

function run(program: Program): WasmFunction {
  const frame: Frame = {
    parameters: runArguments,
    offsets: program.offsets,
    evaluate: (code, integer) => call(program, code, integer),
  }
  const all: Code = { kind: 'loop', variable: 'k', from: 0, to: 'steps', by: 1, body: program.step }
  const printer = new NetworkPrinter(frame, [all])
  return {
    name: 'run',
    parameters: runArguments.length,
    gives: 'nothing',
    integers: printer.integerLocals,
    vectors: printer.vectors,
    code: printer.code,
  }
}

/** Calls an evaluation over the rows that it names; the result is left on the stack. */
function call(
  program: Program,
  { weights, gradient, rows }: Code & { kind: 'evaluate' },
  integer: (name: string) => Bytes,
): Bytes {
  const address = (array: string) => [...integer('base'), ...i32(bytes * (program.offsets.get(array) ?? 0)), ...i32add]
  const bound = (half: 0 | 1) => [
    ...integer('bounds'),
    ...integer('k'),
    ...i32(8),
    ...i32mul,
    ...i32add,
    0x28,
    2,
    4 * half,
  ]
  const range =
    rows === 'training'
      ? [...i32(0), ...integer('training')]
      : rows === 'validation'
        ? [...integer('training'), ...integer('all')]
        : [...bound(0), ...bound(1)]
  const which = rows === 'validation' ? 'validation' : gradient === undefined ? 'loss' : 'gradient'
  return [
    ...integer('base'),
    ...address(weights),
    ...(gradient === undefined ? i32(0) : address(gradient)),
    ...range,
    ...integer('rows'),
    ...integer('share'),
    0x10,
    order.indexOf(which),
  ]
}
