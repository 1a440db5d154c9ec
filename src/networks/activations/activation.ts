/** What a unit makes of its sum, told by a formula in the notation with the one name x. One file each; see `tanh.ts`. */
export interface Activation {
  readonly id: string
  readonly name: string
  readonly formula: string
  /** The same as a PyTorch expression of `z`. */
  readonly torch: string
  readonly source: string
}

/** Declares an activation; only gives the definition its type. */
export const activation = (definition: Activation): Activation => definition
