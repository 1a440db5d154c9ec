/** One sample: its inputs, and its class (a whole number from 0) or, for regression, its value. */
export interface Sample {
  readonly x: readonly number[]
  readonly y: number
}

/** A sample's own random numbers, by their number. */
export interface Draw {
  readonly uniform: (k: number) => number
  readonly normal: (k: number) => number
}

/** Data that a network learns from, made from the seed. One file each; see `moons.ts`. */
export interface Dataset {
  readonly id: string
  readonly name: string
  readonly kind: 'classes' | 'regression'
  readonly inputs: 1 | 2
  /** Can it have more than two classes? */
  readonly manyClasses?: true
  /** How much noise is usual: the standard deviation of what is added. */
  readonly noise: number
  /** One sample of the given class (0 for regression), without noise. */
  readonly sample: (draw: Draw, of: number, classes: number) => Sample
  /** The part of the input space that holds it, for pictures. */
  readonly domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] }
  readonly shows: string
  readonly source: string
}

/** Declares a data set; only gives the definition its type. */
export const dataset = (definition: Dataset): Dataset => definition
