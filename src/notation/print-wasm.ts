import type { Node } from './graph.ts'
import { breaks, nodesOf, type Item, type Repeat, type Rows, type Target } from './program.ts'
import { countUses, invariantNodes, sharedNodes } from './schedule.ts'
import { instruction, integer } from './wasm-instruction.ts'
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
  loadSplat,
  loop,
  put,
  splat,
  tee,
  vector,
  type Bytes,
} from './wasm-code.ts'

/** The locals that hold the slots and values of four runs. */
export interface RunGroup {
  readonly slots: Map<string, number>
  readonly held: Map<Node, number>
}

/**
 * Writes lowered (`single`) graphs and programs as WebAssembly SIMD: four runs in the lanes of one vector.
 * Lanes that have left a loop are masked; a loop ends when all have.
 */
export class WasmPrinter {
  readonly code: number[] = []
  /** How many vector locals were taken, and integer locals: one for each loop around another. */
  vectors = 0
  integers = 0
  private slots = new Map<string, number>()
  private readonly firstVector: number
  private readonly firstInteger: number
  private held = new Map<Node, number>()
  private used: ReadonlyMap<Node, number> = new Map()
  /** The lanes that run here, where not all do; and of the innermost loop those still in it. */
  private mask: number | undefined
  private inLoop: number | undefined
  private loops = 0

  /** Code that loads a slot which is kept in memory; undefined for those in locals. */
  load: (slot: string) => Bytes | undefined = () => undefined

  /** The local that holds the address of the data rows, where there are any. */
  rowsAt = 0

  /** Local indices at which the integers and vectors of the printer begin. */
  constructor(firstInteger: number, firstVector: number) {
    this.firstInteger = firstInteger
    this.firstVector = firstVector
  }

  write(...parts: readonly Bytes[]): void {
    for (const part of parts) for (const byte of part) this.code.push(byte)
  }

  newVector(): number {
    return this.firstVector + this.vectors++
  }

  /** The local that holds a slot. */
  slot(name: string): number {
    const known = this.slots.get(name)
    if (known !== undefined) return known
    const local = this.newVector()
    this.slots.set(name, local)
    return local
  }

  /** A further group of four runs; it shares the slots that have a local by now. */
  newGroup(): RunGroup {
    return { slots: new Map(this.slots), held: new Map() }
  }

  /** Writes code for one group. */
  within<T>(group: RunGroup, write: () => T): T {
    const { slots, held } = this
    this.slots = group.slots
    this.held = group.held
    const result = write()
    this.slots = slots
    this.held = held
    return result
  }

  /** Computes nodes into new locals. */
  values(roots: readonly Node[]): number[] {
    for (const node of sharedNodes(roots, (n) => this.held.has(n), this.used)) {
      this.operation(node)
      const local = this.newVector()
      this.write(put(local))
      this.held.set(node, local)
    }
    return roots.map((root) => {
      this.push(root)
      const local = this.newVector()
      this.write(put(local))
      return local
    })
  }

  /** Writes items whose values stay known to what is written next, `then` above all. */
  items(items: readonly Item[], then: readonly Node[] = []): void {
    this.used = countUses([...nodesOf(items), ...then])
    this.list(items)
  }

  /** The same for several groups; a loop is one for all of them, so that a processor works on one while another waits. */
  together(groups: readonly RunGroup[], items: readonly Item[], then: readonly Node[]): void {
    this.used = countUses([...nodesOf(items), ...then])
    for (const item of items) {
      if (item.kind === 'repeat') this.repeat(item, groups)
      else for (const group of groups) this.within(group, () => this.item(item))
    }
  }

  private list(items: readonly Item[]): void {
    for (const item of items) this.item(item)
  }

  /** Items that not every run passes. */
  private inside(items: readonly Item[]): void {
    const outer = this.held
    this.held = new Map(outer)
    this.list(items)
    this.held = outer
  }

  set(targets: readonly Target[]): void {
    const values = this.values(targets.map(({ node }) => node))
    targets.forEach(({ slot }, i) => {
      const local = this.slot(slot)
      this.write(get(values[i] ?? local))
      if (this.mask !== undefined) this.write(get(local), get(this.mask), vector.select)
      this.write(put(local))
    })
  }

  private item(item: Item): void {
    if (item.kind === 'set') this.set(item.targets)
    else if (item.kind === 'rows') this.rows(item)
    else if (item.kind === 'repeat') this.repeat(item)
    else if (item.kind === 'if') this.branch(item)
    else if (this.inLoop !== undefined && this.mask !== undefined)
      this.write(get(this.inLoop), get(this.mask), vector.andNot, put(this.inLoop))
  }

