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

type Name = keyof Program['routines']

/** The program for four runs at once: the evaluations that its step asks for, each once, and `run`, which does some steps. */
export function wasmNetwork(program: Program): Uint8Array<ArrayBuffer> {
  const { routines, step } = program
  const asked = [...new Set([...evaluationsIn(step)].map((name) => routines[name]))]
  return networkModule([
    ...asked.map((routine, k) => evaluation(`evaluation${k}`, routine, program)),
    run(program, (name) => asked.indexOf(routines[name])),
  ])
}

/** The evaluations that code asks for. */
function evaluationsIn(code: readonly Code[], into = new Set<Name>()): Set<Name> {
  for (const one of code) {
    if (one.kind === 'evaluate') into.add(askedBy(one))
    if (one.kind === 'loop' || one.kind === 'repeat' || one.kind === 'spread') evaluationsIn(one.body, into)
    if (one.kind === 'if') evaluationsIn([...one.then, ...one.otherwise], into)
  }
  return into
}

const askedBy = ({ rows, gradient }: Code & { kind: 'evaluate' }): Name =>
  rows === 'validation' ? 'validation' : gradient === undefined ? 'loss' : 'gradient'

/** The evaluations alone, without a method, to be called for what they write: `gradient`, and `loss` where it is another. */
export function wasmRoutines(program: Program): Uint8Array<ArrayBuffer> {
  const { gradient, loss } = program.routines
  return networkModule([
    evaluation('gradient', gradient, program, 'nothing'),
    ...(loss === gradient ? [] : [evaluation('loss', loss, program, 'nothing')]),
  ])
}

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

function run(program: Program, at: (name: Name) => number): WasmFunction {
  const frame: Frame = {
    parameters: runArguments,
    offsets: program.offsets,
    evaluate: (code, integer) => call(program, code, integer, at(askedBy(code))),
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

/** Calls the evaluation that stands at a position, over the rows that are named; the result is left on the stack. */
function call(
  program: Program,
  { weights, gradient, rows }: Code & { kind: 'evaluate' },
  integer: (name: string) => Bytes,
  position: number,
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
  return [
    ...integer('base'),
    ...address(weights),
    ...(gradient === undefined ? i32(0) : address(gradient)),
    ...range,
    ...integer('rows'),
    ...integer('share'),
    0x10,
    position,
  ]
}
