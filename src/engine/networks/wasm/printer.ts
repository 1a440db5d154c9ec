import type { Node } from '../../../notation/graph.ts'
import { WasmPrinter, type RunGroup } from '../../../notation/print-wasm.ts'
import {
  block,
  branchIf,
  end,
  get,
  i32,
  i32add,
  i32less,
  i32mul,
  isZero,
  load,
  loop,
  put,
  store,
  vector,
  type Bytes,
} from '../../../notation/wasm-code.ts'
import { dataParts, inTurns, localsOf, placeOf, type Bound, type Code, type Index, type Place } from '../code.ts'
import { networkLowering } from '../single.ts'

/** Bytes of one number of a run group: four runs in the lanes of a vector. */
export const bytes = 16

/** What a function's code may refer to: integer arguments by name, and arrays by the argument that points to them. */
export interface Frame {
  readonly parameters: readonly string[]
  /** Where arrays of the run begin behind the argument `base`, in numbers. */
  readonly offsets: ReadonlyMap<string, number>
  /** Code that calls the evaluation. */
  readonly evaluate: (code: Code & { kind: 'evaluate' }, integer: (name: string) => Bytes) => Bytes
}

const branch = (depth: number): number[] => [0x0c, depth]
const i32load = (offset: number): number[] => [0x28, 2, ...leb(offset)]

/** Unsigned LEB128. */
function leb(value: number): number[] {
  const low = value & 127
  return value < 128 ? [low] : [low | 128, ...leb(Math.floor(value / 128))]
}

/** Prints code as a WebAssembly function, four runs at once. */
export class NetworkPrinter {
  private readonly p: WasmPrinter
  private readonly lowering = networkLowering()
  private readonly integers: readonly string[]
  private readonly slots = new Map<string, number>()
  private mask: number | undefined
  private inLoop: number | undefined
  private mostVectors = 0
  private readonly frame: Frame

  constructor(frame: Frame, code: readonly Code[]) {
    this.frame = frame
    this.integers = [...frame.parameters, ...loopVariables(code)]
    const first = this.integers.length
    this.p = new WasmPrinter(first, first)
    this.p.load = (slot) => {
      const place = placeOf(slot)
      return place && this.fetch(place)
    }
    // named locals first: what a statement takes beside them is free again after it
    for (const name of localsOf(code)) this.slots.set(name, this.p.newVector())
    this.block(code)
  }

  get vectors(): number {
    return Math.max(this.mostVectors, this.p.vectors)
  }

  get integerLocals(): number {
    return this.integers.length - this.frame.parameters.length
  }

  get code(): Bytes {
    return this.p.code
  }

  /** Code for the value of a local, to end a function with. */
  result(name: string): Bytes {
    return get(this.slots.get(name) ?? 0)
  }

  private block(code: readonly Code[]): void {
    for (const one of code) this.statement(one)
  }

  private statement(code: Code): void {
    switch (code.kind) {
      case 'let':
        return this.statementWith(() => this.assign(code.name, code.node))
      case 'store':
        return this.statementWith(() => this.put(code.place, code.node))
      case 'loop':
        return this.loop(code.variable, code.from, code.to, code.by, code.body)
      case 'spread':
        return this.block(inTurns(code))
      case 'gather':
      case 'barrier':
        return undefined
      case 'repeat':
        return this.repeat(code.count, code.body)
      case 'if':
        return this.branch(code)
      case 'break':
        if (this.inLoop !== undefined && this.mask !== undefined)
          this.p.write(get(this.inLoop), get(this.mask), vector.andNot, put(this.inLoop))
        return undefined
      case 'evaluate': {
        const target = this.slots.get(code.result) ?? 0
        this.p.write(this.frame.evaluate(code, (name) => this.integer(name)))
        if (this.mask !== undefined) this.p.write(get(target), get(this.mask), vector.select)
        return this.p.write(put(target))
      }
    }
  }

  /** Runs one statement; the locals that it takes for its parts are free again after it. */
  private statementWith(write: () => void): void {
    const before = this.p.vectors
    const group: RunGroup = { slots: this.slots, held: new Map() }
    this.p.within(group, write)
    this.mostVectors = Math.max(this.mostVectors, this.p.vectors)
    this.p.vectors = before
  }

  private value(node: Node): number {
    const [local = 0] = this.p.values([this.lowering.of(node)])
    return local
  }

  private assign(name: string, node: Node): void {
    const local = this.slots.get(name) ?? 0
    this.p.write(get(this.value(node)))
    if (this.mask !== undefined) this.p.write(get(local), get(this.mask), vector.select)
    this.p.write(put(local))
  }

  private put(place: Place, node: Node): void {
    const value = this.value(node)
    const { address, offset } = this.address(place)
    this.p.write(address, get(value))
    if (this.mask !== undefined) this.p.write(address, load(offset), get(this.mask), vector.select)
    this.p.write(store(offset))
  }

