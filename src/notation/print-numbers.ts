import type { Environment } from './build.ts'
import { isFunctionName } from './functions.ts'
import { saidLatex, tightness, type Written } from './print-latex.ts'
import type { TracedLine } from './run-statements.ts'
import { settled } from './settled.ts'
import type { Tree } from './tree.ts'
import type { Value } from './value.ts'

/** A line of a text with the numbers of one step in it. */
export interface LineNumbers {
  /** The coordinate that it is about; absent where the line is a number, or cannot be read coordinate by coordinate. */
  readonly coordinate?: number
  /** The right side with numbers for its names. */
  readonly worked: string
  /** What came of it. */
  readonly result: string
}

/**
 * A traced line as LaTeX with its numbers: `0.9 · 0.12 + 0.1 · (−3.2)` and `−0.212`. By coordinate where every operation is; else
 * once, with vectors and matrices written out. Of an `if(…)` only the branch that was taken is there.
 */
export function lineNumbers(line: TracedLine): readonly LineNumbers[] {
  const { tree, value } = line
  const reads = new Map(line.reads)
  if (value.kind === 'vector' && eachByItself(tree, line, reads)) {
    return value.nodes.map((node, coordinate) => ({
      coordinate,
      worked: substituted(line, reads, coordinate),
      result: numberText(node.value)[0],
    }))
  }
  return [{ worked: substituted(line, reads, undefined), result: valueText(value)[0] }]
}

/** A number with four significant digits as LaTeX, and how tightly it binds. */
export function numberText(value: number): Written {
  if (Number.isNaN(value)) return ['\\text{NaN}', tightness.atom]
  const sign = value < 0 ? '-' : ''
  const tight = value < 0 ? tightness.negated : tightness.atom
  if (!Number.isFinite(value)) return [`${sign}\\infty`, tight]
  if (value === 0) return ['0', tightness.atom]
  const [digits = '0', power = '0'] = Math.abs(value).toExponential(3).split('e')
  const exponent = Number(power)
  if (exponent >= -3 && exponent < 5) return [sign + trimmed(Math.abs(value).toFixed(Math.max(0, 3 - exponent))), tight]
  const times = trimmed(digits) === '1' ? '' : `${trimmed(digits)} \\cdot `
  return [`${sign}${times}10^{${exponent}}`, value < 0 ? tightness.negated : tightness.product]
}

/** A number, a vector as a column, a matrix. */
export function valueText({ kind, columns, nodes }: Value): Written {
  const [first] = nodes
  if (kind === 'number' && first) return numberText(first.value)
  const rows: string[] = []
  for (let at = 0; at < nodes.length; at += columns)
    rows.push(
      nodes
        .slice(at, at + columns)
        .map((node) => numberText(node.value)[0])
        .join(' & '),
    )
  return [`\\begin{pmatrix}${rows.join('\\\\')}\\end{pmatrix}`, tightness.atom]
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

type Reads = ReadonlyMap<string, Value>

/** Whether every operation of the tree treats each coordinate by itself. */
function eachByItself(tree: Tree, line: TracedLine, reads: Reads): boolean {
  switch (tree.kind) {
    case 'number':
      return true
    case 'name':
      return reads.get(tree.name)?.kind !== 'matrix'
    case 'negate':
      return eachByItself(tree.argument, line, reads)
    case 'call': {
      const answer = line.asked.find(({ name }) => name === tree.name)
      if (answer) return answer.value.kind !== 'matrix'
      const own = tree.name === 'if' || isFunctionName(tree.name)
      return own && tree.arguments.every((argument) => eachByItself(argument, line, reads))
    }
    default:
      return eachByItself(tree.left, line, reads) && eachByItself(tree.right, line, reads)
  }
}

function substituted(line: TracedLine, reads: Reads, coordinate: number | undefined): string {
  const show = (value: Value): Written => {
    const node = coordinate === undefined ? undefined : value.nodes[value.kind === 'number' ? 0 : coordinate]
    return node ? numberText(node.value) : valueText(value)
  }
  const environment: Environment = { lookup: (name) => reads.get(name), known: () => [...reads.keys()] }
  const answers = new Map(line.asked.map(({ name }) => [name, line.asked.filter((one) => one.name === name)]))
  return saidLatex(settled(line.tree, environment, coordinate), (tree) => {
    if (tree.kind === 'name') {
      const value = reads.get(tree.name)
      return value && show(value)
    }
    const answer = tree.kind === 'call' ? answers.get(tree.name)?.shift() : undefined
    return answer && show(answer.value)
  })
}