  /** A loop for the group at hand, or for several that stand side by side in each pass; it ends when all lanes have left it. */
  private repeat(item: Repeat, groups: readonly RunGroup[] = [{ slots: this.slots, held: this.held }]): void {
    const { mask, inLoop } = this
    const counter = this.firstInteger + this.loops++
    this.integers = Math.max(this.integers, this.loops)
    const everyLane = mask === undefined ? [...i32(-1), ...vector.splatInteger] : get(mask)
    const parts = groups.map((group) => {
      this.within(group, () => this.invariants(item))
      const lanes = this.newVector()
      this.write(everyLane, put(lanes))
      return { group, lanes }
    })
    this.write(i32(0), put(counter), block, loop)
    for (const { group, lanes } of parts) {
      this.inLoop = lanes
      this.mask = this.newVector()
      this.write(block, get(lanes), vector.anyTrue, isZero, branchIf(0), get(lanes), put(this.mask))
      this.within(group, () => this.inside(item.body))
      this.write(end)
    }
    parts.forEach(({ lanes }, k) => this.write(get(lanes), k > 0 ? vector.or : []))
    this.write(vector.anyTrue, isZero, branchIf(1))
    this.write(get(counter), i32(1), i32add, tee(counter), i32(item.count), i32less, branchIf(0), end, end)
    this.loops--
    this.mask = mask
    this.inLoop = inLoop
  }

  /** A loop over data rows of 8 bytes from the address in `rowsAt` on; all lanes read the same row. */
  private rows(item: Rows): void {
    this.invariants(item)
    const [from = 0, to = 0] = this.values([item.from, item.to])
    const [address, last] = [this.firstInteger + this.loops, this.firstInteger + this.loops + 1]
    this.loops += 2
    this.integers = Math.max(this.integers, this.loops)
    const end8 = (bound: number) => [
      ...get(bound),
      ...vector.toInteger,
      ...vector.firstInteger,
      ...i32(8),
      ...i32mul,
      ...get(this.rowsAt),
      ...i32add,
    ]
    this.write(end8(from), put(address), end8(to), put(last), block, loop)
    this.write(get(address), get(last), i32less, isZero, branchIf(1))
    this.write(get(address), loadSplat(), put(this.slot('u')), get(address), loadSplat(4), put(this.slot('v')))
    this.inside(item.body)
    this.write(get(address), i32(8), i32add, put(address), [0x0c, 0], end, end)
    this.loops -= 2
  }

  /** Computes what is the same in every pass. */
  private invariants(loop: Repeat | Rows): void {
    for (const node of invariantNodes(loop)) {
      const [local] = this.held.has(node) ? [] : this.values([node])
      if (local !== undefined) this.held.set(node, local)
    }
  }

  private branch(item: Item & { kind: 'if' }): void {
    const { mask, inLoop } = this
    const [test = 0] = this.values([item.condition])
    const during = (restrict: Bytes, body: readonly Item[]) => {
      if (body.length === 0) return
      const lanes = this.newVector()
      this.write(mask === undefined ? [...i32(-1), ...vector.splatInteger] : get(mask), get(test), restrict, put(lanes))
      this.mask = lanes
      this.inside(body)
      this.mask = mask
    }
    during(vector.and, item.then)
    during(vector.andNot, item.otherwise)
    // lanes that broke out of the loop run nothing more of it
    if (mask === undefined || inLoop === undefined || !breaks([...item.then, ...item.otherwise])) return
    this.write(get(mask), get(inLoop), vector.and, put(mask), get(inLoop), vector.anyTrue, isZero, branchIf(0))
  }

  private push(node: Node): void {
    const local = this.held.get(node)
    if (local !== undefined) this.write(get(local))
    else this.operation(node)
  }

  private operation(node: Node): void {
    if (node.operation === 'slot') return this.write(this.load(node.name) ?? get(this.slot(node.name)))
    if (node.operation === 'constant') return this.write(splat(node.value))
    const [a, b, c] = node.operands
    if (node.operation === 'select' && a && b && c) {
      // all bits of 0 are 0
      if (isZeroConstant(b)) {
        for (const operand of [c, a]) this.push(operand)
        return this.write(vector.andNot)
      }
      for (const operand of [b, c, a]) this.push(operand)
      return this.write(vector.select)
    }
    if (node.operation === 'random' && a && b) return this.random(a, b, node.value)
    for (const operand of node.operands) this.push(operand)
    this.write(instruction(node))
  }

  /** As `randomNumber` in numerics/random.ts, four members at once. */
  private random(step: Node, member: Node, which: number): void {
    const x = this.newVector()
    this.push(step)
    this.write(vector.toInteger)
    this.push(member)
    this.write(vector.toInteger, integer(0x9e3779b9 | 0), vector.multiplyInteger, vector.exclusiveOr)
    this.write(integer(Math.imul(which, 0x85ebca6b)), vector.addInteger, put(x))
    for (const [shift, factor] of [
      [16, 0x7feb352d],
      [15, 0x846ca68b | 0],
      [16, 1],
    ] as const) {
      this.write(get(x), get(x), i32(shift), vector.shiftRight, vector.exclusiveOr)
      this.write(integer(factor), vector.multiplyInteger, put(x))
    }
    this.write(get(x), i32(9), vector.shiftRight, vector.fromInteger)
    this.write(splat(2 ** -23), vector.multiply, splat(2 ** -24), vector.add)
  }
}

const isZeroConstant = (node: Node): boolean => node.operation === 'constant' && Object.is(node.value, 0)
