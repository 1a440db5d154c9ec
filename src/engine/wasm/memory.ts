const page = 65536
/** Bytes up to which a memory that is not used any more is kept for the next user. */
const largestSpare = 16 * 2 ** 20

/**
 * Batches take `turns` in a memory, each only while it computes; or it is `one` user's alone until its end. Never both: one of a disposed
 * engine that is still under way takes its turn again, and lets only those go on that take theirs.
 */
export type Use = 'turns' | 'one'

const spares: { [use in Use]?: WebAssembly.Memory | undefined } = {}

/**
 * What takes the numbers that stand in a memory out of it, before others come. Known of the memory and not of who uses it: work of a
 * disposed engine that is still under way and that of the next one have the same.
 */
export const standing = new WeakMap<WebAssembly.Memory, () => void>()

/**
 * A memory that can grow, full of zeros. Browsers set aside gigabytes of addresses for each and give them back late, so a page whose embeds come
 * and go would soon get no more: the last one that was given back after the same use is taken first.
 * @throws RangeError where the browser has no room for one
 */
export function takeMemory(use: Use): WebAssembly.Memory {
  const memory = spares[use] ?? new WebAssembly.Memory({ initial: 1, maximum: page })
  spares[use] = undefined
  standing.get(memory)?.()
  standing.delete(memory)
  new Uint8Array(memory.buffer).fill(0)
  return memory
}

/** Ends the use of a memory; what takes turns in it may go on until its end. */
export function giveBackMemory(memory: WebAssembly.Memory, use: Use): void {
  if (memory.buffer.byteLength <= largestSpare) spares[use] = memory
}
