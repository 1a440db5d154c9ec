const page = 65536
/** Blocks are of such sizes that one that is free again serves the next of about its length. */
const sizeFor = (bytes: number): number => 2 ** Math.ceil(Math.log2(Math.max(64, bytes)))

/**
 * One memory for many: browsers set aside gigabytes of addresses for each, and have only so many. A block is its owner's until the
 * owner is forgotten.
 */
export class Blocks {
  readonly memory = new WebAssembly.Memory({ initial: 1 })
  private readonly free = new Map<number, number[]>()
  private end = 64
  private readonly forgotten = new FinalizationRegistry<{ readonly at: number; readonly size: number }>(
    ({ at, size }) => this.of(size).push(at),
  )

  /**
   * Where a block of so many bytes begins.
   * @throws RangeError where the browser has no more memory
   */
  readonly take = (owner: object, bytes: number): number => {
    const size = sizeFor(bytes)
    const at = this.of(size).pop() ?? this.added(size)
    this.forgotten.register(owner, { at, size })
    return at
  }

  private added(size: number): number {
    const at = this.end
    const missing = at + size - this.memory.buffer.byteLength
    if (missing > 0) this.memory.grow(Math.ceil(missing / page))
    this.end += size
    return at
  }

  private of(size: number): number[] {
    const known = this.free.get(size) ?? []
    this.free.set(size, known)
    return known
  }
}
