/**
 * A network as an experiment tells it; every field may be left out (see `resolveNetwork` for what then holds).
 */
export interface NetworkFields {
  /** Widths, inputs first, outputs last. */
  readonly layers?: readonly number[]
  /** One for all hidden layers, or one for each. */
  readonly activation?: string | readonly string[]
  /** `residual`: a hidden layer's input is added to its output where both are as wide. */
  readonly skip?: 'none' | 'residual'
  /** Of the weighted sums of hidden layers, before the bias is added. */
  readonly normalization?: 'none' | 'batch' | 'layer'
  readonly loss?: 'logistic' | 'squared' | 'softmax' | 'hinge'
  /** λ of λ Σ w², added to the loss; w are all weights but no biases. */
  readonly l2?: number
  readonly data?: NetworkData
  readonly initialization?: InitializationFields
}

/** A data set by id, or samples of the reader's own: x one row a sample, y a number or a row for each. */
export interface NetworkData {
  readonly id?: string
  readonly samples?: number
  readonly noise?: number
  /** The share that is trained on; the rest is kept for validation. Default 1. */
  readonly split?: number
  readonly x?: readonly (readonly number[])[]
  readonly y?: readonly (number | readonly number[])[]
}

export interface InitializationFields {
  readonly id?: string
  /** Multiplies the weights; with `constant` it is their value. */
  readonly scale?: number
  /** W1 row-major [out][in], b1, W2, b2, …; each flat or row by row, or all of them in one list. */
  readonly weights?: readonly (number | readonly (number | readonly number[])[])[]
}

/** Bounds of what can be trained here. */
export const networkLimits = { width: 32, depth: 16, parameters: 2048, samples: 20_000 } as const

/** What a network cannot be, in a sentence, with the place in the experiment. */
export class NetworkFault extends Error {
  override readonly name = 'Refusal'
  readonly key: string

  constructor(message: string, place: string) {
    super(message)
    this.key = place === '' ? 'problem.network' : `problem.network.${place}`
  }
}
