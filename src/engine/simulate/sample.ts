import { instantiate } from '../wasm/instantiate.ts'
import { hoist } from '../../notation/hoist.ts'
import { singleLowering } from '../../notation/lower-single.ts'
import { compileFunction } from '../../notation/compile-function.ts'
import { WasmPrinter } from '../../notation/print-wasm.ts'
import {
  branchIf,
  end,
  get,
  i32,
  i32add,
  i32less,
  i32mul,
  load,
  loadSplat,
  loop,
  put,
  store,
  tee,
} from '../../notation/wasm-code.ts'
import { wasmModule } from '../../notation/wasm-module.ts'
import { Graph, type Node } from '../../notation/graph.ts'
import type { Asked } from '../../notation/method-text.ts'
import { mapNodes, type Item } from '../../notation/program.ts'

/** A loss ready to be drawn: its single-precision code, apart from what depends on its parameters alone. */
export interface DrawnLoss {
  /** What runs before the value is there: the loop over the rows of a data problem. */
  readonly items: readonly Item[]
  readonly value: Node
  /** How many numbers the host computes from the parameters; data rows stand behind them. */
  readonly constantCount: number
  readonly constants: (values: readonly number[], rows?: Float64Array) => Float32Array
}

/** Splits and lowers a loss of so many parameters for drawing. */
export function drawnLoss(asked: Asked, parameters: number): DrawnLoss {
  const graph = new Graph()
  const written: Item[] = []
  let slots = 0
  const write = { item: (item: Item) => written.push(item), slot: () => `v${slots++}` }
  const [node] = asked.value(graph, [graph.slot('x'), graph.slot('y')], write).nodes
  if (!node) throw new Error('A loss without a value cannot be drawn.')
  written.push({ kind: 'set', targets: [{ slot: 'loss', node }] })
  const split = hoist({ items: written, memory: [], parameters: [], evaluations: { f: 1, g: 0, h: 0 } })
  const lowering = singleLowering()
  const items = mapNodes(split.items, (inner) => lowering.of(inner))
  const last = items.at(-1)
  const value = last?.kind === 'set' ? last.targets[0]?.node : undefined
  if (!value) throw new Error('A loss without a value cannot be drawn.')
  const constantCount = split.constants.length
  const host = compileFunction(
    split.constants,
    Array.from({ length: parameters }, (_, i) => `q${i}`),
  )
  return {
    items: items.slice(0, -1),
    value,
    constantCount,
    constants: (values, rows = new Float64Array(0)) => {
      const out = new Float64Array(constantCount)
      host(values, out)
      return Float32Array.from([...out, ...rows])
    },
  }
}

type Grid = readonly [x0: number, dx: number, width: number, y0: number, dy: number, height: number]
export type Sampler = (grid: Grid, constants: Float32Array) => Float32Array

/** Grids of all losses are computed here, one after another: browsers set aside gigabytes of addresses for each memory. */
let shared: WebAssembly.Memory | undefined

/** The loss on a grid in WebAssembly, four points of a row at a time. */
export function wasmSampler(drawn: DrawnLoss): Sampler {
  const memory = (shared ??= new WebAssembly.Memory({ initial: 1 }))
  const run = instantiate(samplerModule(drawn), memory)
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

/** Room for the counters of nested loops, which texts nest at most eight deep. */
const loopIntegers = 16

/** `run(constants, xs, ys, out, columns, rows)`: addresses in bytes. */
function samplerModule({ items, value, constantCount }: DrawnLoss): Uint8Array<ArrayBuffer> {
  const [constants, xs, ys, out, columns, rows] = [0, 1, 2, 3, 4, 5] as const
  const [offset, row, data] = [6, 7, 8] as const
  const p = new WasmPrinter(9, 9 + loopIntegers)
  p.rowsAt = data
  p.write(get(constants), i32(4 * constantCount), i32add, put(data))
  const [x, y] = [p.slot('x'), p.slot('y')]
  for (let k = 0; k < constantCount; k++) p.write(get(constants), loadSplat(4 * k), put(p.slot(`c${k}`)))
  p.write(i32(0), put(row), loop)
  p.write(get(ys), get(row), i32(4), i32mul, i32add, loadSplat(), put(y), i32(0), put(offset), loop)
  p.write(get(xs), get(offset), i32add, load(), put(x))
  p.items(items)
  const [loss = 0] = p.values([value])
  p.write(get(out), get(loss), store())
  p.write(get(out), i32(16), i32add, put(out))
  p.write(get(offset), i32(16), i32add, tee(offset), get(columns), i32(4), i32mul, i32less, branchIf(0), end)
  p.write(get(row), i32(1), i32add, tee(row), get(rows), i32less, branchIf(0), end)
  return wasmModule(6, 3 + loopIntegers, p.vectors, p.code)
}
