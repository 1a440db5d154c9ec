import { hoist, type SplitProgram } from '../../notation/hoist.ts'
import { singleLowering } from '../../notation/lower-single.ts'
import { compileFunction, evaluate, single } from '../../notation/print-javascript.ts'
import { WasmPrinter } from '../../notation/print-wasm.ts'
import { wgslPrelude, wgslPrinter } from '../../notation/print-wgsl.ts'
import { TextPrinter } from '../../notation/text-printer.ts'
import {
  branchIf, end, get, i32, i32add, i32less, i32mul, load, loadSplat, loop, put, store, tee, wasmModule,
} from '../../notation/wasm-code.ts'
import type { Loss } from '../../notation/loss.ts'
import type { Node } from '../../notation/graph.ts'

/** A loss ready to be drawn: its single-precision code, apart from what depends on its parameters alone. */
export interface DrawnLoss {
  readonly value: Node
  /** The host's part, from the parameters' values. */
  readonly constants: (values: readonly number[]) => Float32Array
}

/** Splits and lowers a loss for drawing. */
export function drawnLoss(loss: Loss): DrawnLoss {
  const split: SplitProgram = hoist({
    items: [{ kind: 'set', targets: [{ slot: 'loss', node: loss.value }] }],
    memory: [], parameters: [], evaluations: { f: 1, g: 0, h: 0 },
  })
  const [item] = split.items
  const node = item?.kind === 'set' ? item.targets[0]?.node : undefined
  if (!node) throw new Error('A loss without a value cannot be drawn.')
  const host = compileFunction(split.constants, loss.parameters.map((_, i) => `q${i}`))
  return {
    value: singleLowering().of(node),
    constants: (values) => {
      const out = new Float64Array(split.constants.length)
      host(values, out)
      return Float32Array.from(out)
    },
  }
}

/** `fn problem_loss(p: vec2f) -> f32`, reading `fn problem_parameter(i: u32) -> f32` of the including shader. */
export function lossWgsl({ value }: DrawnLoss): string {
  const printer = wgslPrinter((slot) =>
    slot === 'x' ? 'p.x' : slot === 'y' ? 'p.y' : `problem_parameter(${slot.slice(1)}u)`)
  const { statements, values } = printer.values([value])
  return `${wgslPrelude}\nfn problem_loss(p: vec2f) -> f32 {\n${statements}\nreturn ${values[0] ?? '0f'};\n}\n`
}

type Grid = readonly [x0: number, dx: number, width: number, y0: number, dy: number, height: number]
export type Sampler = (grid: Grid, constants: Float32Array) => Float32Array

/** The loss on a grid in JavaScript. */
export function jsSampler({ value }: DrawnLoss): Sampler {
  const printer = new TextPrinter(single, (slot) => (/^c\d+$/.test(slot) ? `c[${slot.slice(1)}]` : slot))
  const { statements, values } = printer.values([value])
  const at = evaluate<(x: number, y: number, c: Float32Array) => number>(`(x, y, c) => {\n${statements}\nreturn ${values[0] ?? '0'};\n}`)
  return ([x0, dx, width, y0, dy, height], constants) => {
    const out = new Float32Array(width * height)
    for (let j = 0; j < height; j++)
      for (let i = 0; i < width; i++) out[j * width + i] = at(Math.fround(x0 + i * dx), Math.fround(y0 + j * dy), constants)
    return out
  }
}

/** The loss on a grid in WebAssembly, four points of a row at a time. */
export function wasmSampler(drawn: DrawnLoss): Sampler {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { run } = new WebAssembly.Instance(new WebAssembly.Module(samplerModule(drawn)), { e: { m: memory } }).exports
  if (typeof run !== 'function') throw new Error('The WebAssembly sampler has no entry.')
  return ([x0, dx, width, y0, dy, height], constants) => {
    const columns = Math.ceil(width / 4) * 4
    const rowAt = 16 * Math.ceil((4 * constants.length) / 16) + 16
    const yAt = rowAt + 4 * columns
    const outAt = 16 * Math.ceil((yAt + 4 * height) / 16)
    const missing = outAt + 4 * columns * height - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / 65536))
    new Float32Array(memory.buffer, 16, constants.length).set(constants)
    new Float32Array(memory.buffer, rowAt, columns).set(Float32Array.from({ length: columns }, (_, i) => x0 + i * dx))
    new Float32Array(memory.buffer, yAt, height).set(Float32Array.from({ length: height }, (_, j) => y0 + j * dy))
    run(16, rowAt, yAt, outAt, columns, height)
    const padded = new Float32Array(memory.buffer, outAt, columns * height)
    if (columns === width) return padded.slice()
    const out = new Float32Array(width * height)
    for (let j = 0; j < height; j++) out.set(padded.subarray(j * columns, j * columns + width), j * width)
    return out
  }
}

/** `run(constants, xs, ys, out, columns, rows)`: addresses in bytes. */
function samplerModule({ value }: DrawnLoss): Uint8Array<ArrayBuffer> {
  const [constants, xs, ys, out, columns, rows] = [0, 1, 2, 3, 4, 5] as const
  const [offset, row] = [6, 7] as const
  const p = new WasmPrinter(8, 8)
  const [x, y] = [p.slot('x'), p.slot('y')]
  for (const name of constantSlots(value)) p.write(get(constants), loadSplat(4 * Number(name.slice(1))), put(p.slot(name)))
  p.write(i32(0), put(row), loop)
  p.write(get(ys), get(row), i32(4), i32mul, i32add, loadSplat(), put(y), i32(0), put(offset), loop)
  p.write(get(xs), get(offset), i32add, load(), put(x))
  const [loss = 0] = p.values([value])
  p.write(get(out), get(loss), store())
  p.write(get(out), i32(16), i32add, put(out))
  p.write(get(offset), i32(16), i32add, tee(offset), get(columns), i32(4), i32mul, i32less, branchIf(0), end)
  p.write(get(row), i32(1), i32add, tee(row), get(rows), i32less, branchIf(0), end)
  return wasmModule(6, 2, p.vectors, p.code)
}

function constantSlots(node: Node, into = new Set<string>(), seen = new Set<Node>()): Set<string> {
  if (seen.has(node)) return into
  seen.add(node)
  if (node.operation === 'slot' && node.name.startsWith('c')) into.add(node.name)
  for (const operand of node.operands) constantSlots(operand, into, seen)
  return into
}
