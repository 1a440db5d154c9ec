/**
 * The only error that texts in the notation cause.
 * `message` is a sentence that says what is wrong and what would be right; `position` counts UTF-16 units from the start of the text.
 */
export class NotationError extends Error {
  override readonly name = 'NotationError'
  readonly position: number

  constructor(message: string, position: number) {
    super(message)
    this.position = position
  }
}
