/**
 * A loss of a network, the mean over samples and outputs of a formula in the notation with `z` (an output) and `y` (its target);
 * where outputs depend on one another (`softmax`) the mean is over samples alone. One file each; see `logistic.ts`.
 */
export interface NetworkLoss {
  readonly id: string
  readonly name: string
  /** Of one output. Of `softmax` there is none: it is −log of the share of the target class among exp(z). */
  readonly formula?: string
  /** What targets must be. `class`: whole numbers from 0, one a sample. */
  readonly targets: 'number' | 'zero-one' | 'plus-minus-one' | 'class'
  /** How labels must look, in words for a refusal. */
  readonly right: string
  /** The mean loss as a PyTorch expression of `out` and `target`. */
  readonly torch: string
  readonly source: string
}

/** Declares a loss; only gives the definition its type. */
export const networkLoss = (definition: NetworkLoss): NetworkLoss => definition
