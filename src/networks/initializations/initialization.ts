/** Draws number k of a layer's own random numbers. */
export interface Draw {
  readonly uniform: (k: number) => number
  readonly normal: (k: number) => number
}

/** The first weights of a layer; biases begin at 0. One file each; see `glorot.ts`. */
export interface Initialization {
  readonly id: string
  readonly name: string
  /** Weights row-major [out][in]; `scale` in the experiment multiplies them. */
  readonly weights: (fanIn: number, fanOut: number, draw: Draw) => Float64Array
  readonly source: string
}

/** Declares an initialization; only gives the definition its type. */
export const initialization = (definition: Initialization): Initialization => definition

/** A matrix filled from the number of each entry. */
export const filled = (fanIn: number, fanOut: number, entry: (k: number) => number): Float64Array =>
  Float64Array.from({ length: fanIn * fanOut }, (_, k) => entry(k))
