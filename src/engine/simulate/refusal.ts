/** A refusal in the shape that every rejection has: a sentence, and the place in the experiment. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly key: string

  constructor(message: string, key: string) {
    super(message)
    this.key = key
  }
}
