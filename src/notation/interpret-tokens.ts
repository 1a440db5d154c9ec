const shape =
  /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([A-Za-z_]\w*)|(=>|<=|===|==|&&|\+\+|[-+*/<>=?:;,.()[\]{}&|!]))/y

/** The tokens of a printed text, one after the other. */
export class TokenReader {
  /** At most so many names are declared in the text. */
  readonly names: number
  readonly tokens: readonly string[]
  private at = 0

  /** @throws Error for a character that no printed text has */
  constructor(text: string) {
    const tokens: string[] = []
    shape.lastIndex = 0
    let declared = 0
    for (let end = 0; end < text.length; end = shape.lastIndex) {
      const match = shape.exec(text)
      const token = match?.[1] ?? match?.[2] ?? match?.[3]
      if (token === undefined) {
        if (text.slice(end).trim() === '') break
        throw new Error(`The printed text has something unknown in it: ${text.slice(end, end + 20)}`)
      }
      if (match?.[2] !== undefined) declared++
      tokens.push(token)
    }
    this.tokens = tokens
    this.names = declared
  }

  sees(token: string): boolean {
    return this.tokens[this.at] === token
  }

  next(): string {
    return this.tokens[this.at] ?? ''
  }

  /** Does the statement end after the next token? */
  isAlone(): boolean {
    return this.tokens[this.at + 1] === ';'
  }

  /** Does a list of names in parentheses with an arrow behind it stand here? */
  beginsFunction(): boolean {
    if (!this.sees('(')) return false
    const end = this.tokens.indexOf(')', this.at)
    return this.tokens[end + 1] === '=>'
  }

  /** The end of a loop's head, `; i++)` or `; i += 2)`: what the counter grows by. */
  increment(counter: string): number {
    for (const token of [';', counter]) this.expect(token)
    let by = 1
    if (!this.take('++')) {
      for (const token of ['+', '=']) this.expect(token)
      by = this.number() ?? 1
    }
    this.expect(')')
    return by
  }

  /** `{ a, b }`. */
  braced(): readonly string[] {
    const names: string[] = []
    this.expect('{')
    while (!this.take('}')) {
      names.push(this.name())
      this.take(',')
    }
    return names
  }

  take(token: string): boolean {
    const there = this.sees(token)
    if (there) this.at++
    return there
  }

  /** Takes the next token where it is one of some. */
  one(of: readonly string[]): string | undefined {
    const token = this.tokens[this.at]
    if (token === undefined || !of.includes(token)) return undefined
    this.at++
    return token
  }

  expect(token: string): void {
    if (!this.take(token))
      throw new Error(`The printed text has “${this.tokens[this.at] ?? ''}” where “${token}” belongs.`)
  }

  name(): string {
    const token = this.tokens[this.at++] ?? ''
    if (!/^[A-Za-z_]/.test(token)) throw new Error(`The printed text has “${token}” where a name belongs.`)
    return token
  }

  number(): number | undefined {
    const token = this.tokens[this.at]
    if (token === undefined || !/^[\d.]/.test(token) || token === '.') return undefined
    this.at++
    return Number(token)
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Error('The printed text goes on after its end.')
  }
}
