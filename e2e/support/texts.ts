import { methods } from '../../src/methods/index.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { uniforms } from '../../src/numerics/random.ts'

/** Seeded choices. */
export class Dice {
  private count = 0
  private readonly seed: number

  constructor(seed: number) {
    this.seed = seed
  }

  /** A whole number from 0 to below `n`. */
  below(n: number): number {
    return Math.floor(uniforms(this.seed, 9, this.count++)[0] * n)
  }

  of<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)]
    if (item === undefined) throw new Error('The list is empty.')
    return item
  }
}

const words =
  `x y x y 1 2 0.5 1e3 3.25 pi e tau + - * / ^ ^2 ( ) ( ) | , < > <= >= == and or if( sin( cos( tan( asin( acos( atan( sinh(
  cosh( tanh( exp( log( sqrt( abs( sign( floor( min( max( atan2( hypot( sigmoid( softplus( square( cbrt( ² π θ · − ≤ # ; =`.split(
    /\s+/,
  )

/** What somebody might try in order to get words of theirs into the code. */
export const malicious: readonly string[] = [
  '`',
  '${x}',
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'this',
  'eval',
  'Function',
  'globalThis',
  'import',
  'return',
  'while',
  'Math',
  'R',
  'F',
  'n0',
  's0',
  'u0',
  'c0',
  'w0',
  'state',
  'path',
  'frozen',
  ';}',
  '*/',
  '/*',
  '//',
  '<!--',
  "'",
  '"',
  '\\',
  '\0',
  '\u2028',
  'ｘ',
  'х',
  'ﬁ',
  'x\u0301',
  '\ud83d\ude00',
  '\ud800',
  '@workgroup_size',
  'discard;',
  'loop{',
  'fn main',
  'var<storage>',
  'bitcast',
  'theta0',
  'q0',
  'p0',
  '#f',
  '[0]',
  '.x',
]
const methodWords =
  'theta g f t m v lr beta dot( norm( f( grad( hessian( solve( outer( repeat 3 { repeat 5 { break } { } if else { } = = ; lr m = theta = identity'.split(
    /\s+/,
  )

const unicode = (dice: Dice): string => String.fromCharCode(dice.below(0x2ff) + (dice.below(4) === 0 ? 0x2000 : 0))

function mutated(text: string, dice: Dice, pool: readonly string[]): string {
  let result = text
  for (let n = 1 + dice.below(3); n > 0; n--) {
    const at = dice.below(result.length + 1)
    const length = dice.below(4)
    const insert = [
      () => dice.of(pool),
      () => dice.of(words),
      () => unicode(dice),
      () => '',
      () => result.slice(at, at + dice.below(20)),
    ]
    result = result.slice(0, at) + ` ${dice.of(insert)()} `.slice(dice.below(2), 9) + result.slice(at + length)
  }
  return result
}

const soup = (dice: Dice, pool: readonly string[]): string =>
  Array.from({ length: 1 + dice.below(16) }, () => dice.of(dice.below(20) === 0 ? malicious : pool)).join(
    dice.of(['', ' ', ' ']),
  )

/** An expression that mostly parses. */
export function expression(dice: Dice, depth = 3, names: readonly string[] = ['x', 'y']): string {
  const inner = () => expression(dice, depth - 1, names)
  if (depth === 0) return dice.of([dice.of(names), dice.of(names), String(dice.below(50) / 10 + 0.1), 'pi'])
  return dice.of([
    () => `${inner()} + ${inner()}`,
    () => `(${inner()} - ${inner()})`,
    () => `${inner()} ${inner()}`,
    () => `(${inner()}) / (${inner()})`,
    () => `(${inner()})^${1 + dice.below(4)}`,
    () => `|${dice.of(names)}|^(${inner()})`,
    () => `-${inner()}`,
    () =>
      `${dice.of(['sin', 'cos', 'tan', 'exp', 'tanh', 'atan', 'sigmoid', 'softplus', 'sqrt', 'log', 'cbrt', 'abs', 'square', 'sinh', 'cosh'])}(${inner()})`,
    () => `${dice.of(['min', 'max', 'atan2', 'hypot'])}(${inner()}, ${inner()})`,
    () => `if(${inner()} < ${inner()}, ${inner()}, ${inner()})`,
  ])()
}

/** Formula number `i`: a built-in one with a few letters changed, random words, random letters, or a random expression. */
export function fuzzedFormula(i: number): string {
  const dice = new Dice(1000 + i)
  const kind = i % 4
  if (kind === 0) return mutated(dice.of([...surfaces.values()]).formula, dice, malicious)
  if (kind === 1) return soup(dice, words)
  if (kind === 2)
    return dice.below(3) > 0
      ? soup(dice, [...words, ...malicious])
      : Array.from({ length: dice.below(30) }, () => unicode(dice)).join('')
  if (dice.below(4) > 0) return expression(dice)
  const inner = () => expression(dice, 2, ['x', 'y', 's'])
  return `s = ${expression(dice, 1)}\nrepeat ${1 + dice.below(4)} { s = ${inner()}; if ${inner()} < s { s = ${inner()} } }\nf = ${inner()}`
}

/** Method text number `i`, in the same four ways. */
export function fuzzedMethod(i: number): string {
  const dice = new Dice(500_000 + i)
  const kind = i % 4
  if (kind === 0) return mutated(dice.of([...methods.values()]).step, dice, [...malicious, ...methodWords])
  if (kind === 1) return soup(dice, [...methodWords, ...words])
  const value = () => expression(dice, 1 + dice.below(2), ['theta', 'g', 'm', 'lr', 'norm(g)', 'f'])
  if (kind === 2) return `m = ${value()}\ntheta = theta - lr (${value()}) g`
  return `s = ${value()}\nrepeat ${1 + dice.below(6)} { if norm(s g) < ${value()} { break }; s = s / 2 }\ntheta = theta - s lr g`
}
