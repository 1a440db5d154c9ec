import { NotationError } from './errors.ts'

export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'newline' | 'end'
  readonly text: string
  readonly position: number
}

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}
const symbols: Readonly<Record<string, string>> = {
  '**': '^',
  '·': '*',
  '×': '*',
  '⋅': '*',
  '−': '-',
  '–': '-',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '←': '=',
}
const superscripts: Readonly<Record<string, string>> = { '²': '2', '³': '3', '⁴': '4' }

const pattern =
  /([ \t\r\u00a0]+|#[^\n]*)|(\n|;)|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-zα-ωϕϵ_][A-Za-z0-9α-ωϕϵ_]*)|([²³⁴])|(\*\*|<=|>=|==|[-+*/^(),<>|{}=·×⋅−–÷≤≥←])/uy

/**
 * Cuts a text into tokens. Greek letters become their names, typographic operators their plain forms, `x²` becomes `x^2`.
 * Newlines and `;` come out as `newline` tokens; spaces and `# comments` do not come out.
 * @throws NotationError at a character that the notation does not have
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  const push = (kind: Token['kind'], spelled: string) => tokens.push({ kind, text: spelled, position })
  while (position < text.length) {
    pattern.lastIndex = position
    const match = pattern.exec(text)
    if (!match) {
      const character = String.fromCodePoint(text.codePointAt(position) ?? 0)
      throw new NotationError(
        `The character “${character}” is not part of the notation; use letters, digits and + - * / ^ ( ) | , < >.`,
        position,
      )
    }
    const [whole, , newline, number, name, superscript, symbol] = match
    if (newline !== undefined) push('newline', newline)
    else if (number !== undefined) push('number', number)
    else if (name !== undefined)
      push(
        'name',
        name.replace(/[α-ωϕϵ]/gu, (letter) => greek[letter] ?? letter),
      )
    else if (superscript !== undefined) {
      push('symbol', '^')
      push('number', superscripts[superscript] ?? superscript)
    } else if (symbol !== undefined) push('symbol', symbols[symbol] ?? symbol)
    position += whole.length
  }
  push('end', '')
  return tokens
}
