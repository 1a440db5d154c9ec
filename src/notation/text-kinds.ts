/** What the names of a printed text stand for, as far as how they are used tells it. */
export interface Kinds {
  /** Arrays, and those of them that hold whole numbers: what indexes are made of. */
  readonly arrays: ReadonlySet<string>
  readonly wholeArrays: ReadonlySet<string>
  /** Arrays that are written to. */
  readonly written: ReadonlySet<string>
  /** Numbers that indexes are made of, or where loops begin and end. */
  readonly wholes: ReadonlySet<string>
  /** Functions from outside, as `Math.exp`, with how many numbers they take. */
  readonly calls: ReadonlyMap<string, number>
}

/** Instructions of their own; `F` rounds to single precision. */
export const inlined: Readonly<Record<string, readonly number[]>> = {
  'Math.abs': [0x99],
  'Math.sqrt': [0x9f],
  'Math.floor': [0x9c],
  F: [0xb6, 0xbb],
}

/**
 * @throws Error for a text that reads fields of what it is given, which WebAssembly cannot
 */
export function kindsOf(tokens: readonly string[]): Kinds {
  const [arrays, wholeArrays, written, wholes] = Array.from({ length: 4 }, () => new Set<string>())
  const calls = new Map<string, number>()
  const open: string[] = []
  let header = -1
  tokens.forEach((token, k) => {
    const [before, next] = [tokens[k - 1], tokens[k + 1]]
    if (token === '[' || token === '(') open.push(token)
    if (token === ')' || token === ']') {
      open.pop()
      if (open.length <= header) header = -1
    }
    if (token === 'for') header = open.length
    if (!/^[A-Za-z_]/.test(token)) return
    if (before === '.') {
      const name = `${tokens[k - 2] ?? ''}.${token}`
      if (!/^(Math|R)\./.test(name)) throw new Error(`WebAssembly has no field ${name}.`)
      if (!(name in inlined)) calls.set(name, countArguments(tokens, k + 1))
    } else if (next === '[') {
      arrays?.add(token)
      if (open.includes('[')) wholeArrays?.add(token)
      if (tokens[closing(tokens, k + 1) + 1] === '=') written?.add(token)
    } else if (next !== '(' && next !== '.' && token !== 'let' && (open.includes('[') || header >= 0))
      wholes?.add(token)
  })
  return {
    arrays: arrays ?? new Set(),
    wholeArrays: wholeArrays ?? new Set(),
    written: written ?? new Set(),
    wholes: wholes ?? new Set(),
    calls,
  }
}

/** Where the bracket that opens at a place closes. */
function closing(tokens: readonly string[], at: number): number {
  let depth = 0
  for (let k = at; k < tokens.length; k++) {
    const token = tokens[k] ?? ''
    if ('[('.includes(token)) depth++
    if ('])'.includes(token) && --depth === 0) return k
  }
  return tokens.length
}

function countArguments(tokens: readonly string[], at: number): number {
  let [depth, commas] = [0, 0]
  for (let k = at; k < closing(tokens, at); k++) {
    const token = tokens[k] ?? ''
    if ('[('.includes(token)) depth++
    if ('])'.includes(token)) depth--
    if (token === ',' && depth === 1) commas++
  }
  return commas + 1
}
