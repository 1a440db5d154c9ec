/**
 * The only error that texts in the notation cause.
 * `message` is a sentence that says what is wrong and what would be right; `position` counts UTF-16 units from the start of the text;
 * `key` is where the text stands in the experiment, as `runs.0.method.step`, where the library checked an experiment's method.
 * `lacks` says what is not there of the name that stands at the place: a value, or a function.
 */
export class NotationError extends Error {
  override readonly name = 'NotationError'
  readonly position: number
  declare readonly key?: string
  readonly lacks: 'name' | 'function' | undefined

  constructor(message: string, position: number, lacks?: NotationError['lacks']) {
    super(message)
    this.position = position
    this.lacks = lacks
  }
}
