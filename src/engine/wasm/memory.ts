const page = 65536
/** Bytes up to which a memory that is not used any more is kept for the next user. */
const largestSpare = 16 * 2 ** 20

let spare: WebAssembly.Memory | undefined

/**
 * A memory that can grow, full of zeros. Browsers set aside gigabytes of addresses for each and give them back late, so a page whose embeds come
 * and go would soon get no more: the last one that was given back is taken first.
 * @throws RangeError where the browser has no room for one
 */
export function takeMemory(): WebAssembly.Memory {
  const memory = spare ?? new WebAssembly.Memory({ initial: 1, maximum: page })
  spare = undefined
  new Uint8Array(memory.buffer).fill(0)
  return memory
}

/** Ends the use of a memory: nothing in it is read any more. */
export function giveBackMemory(memory: WebAssembly.Memory): void {
  if (memory.buffer.byteLength <= largestSpare) spare = memory
}
