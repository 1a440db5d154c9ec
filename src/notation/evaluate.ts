import { Blocks } from './blocks.ts'
import { compileText, type CompiledText, type Made, type Parameter } from './compile-text.ts'
import { callable } from './interpret-calls.ts'
import { interpret } from './interpret.ts'
import type { Kinds } from './text-kinds.ts'

type Numbers = Float64Array | Int32Array
type Entry = (...numbers: readonly number[]) => number
const isEntry = (value: unknown): value is Entry => typeof value === 'function'
const isTyped = (value: unknown): value is Float64Array | Float32Array =>
  value instanceof Float64Array || value instanceof Float32Array
const isNumbers = (value: unknown): value is ArrayLike<number> => ArrayBuffer.isView(value) || Array.isArray(value)

/**
 * The function that a text of the printers (`TextPrinter`) stands for. It is made into WebAssembly; where that is forbidden, or has no
 * instructions for it, it is interpreted, to the same bits, many times as slowly. The return type is what the printer promised.
 *
 * Of functions that a text gives back together each has the arrays of the call that made them; as these then live in a memory of their
 * own, `arrays(k)` is the k-th as it is now.
 */
export function evaluate<F>(text: string): F {
  return (compiled(text) ?? interpret(text)) as F
}

let blocks: Blocks | undefined
let scratch: WebAssembly.Memory | undefined

function compiled(text: string): ((...given: readonly unknown[]) => unknown) | undefined {
  try {
    const code = compileText(text)
    const module = new WebAssembly.Module(code.module)
    if (code.routines) return makerOf(code, module, code.routines, (blocks ??= new Blocks()))
    const memory = (scratch ??= new WebAssembly.Memory({ initial: 1 }))
    const run = instantiate(code, module, memory)('run')
    const room = (bytes: number): number => {
      const missing = bytes - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / 65536))
      return 0
    }
    return passing(run, { memory, kinds: code.kinds, room }, code.parameters)
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
    const places = layOut(given, room(bytesOf(given)))
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
): (...given: readonly unknown[]) => unknown {
  const { parameters, kinds } = code
  const entry = instantiate(code, module, memory)
  return (...given) => {
    // what is bound to it keeps it, and so the block
    const owner = {}
    const places = layOut(given, take(owner, bytesOf(given)))
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
    const bound = [...routines].map(([name, routine]) => {
      const run: Entry = entry(routine.name).bind(owner, ...places)
      const plain = routine.parameters.every(({ kind }) => kind !== 'array')
      return [name, plain ? run : passing(run, { memory, kinds, room }, routine.parameters)] as const
    })
    const arrays = (k: number) => inside[k]?.()
    return { ...Object.fromEntries(bound), arrays: arrays.bind(owner) }
  }
}
