import { Blocks } from './blocks.ts'
import { compileText, type CompiledText, type Made, type Parameter } from './compile-text.ts'
import { callable } from './interpret-calls.ts'
import { interpret } from './interpret.ts'
import type { Kinds } from './text-kinds.ts'
import { wasmAllowed } from './wasm-allowed.ts'

type Numbers = Float64Array | Int32Array
type Entry = (...numbers: readonly number[]) => number
const isEntry = (value: unknown): value is Entry => typeof value === 'function'
const isTyped = (value: unknown): value is Float64Array | Float32Array =>
  value instanceof Float64Array || value instanceof Float32Array
const isNumbers = (value: unknown): value is ArrayLike<number> => ArrayBuffer.isView(value) || Array.isArray(value)

/**
 * The function that a text of the printers (`TextPrinter`) stands for. It is made into WebAssembly; where that is forbidden, has no
 * instructions for it or no more memory, it is interpreted, to the same bits, many times as slowly. The return type is what the printer promised.
 *
 * Of functions that a text gives back together each has the arrays of the call that made them; as these then live in a memory of their
 * own, `arrays(k)` is the k-th as it is now.
 */
export function evaluate<F>(text: string): F {
  return ((wasmAllowed() ? compiled(text) : undefined) ?? interpret(text)) as F
}

type Called = (...given: readonly unknown[]) => unknown

/** The browser has no more memory; nothing was done yet. */
class NoRoom extends Error {}

/** @throws NoRoom */
function roomBy<T>(take: () => T): T {
  try {
    return take()
  } catch (error) {
    throw error instanceof RangeError ? new NoRoom(error.message) : error
  }
}

/** Calls a function, or from the first time on that there is no room for it another one. */
function withRoom(quick: Called, other: () => Called): Called {
  let instead: Called | undefined
  return (...given) => {
    if (instead) return instead(...given)
    try {
      return quick(...given)
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error
      return (instead = other())(...given)
    }
  }
}

let blocks: Blocks | undefined
let scratch: WebAssembly.Memory | undefined

function compiled(text: string): Called | undefined {
  try {
    const code = compileText(text)
    const module = new WebAssembly.Module(code.module)
    const interpreted = () => interpret(text) as Called
    if (code.routines)
      return withRoom(makerOf(code, module, code.routines, (blocks ??= new Blocks()), interpreted), interpreted)
    const memory = (scratch ??= new WebAssembly.Memory({ initial: 1 }))
    const run = instantiate(code, module, memory)('run')
    const room = (bytes: number): number => {
      const missing = bytes - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / 65536))
      return 0
    }
    return withRoom(passing(run, { memory, kinds: code.kinds, room }, code.parameters), interpreted)
  } catch {
    return undefined
  }
}

function instantiate({ kinds }: CompiledText, module: WebAssembly.Module, memory: WebAssembly.Memory) {
  const outside = [...kinds.calls.keys()].map((name) => {
    const [of, own = ''] = name.split('.')
    return [name, callable(of === 'R' ? 'R' : 'Math', own)] as const
  })
  const { exports } = new WebAssembly.Instance(module, { e: { m: memory, ...Object.fromEntries(outside) } })
  return (name: string): Entry => {
    const found = exports[name]
    if (!isEntry(found)) throw new Error('The WebAssembly module lacks a function.')
    return found
  }
}

const view = (memory: WebAssembly.Memory, whole: boolean, at: number, length: number): Numbers =>
  whole ? new Int32Array(memory.buffer, at, length) : new Float64Array(memory.buffer, at, length)

/** Where arrays that come with a call are put for as long as it takes. */
interface Passage {
  readonly memory: WebAssembly.Memory
  readonly kinds: Kinds
  /** Where so many bytes are free. */
  readonly room: (bytes: number) => number
}

/** A function that is called with arrays: they are copied in, and those that it writes to out again. */
function passing(run: Entry, { memory, kinds, room }: Passage, parameters: readonly Parameter[]) {
  return (...given: readonly unknown[]): number => {
    const bytes = bytesOf(given)
    const places = layOut(
      given,
      roomBy(() => room(bytes)),
    )
    const inside = parameters.map(({ name, kind }, k) => {
      const array = given[k]
      if (kind !== 'array' || !isNumbers(array)) return undefined
      const numbers = view(memory, kinds.wholeArrays.has(name), places[k] ?? 0, array.length)
      numbers.set(array)
      return numbers
    })
    const result = run(...places)
    parameters.forEach(({ name }, k) => {
      const [array, numbers] = [given[k], inside[k]]
      if (numbers && kinds.written.has(name) && isTyped(array)) array.set(numbers)
    })
    return result
  }
}

const bytesOf = (given: readonly unknown[]): number =>
  given.reduce<number>((sum, one) => sum + (isNumbers(one) ? 8 * one.length : 0), 0)

/** What a call gives the function: numbers as they are, arrays as where they begin, one behind the other. */
function layOut(given: readonly unknown[], start: number): number[] {
  let end = start
  return given.map((one) => {
    if (!isNumbers(one)) return typeof one === 'number' ? one : Number.NaN
    const at = end
    end += 8 * one.length
    return at
  })
}

/** Makes functions over arrays that they share: these move into a block of their own. */
function makerOf(
  code: CompiledText,
  module: WebAssembly.Module,
  routines: ReadonlyMap<string, Made>,
  { memory, take }: Blocks,
  interpreted: () => Called,
): Called {
  const { parameters, kinds } = code
  const entry = instantiate(code, module, memory)
  return (...given) => {
    // what is bound to it keeps it, and so the block
    const owner = {}
    const begin = roomBy(() => take(owner, bytesOf(given)))
    const places = layOut(given, begin)
    const inside = parameters.map(({ name }, k) => {
      const array = given[k]
      const length = isNumbers(array) ? array.length : 0
      const seen = () => view(memory, kinds.wholeArrays.has(name), places[k] ?? 0, length)
      let numbers = seen()
      if (isNumbers(array)) numbers.set(array)
      // a memory that has grown has another buffer
      return () => (numbers = numbers.buffer === memory.buffer ? numbers : seen())
    })
    let free = { at: 0, bytes: 0 }
    const room = (bytes: number): number => {
      if (free.bytes < bytes) free = { at: take(owner, bytes), bytes }
      return free.at
    }
    /** Where they are interpreted, once there is no room for what a call gives: the arrays as they were then. */
    let left: { readonly arrays: readonly unknown[]; readonly routines: Readonly<Record<string, Called>> } | undefined
    const leave = (): NonNullable<typeof left> => {
      const arrays = given.map((one, k) => (isNumbers(one) ? inside[k]?.().slice() : one))
      return (left ??= { arrays, routines: interpreted()(...arrays) as Readonly<Record<string, Called>> })
    }
    const bound = [...routines].map(([name, routine]) => {
      const run: Entry = entry(routine.name).bind(owner, ...places)
      const plain = routine.parameters.every(({ kind }) => kind !== 'array')
      const call = plain ? run : passing(run, { memory, kinds, room }, routine.parameters)
      const now: Called = (...numbers) => (left ? left.routines[name]?.(...numbers) : (call as Called)(...numbers))
      return [name, withRoom(now, () => leave().routines[name] ?? now)] as const
    })
    const arrays = (k: number) => (left ? left.arrays[k] : inside[k]?.())
    return { ...Object.fromEntries(bound), arrays: arrays.bind(owner) }
  }
}