  private loop(variable: string, from: Bound, to: Bound, by: number, body: readonly Code[]): void {
    const [get_, put_] = [this.integer(variable), put(this.integers.indexOf(variable))]
    const bound = (of: Bound) => (typeof of === 'number' ? i32(of) : this.integer(of))
    const next = [...get_, ...i32(by), ...i32add, ...put_]
    this.p.write(bound(from), put_, block, loop)
    this.p.write(get_, bound(to), i32less, isZero, branchIf(1))
    this.block(body)
    this.p.write(next, branch(0), end, end)
  }

  /** A loop that ends when all lanes have left it. */
  private repeat(count: number, body: readonly Code[]): void {
    const { mask, inLoop, p } = this
    const counter = repeatVariable(body)
    const lanes = p.newVector()
    p.write(mask === undefined ? everyLane : get(mask), put(lanes), i32(0), put(this.integers.indexOf(counter)))
    p.write(block, loop)
    this.inLoop = lanes
    this.mask = p.newVector()
    p.write(get(lanes), put(this.mask))
    this.block(body)
    p.write(get(lanes), vector.anyTrue, isZero, branchIf(1))
    p.write(this.integer(counter), i32(1), i32add, put(this.integers.indexOf(counter)))
    p.write(this.integer(counter), i32(count), i32less, branchIf(0), end, end)
    this.mask = mask
    this.inLoop = inLoop
  }

  private branch({ condition, then, otherwise }: Code & { kind: 'if' }): void {
    const { mask, inLoop, p } = this
    const test = p.newVector()
    this.statementWith(() => p.write(get(this.value(condition)), put(test)))
    const during = (restrict: Bytes, body: readonly Code[]): void => {
      if (body.length === 0) return
      const lanes = p.newVector()
      p.write(mask === undefined ? everyLane : get(mask), get(test), restrict, put(lanes))
      p.write(block, get(lanes), vector.anyTrue, isZero, branchIf(0))
      this.mask = lanes
      this.block(body)
      this.mask = mask
      p.write(end)
    }
    during(vector.and, then)
    during(vector.andNot, otherwise)
    // lanes that broke out of the loop run nothing more of it
    if (mask !== undefined && inLoop !== undefined) p.write(get(mask), get(inLoop), vector.and, put(mask))
  }

  private integer(name: string): Bytes {
    const local = this.integers.indexOf(name)
    if (local < 0) throw new Error(`The kernel has no integer ${name}.`)
    return get(local)
  }

  private fetch(place: Place): Bytes {
    if (place.array === 'data') return this.gather(place)
    if (place.array === 'index') return [...this.wholeNumber(place), ...vector.splatInteger, ...vector.fromInteger]
    const { address, offset } = this.address(place)
    return [...address, ...load(offset)]
  }

  /** Column of the row that each lane has at a position; `rows` holds the addresses. */
  private gather(place: Place): Bytes {
    const { position, column } = dataParts(place)
    const at = [...this.integer('rows'), ...this.terms(position)]
    const lane = (k: number) => [...at, ...i32load(bytes * position.base + 4 * k)]
    const loadLane = (k: number) => [0xfd, ...leb(86), 2, ...leb(4 * column), k]
    const first = [...lane(0), 0xfd, ...leb(92), 2, ...leb(4 * column)]
    const into = this.p.newVector()
    const others = [1, 2, 3].flatMap((k) => [...put(into), ...lane(k), ...get(into), ...loadLane(k)])
    return [...first, ...others]
  }

  private address({ array, base, terms }: Place): { address: Bytes; offset: number } {
    const own = this.frame.offsets.get(array)
    const pointer = this.integer(own === undefined ? array : 'base')
    return { address: [...pointer, ...this.terms({ base, terms })], offset: bytes * ((own ?? 0) + base) }
  }

  /** Adds the moving part of an index to the address on the stack. */
  private terms({ terms }: Index): number[] {
    return terms.flatMap(({ variable, stride }) => [
      ...this.integer(variable),
      ...i32(bytes * stride),
      ...i32mul,
      ...i32add,
    ])
  }

  private wholeNumber({ base, terms }: Index): number[] {
    return [
      ...i32(base),
      ...terms.flatMap(({ variable, stride }) => [...this.integer(variable), ...i32(stride), ...i32mul, ...i32add]),
    ]
  }
}

const everyLane: Bytes = [...i32(-1), ...vector.splatInteger]

const repeatNames = new WeakMap<readonly Code[], string>()

/** The integer that counts the passes of a `repeat` with such a body. */
function repeatVariable(body: readonly Code[]): string {
  return repeatNames.get(body) ?? ''
}

/** The integers that loops count with. */
function loopVariables(code: readonly Code[], into: string[] = []): string[] {
  for (const one of code) {
    if (one.kind === 'loop') {
      into.push(one.variable)
      loopVariables(one.body, into)
    }
    if (one.kind === 'spread') {
      into.push(...one.over.map(({ variable }) => variable))
      loopVariables(one.body, into)
    }
    if (one.kind === 'repeat') {
      const name = `pass${into.length}`
      repeatNames.set(one.body, name)
      into.push(name)
      loopVariables(one.body, into)
    }
    if (one.kind === 'if') loopVariables([...one.then, ...one.otherwise], into)
  }
  return into
}
