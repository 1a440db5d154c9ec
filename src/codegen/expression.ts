import { NotationError } from '../notation/errors.ts'
import type { Binary, Condition, Tree } from '../notation/tree.ts'
import { pythonFunctions } from './functions.ts'
import { libraryOf, type Language } from './language.ts'
import {
  atom,
  isBelow,
  join,
  pythonFloat,
  pythonNumber,
  tightness,
  within,
  type Kind,
  type Printed,
} from './printed.ts'

/** What an expression of a text stands in. */
export interface Surroundings {
  readonly language: Language
  readonly lookup: (name: string) => { readonly identifier: string; readonly kind: Kind } | undefined
  /** Told each function of the script that the expression calls. */
  readonly need: (name: string) => void
  /** Told where an expression works for one start at a time only. */
  readonly alone: () => void
  /** Numbers known now: a choice between two texts by them is made here. */
  readonly fixed: Readonly<Record<string, number>>
}

const constants: Readonly<Record<string, string>> = { pi: 'math.pi', e: 'math.e', tau: 'math.tau' }

/**
 * Writes an expression of the notation in Python, in the form in which its author wrote it.
 * @throws NotationError for a name or function that has no Python here
 */
export function pythonExpression(tree: Tree, here: Surroundings): Printed {
  const recurse = (inner: Tree) => pythonExpression(inner, here)
  switch (tree.kind) {
    case 'number':
      return atom(tree.value >= 1e15 ? pythonFloat(tree.value) : pythonNumber(tree.value), 'literal')
    case 'name':
      return name(tree.name, tree.position, here)
    case 'negate': {
      const argument = recurse(tree.argument)
      return { text: `-${within(argument, tightness.negated)}`, tight: tightness.negated, kind: argument.kind }
    }
    case 'binary':
      return binary(tree, recurse(tree.left), recurse(tree.right), here)
    case 'comparison':
    case 'logical':
      return pythonCondition(tree, here)
    case 'call':
      return call(tree, here)
  }
}

/**
 * A condition; its kind tells whether it is one truth value or one for each entry. `single` where it decides which lines run: a
 * batch never does that.
 */
export function pythonCondition(tree: Condition, here: Surroundings, single = false): Printed {
  if (tree.kind === 'comparison') {
    const [left, right] = [pythonExpression(tree.left, here), pythonExpression(tree.right, here)]
    const text = `${within(left, tightness.sum)} ${tree.operator} ${within(right, tightness.sum)}`
    return { text, tight: tightness.comparison, kind: join(left.kind, right.kind) }
  }
  const [left, right] = [pythonCondition(tree.left, here, single), pythonCondition(tree.right, here, single)]
  const kind = join(left.kind, right.kind)
  // Python's own words join single truth values only
  const words = isBelow(kind, here.language === 'numpy' && !single ? 'scalar' : 'vector')
  const bits =
    tree.operator === 'and' ? { sign: '&', tight: tightness.bothBits } : { sign: '|', tight: tightness.eitherBit }
  const { sign, tight } = words ? { sign: tree.operator, tight: tightness[tree.operator] } : bits
  return { text: `${within(left, tight)} ${sign} ${within(right, tight + 1)}`, tight, kind }
}

