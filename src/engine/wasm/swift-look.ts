import type { Node } from '../../notation/graph.ts'
import type { WasmPrinter } from '../../notation/print-wasm.ts'
import type { Target } from '../../notation/program.ts'
import { get, i32, put, vector, type Bytes } from '../../notation/wasm-code.ts'
import { largestFloat } from '../kernels/batch.ts'
import { integers, vectorUnsigned } from './swift-code.ts'

/** What is looked at, and who is rare. */
export interface Looked {
  /** The least and the largest size of a coordinate that is not rare. */
  readonly sizes: readonly [least: number, most: number]
  /** The squares of the coordinates before the step, where it needs them. */
  readonly squares: readonly [x: Node, y: Node] | undefined
  /** Is a coordinate that is too large once so at the end, too? Then only small ones are looked for on the way. */
  readonly lasting: boolean
}

const bitsOf = (value: number): number => new Int32Array(new Float32Array([value]).buffer)[0] ?? 0

/** The least number of single precision that is no denormal one. */
const leastNormal = 2 ** -126

/** Positive numbers have the order of their bits: those of squares that are there anyway, or of coordinates without their signs. */
function limits({ sizes, squares }: Looked): readonly [lowest: number, highest: number] {
  const [least, most] = sizes
  if (!squares) return [2 * bitsOf(least), 2 * bitsOf(most)]
  // beyond both: a square is rounded
  return [Math.max(bitsOf(leastNormal), bitsOf(least ** 2) + 1), bitsOf(Math.min(largestFloat, most ** 2)) - 1]
}

/**
 * Notes the sizes of coordinates as whole numbers without sign. Those from the lowest on come before all others, as smaller ones wrap
 * around: so one comparison finds all that is rare.
 */
export class Look {
  private readonly p: WasmPrinter
  private readonly looked: Looked
  private readonly seen: number
  private readonly lowest: number
  private readonly range: number

  constructor(p: WasmPrinter, looked: Looked) {
    this.p = p
    this.looked = looked
    this.seen = p.newVector()
    this.lowest = p.newVector()
    const [lowest, highest] = limits(looked)
    this.range = highest - lowest
    p.write(integers(lowest), put(this.lowest))
  }

  /**
   * Where large sizes last, only the least size is kept on the way, from the largest there is on: one operation a coordinate less. Large
   * ones may wait, as one that was is still there when the end is looked at. Small ones may not: a coordinate that should have become 0
   * is of usual size again some steps later, with other numbers than it should have, and nothing at the end shows it.
   */
  begin(): void {
    this.p.write(integers(this.looked.lasting ? -1 : 0), put(this.seen))
  }

  /** Looks at a coordinate in a local. */
  at(coordinate: number): void {
    this.note(this.size(get(coordinate)))
  }

  /** Looks at a coordinate whose square is in a local, where those are looked at. */
  atSquare(square: number): void {
    this.note(get(square))
  }

  /** Looks at the last points, and writes which lanes ever were rare. */
  end(coordinates: readonly Bytes[]): void {
    const { p, seen, lowest } = this
    if (this.looked.lasting) p.write(get(seen), get(lowest), vectorUnsigned.subtract, put(seen))
    if (this.looked.lasting || this.looked.squares)
      for (const coordinate of coordinates) this.within(this.size(coordinate))
    p.write(get(seen), integers(this.range), vectorUnsigned.more)
  }

  private size(coordinate: Bytes): Bytes {
    const twice = this.looked.squares ? [...coordinate, ...vector.multiply] : [...i32(1), ...vector.shiftLeft]
    return [...coordinate, ...twice]
  }

  private note(size: Bytes): void {
    if (!this.looked.lasting) return this.within(size)
    this.p.write(get(this.seen), size, vectorUnsigned.smaller, put(this.seen))
  }

  private within(size: Bytes): void {
    const { p, seen, lowest } = this
    p.write(get(seen), size, get(lowest), vectorUnsigned.subtract, vectorUnsigned.larger, put(seen))
  }
}

/**
 * Is a coordinate that is no finite number once none ever after, so that a look at the end finds it? So it is where each new coordinate
 * comes from its old one by sums, products and as what is divided: none of these makes a finite number of one that is not. This holds of
 * numbers that are too large for single precision alone: a bound below that (of a member that is watched) may be crossed back, and a
 * coordinate that is too small grows again.
 */
export const lastingIn = (update: readonly Target[]): boolean =>
  update.every(({ slot, node }) => {
    const known = new Map<Node, boolean>()
    const lasts = (part: Node): boolean => {
      const found = known.get(part) ?? (part.name === slot || through(part).some(lasts))
      known.set(part, found)
      return found
    }
    return !slot.startsWith('theta') || lasts(node)
  })

/** Operands of which none may be infinite or no number, or the result is, too. */
function through({ operation, operands }: Node): readonly Node[] {
  if (operation === 'divide') return operands.slice(0, 1)
  return ['add', 'subtract', 'multiply', 'negate'].includes(operation) ? operands : []
}
