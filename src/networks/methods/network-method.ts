import type { Method } from '../../methods/method.ts'

/** A method that only networks have: its matrices are made layer by layer. One file each; the engine computes it by hand. */
export interface NetworkMethod extends Pick<Method, 'id' | 'name' | 'parameters' | 'source'> {
  /** What one step does, in a sentence with the symbols of the other methods. */
  readonly does: string
}

/** Declares a method; only gives the definition its type. */
export const networkMethod = (definition: NetworkMethod): NetworkMethod => definition
