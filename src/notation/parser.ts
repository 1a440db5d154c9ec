import { NotationError } from './errors.ts'
import { aliases, functions, isFunctionName } from './functions.ts'
import { tokenize, type Token } from './lexer.ts'
import { limits } from './limits.ts'
import { vectorFunctions } from './linear-algebra.ts'
import type { Condition, Tree } from './tree.ts'

/** Calls that only a method's text has, with their numbers of arguments: what it may ask the problem, vectors and matrices. */
export const methodCalls: Readonly<Record<string, number>> = {
  f: 1,
  grad: 1,
  hessian: 1,
  residuals: 1,
  jacobian: 1,
  gram: 1,
  ...Object.fromEntries(Object.entries(vectorFunctions).map(([name, { arity }]) => [name, arity])),
}

const binding: Readonly<Record<string, number>> = {
  or: 0.25,
  and: 0.5,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '==': 1,
  '+': 2,
  '-': 2,
  '*': 4,
  '/': 4,
  '^': 8,
}
const implicitProduct = 4
const unaryMinus = 5

/** `and` and `or` are operators, not names. */
const isJoint = (token: Token): boolean => token.kind === 'name' && (token.text === 'and' || token.text === 'or')

export const isCondition = (tree: Tree): tree is Condition => tree.kind === 'comparison' || tree.kind === 'logical'

const show = (token: Token): string => (token.kind === 'newline' ? 'the end of the line' : `“${token.text}”`)

/** Reads tokens one by one; expressions by precedence climbing (Pratt 1973). */
export class Parser {
  private index = 0
  private depth = 0
  private openBars = 0
  private parentheses = 0
  private readonly tokens: readonly Token[]
  private readonly calls: Readonly<Record<string, number>>

  constructor(text: string, calls: Readonly<Record<string, number>> = {}) {
    this.tokens = tokenize(text)
    this.calls = calls
  }

  /** The next token; inside parentheses line ends do not count. */
  peek(): Token {
    let token = this.at(this.index)
    while (this.parentheses > 0 && token.kind === 'newline') token = this.at(++this.index)
    return token
  }