/** Does the condition hold by the fixed numbers alone? */
export function decided(tree: Condition, fixed: Readonly<Record<string, number>>): boolean | undefined {
  if (tree.kind === 'logical') return undefined
  const value = (side: Tree) =>
    side.kind === 'number'
      ? side.value
      : side.kind === 'name' && Object.hasOwn(fixed, side.name)
        ? fixed[side.name]
        : undefined
  const [a, b] = [value(tree.left), value(tree.right)]
  if (a === undefined || b === undefined) return undefined
  return { '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b, '==': a === b }[tree.operator]
}

function name(spelled: string, position: number, here: Surroundings): Printed {
  const known = here.lookup(spelled)
  if (known) {
    if (known.kind === 'matrix') here.alone()
    return atom(known.identifier, known.kind)
  }
  if (spelled === 'identity') {
    here.alone()
    return atom(`${libraryOf[here.language]}.eye(2)`, 'matrix')
  }
  const constant = Object.hasOwn(constants, spelled) ? constants[spelled] : undefined
  const fixed = Object.hasOwn(here.fixed, spelled) ? here.fixed[spelled] : undefined
  if (fixed !== undefined) return atom(pythonNumber(fixed), 'literal')
  if (constant === undefined) throw new NotationError(`There is no “${spelled}” that could be exported.`, position)
  return atom(constant, 'literal')
}

function binary({ operator }: Binary, left: Printed, right: Printed, here: Surroundings): Printed {
  const kind = join(left.kind, right.kind)
  const form = (sign: string, tight: number, a = tight, b = tight + 1, of = kind): Printed => ({
    text: `${within(left, a)} ${sign} ${within(right, b)}`,
    tight,
    kind: of,
  })
  switch (operator) {
    case '+':
    case '-':
      return form(operator, tightness.sum)
    case '^':
      return form('**', tightness.power, tightness.atom, tightness.negated)
    case '/':
      return form('/', tightness.product)
    case '*':
      if (kind !== 'matrix' || isBelow(left.kind, 'vector') || isBelow(right.kind, 'vector'))
        return form('*', tightness.product)
      // a column times a row is their outer product
      if (left.kind === 'vector')
        return atom(`${libraryOf[here.language]}.outer(${left.text}, ${right.text})`, 'matrix')
      return form('@', tightness.product, tightness.product, tightness.product + 1, right.kind)
  }
}

function call(tree: Tree & { kind: 'call' }, here: Surroundings): Printed {
  if (tree.name === 'if') return choice(tree, here)
  const list = tree.arguments.map((argument) => pythonExpression(argument, here))
  const [a = atom('0', 'literal'), b = a] = list
  const { name: called } = tree
  if (called === 'square') return { text: `${within(a, tightness.atom)} ** 2`, tight: tightness.power, kind: a.kind }
  if (called === 'min' || called === 'max') return extreme(called, a, b, here)
  const known = Object.hasOwn(pythonFunctions, called) ? pythonFunctions[called] : undefined
  if (!known) throw new NotationError(`The function “${called}” cannot be exported yet.`, tree.position)
  if (!known.batch || ((called === 'dot' || called === 'norm') && list.some(({ kind }) => kind === 'matrix')))
    here.alone()
  const callee = known[here.language]
  here.need(callee)
  const texts = list.map((argument) => asNumber(argument, here.language).text)
  return atom(`${callee}(${texts.join(', ')})`, known.kind(list.map(({ kind }) => kind)))
}

/** The smaller or larger: of a tie the first, so that its derivative is the one in force in every language. */
function extreme(called: 'min' | 'max', a: Printed, b: Printed, here: Surroundings): Printed {
  const kind = join(a.kind, b.kind)
  if (isBelow(kind, here.language === 'numpy' ? 'scalar' : 'vector'))
    return atom(`${called}(${asNumber(a, here.language).text}, ${asNumber(b, here.language).text})`, kind)
  if (here.language === 'numpy') return atom(`np.${called}imum(${a.text}, ${b.text})`, kind)
  here.need('where')
  const sign = called === 'min' ? '<=' : '>='
  return atom(`where(${within(a, tightness.sum)} ${sign} ${within(b, tightness.sum)}, ${a.text}, ${b.text})`, kind)
}

function choice(tree: Tree & { kind: 'call' }, here: Surroundings): Printed {
  const [condition, whenTrue, whenFalse] = tree.arguments
  if ((condition?.kind !== 'comparison' && condition?.kind !== 'logical') || !whenTrue || !whenFalse)
    throw new NotationError('if(…) takes a comparison and two values.', tree.position)
  const known = decided(condition, here.fixed)
  if (known !== undefined) return pythonExpression(known ? whenTrue : whenFalse, here)
  const test = pythonCondition(condition, here)
  const printed = [whenTrue, whenFalse].map((branch) => pythonExpression(branch, here))
  const [a = test, b = test] = printed.map((branch) => asNumber(branch, here.language))
  const kind = join(test.kind, a.kind, b.kind)
  if (isBelow(test.kind, here.language === 'numpy' ? 'scalar' : 'vector')) {
    const text = `${within(a, tightness.or)} if ${within(test, tightness.or)} else ${within(b, tightness.choice)}`
    return { text, tight: tightness.choice, kind }
  }
  const where = here.language === 'numpy' ? 'np.where' : 'where'
  here.need(where)
  return atom(`${where}(${test.text}, ${a.text}, ${b.text})`, kind)
}

/** PyTorch's functions take no plain numbers; NumPy's do. */
export function asNumber(printed: Printed, language: Language): Printed {
  const { text, kind } = printed
  if (kind !== 'literal' || language === 'numpy') return printed
  const float = /^\d+$/.test(text) ? `${text}.0` : /^[\d.e+-]+$/.test(text) ? text : `float(${text})`
  return atom(`torch.tensor(${float})`, 'number')
}