  next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.index++
    return token
  }

  is(symbol: string): boolean {
    const token = this.peek()
    return token.kind === 'symbol' && token.text === symbol
  }

  eat(symbol: string): boolean {
    if (!this.is(symbol)) return false
    this.index++
    return true
  }

  expect(symbol: string, where: string): void {
    const token = this.peek()
    if (!this.eat(symbol))
      this.fail(
        token.kind === 'end'
          ? `A “${symbol}” is missing ${where}.`
          : `Here a “${symbol}” is needed ${where}, not ${show(token)}.`,
      )
  }

  skipNewlines(): void {
    while (this.peek().kind === 'newline') this.index++
  }

  fail(message: string, position = this.peek().position): never {
    throw new NotationError(message, position)
  }

  /** A whole expression whose operators bind at least as tightly as `minimum`. */
  expression(minimum = 0): Tree {
    if (++this.depth > limits.depth) this.fail(`The formula is nested more than ${limits.depth} deep; split it.`)
    let left = this.operand()
    for (;;) {
      const token = this.peek()
      const power = token.kind === 'symbol' || isJoint(token) ? binding[token.text] : undefined
      if (power !== undefined && power >= minimum) left = this.infix(left, power)
      else if (implicitProduct >= minimum && this.startsOperand(token)) {
        const right = this.expression(unaryMinus)
        left = { kind: 'binary', operator: '*', left, right, position: token.position }
      } else break
    }
    this.depth--
    return left
  }

  /** An expression that must be a condition, as after `if`. */
  condition(): Condition {
    const position = this.peek().position
    const tree = this.expression()
    if (!isCondition(tree)) this.fail('After “if” comes a comparison, such as x < 0.', position)
    return tree
  }

  private at(index: number): Token {
    return this.tokens[index] ?? { kind: 'end', text: '', position: 0 }
  }

  private startsOperand(token: Token): boolean {
    if (token.kind === 'number' || (token.kind === 'name' && !isJoint(token))) return true
    return token.kind === 'symbol' && (token.text === '(' || (token.text === '|' && this.openBars === 0))
  }

  private infix(left: Tree, power: number): Tree {
    const { text: operator, position } = this.next()
    this.continueLine()
    const right = this.expression(operator === '^' ? power - 1 : power + 0.1)
    if (operator === 'and' || operator === 'or') {
      if (!isCondition(left) || !isCondition(right))
        this.fail(`“${operator}” joins comparisons, as in a < b ${operator} c < d.`, position)
      return { kind: 'logical', operator, left, right, position }
    }
    if (operator === '<' || operator === '>' || operator === '<=' || operator === '>=' || operator === '==') {
      if (isCondition(left) || isCondition(right))
        this.fail('Comparisons cannot be chained; write a < b and b < c.', position)
      return { kind: 'comparison', operator, left, right, position }
    }
    if (operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '^')
      return { kind: 'binary', operator, left, right, position }
    return this.fail(`Unexpected ${operator}.`, position)
  }

  /** A line may end after an operator and go on in the next. */
  private continueLine(): void {
    while (this.at(this.index).kind === 'newline') this.index++
  }

  private operand(): Tree {
    const token = this.next()
    if (token.kind === 'number') return this.number(token)
    if (token.kind === 'name') return this.name(token)
    if (token.text === '(' && token.kind === 'symbol') return this.parenthesized()
    if (token.text === '|' && token.kind === 'symbol') return this.bars(token)
    if (token.text === '-' || token.text === '+') {
      const argument = this.expression(unaryMinus)
      return token.text === '+' ? argument : { kind: 'negate', argument, position: token.position }
    }
    const message =
      token.kind === 'end'
        ? 'The text ends where a number, a name or “(” should follow.'
        : `A number, a name or “(” should stand here, not ${show(token)}.`
    return this.fail(message, token.position)
  }

  private number(token: Token): Tree {
    const value = Number(token.text)
    if (!(Math.abs(value) < 3.4e38)) this.fail('This number is too large; numbers go up to 3.4e38.', token.position)
    return { kind: 'number', value, text: token.text, position: token.position }
  }

  private parenthesized(): Tree {
    const bars = this.openBars
    this.openBars = 0
    this.parentheses++
    const before = this.at(this.index - 2)
    const inner = this.expression()
    if (before.kind === 'name' && this.is(','))
      throw new NotationError(`There is no function “${before.text}” here.`, before.position, 'function')
    this.expect(')', 'to close the parenthesis')
    this.parentheses--
    this.openBars = bars
    return inner
  }

  private bars(token: Token): Tree {
    this.openBars++
    const inner = this.expression(2)
    this.openBars--
    this.expect('|', 'to close the absolute value')
    return { kind: 'call', name: 'abs', arguments: [inner], position: token.position }
  }

  private name(token: Token): Tree {
    const name = Object.hasOwn(aliases, token.text) ? (aliases[token.text] ?? token.text) : token.text
    const arity = name === 'if' ? 3 : isFunctionName(name) ? functions[name].arity : undefined
    const methodArity = Object.hasOwn(this.calls, name) ? this.calls[name] : undefined
    const calls = this.is('(')
    if (arity === undefined && !(methodArity !== undefined && calls))
      return { kind: 'name', name, position: token.position }
    const wanted = arity ?? methodArity ?? 1
    if (!calls) this.fail(`“${name}” is a function; write its argument in parentheses: ${name}(…).`, token.position)
    const list = this.arguments(name)
    if (list.length !== wanted)
      this.fail(`“${name}” takes ${wanted} argument${wanted > 1 ? 's' : ''}, not ${list.length}.`, token.position)
    return { kind: 'call', name, arguments: list, position: token.position }
  }

  private arguments(name: string): Tree[] {
    const bars = this.openBars
    this.openBars = 0
    this.eat('(')
    this.parentheses++
    const list: Tree[] = []
    if (!this.is(')')) {
      do list.push(this.expression())
      while (this.eat(','))
    }
    this.expect(')', `after the arguments of ${name}`)
    this.parentheses--
    this.openBars = bars
    return list
  }
}

/**
 * Parses one formula. Line ends are spaces.
 * @throws NotationError with the position and what would be right
 */
export function parseFormula(text: string, calls: Readonly<Record<string, number>> = {}): Tree {
  if (text.length > limits.formula)
    throw new NotationError(
      `The formula has ${text.length} characters; at most ${limits.formula} are allowed.`,
      limits.formula,
    )
  const parser = new Parser(text.replace(/\n/g, ' '), calls)
  const tree = parser.expression()
  const rest = parser.peek()
  if (rest.kind !== 'end') parser.fail(unexpected(rest), rest.position)
  if (isCondition(tree)) parser.fail('A comparison is no value; use it in if(comparison, a, b).', tree.position)
  return tree
}

/** Says what is wrong with a token that no expression can go on with. */
export function unexpected(token: Token): string {
  if (token.text === ')') return 'This “)” closes nothing; remove it or add the “(”.'
  if (token.text === '=') return 'A formula has no “=”; write only its right side.'
  return `The formula should end here; ${show(token)} does not fit.`
}
