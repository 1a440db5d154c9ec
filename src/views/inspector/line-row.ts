import { nameLatex, saidLatex } from '../../notation/print-latex.ts'
import { lineNumbers } from '../../notation/print-numbers.ts'
import type { TracedLine } from '../../notation/run-statements.ts'
import { settledBy } from '../../notation/settled.ts'
import { casesInWords } from '../shared/cases-in-words.ts'
import { htmlElement } from '../shared/dom.ts'
import { formatNumber } from '../shared/format-number.ts'
import { reachedWhereItScrolls } from '../shared/reached-scroll.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { fillInsideTable } from './inside-table.ts'
import { lineResult } from './line-result.ts'
import { passesIn, trialsIn, type Row } from './rows.ts'
import { typeset } from './typeset.ts'
import { valueWords } from './value-words.ts'
import { setText } from './set-text.ts'

const coordinates = ['x', 'y']
const counted = ['1', '2']
/** What a text asks the problem. */
const answers = new Set(['f', 'grad', 'hessian', 'residuals', 'jacobian', 'gram'])

/** One line in the list: its text, and below it the numbers of the step. */
export interface LineRow {
  readonly element: HTMLElement
  /** `parameters` are the run's: what they switch off of a line is left out. */
  readonly draw: (row: Row, before: TracedLine | undefined, parameters: Readonly<Record<string, number>>) => void
}

interface Worked {
  readonly element: HTMLElement
  readonly formula: HTMLElement
  readonly result: HTMLElement
  readonly was: HTMLElement
}

/** The row of a line, not yet in a list. */
export function createLineRow(): LineRow {
  const element = htmlElement('li', {})
  const text = htmlElement('div', { class: 'inspector-text' }, element)
  reachedWhereItScrolls(text)
  const numbers = htmlElement('div', { class: 'inspector-numbers' }, element)
  const worked: Worked[] = []
  let fold: HTMLDetailsElement | undefined
  let inside: Row['inside'] = []
  let filled: Row['inside'] | undefined

  const fill = (): void => {
    const place = fold?.querySelector('div')
    if (!fold?.open || !place || filled === inside) return
    filled = inside
    fillInsideTable(place, inside)
  }
  const drawInside = (row: Row): void => {
    inside = row.inside
    if (fold) fold.hidden = inside.length === 0
    if (inside.length === 0) return
    if (!fold) {
      fold = htmlElement('details', {}, element)
      htmlElement('summary', {}, fold)
      htmlElement('div', { class: 'inspector-scroll', role: 'region', tabindex: 0 }, fold)
      fold.addEventListener('toggle', fill)
    }
    const words = inspectorStrings()
    const told = row.line ? words.search(trialsIn(inside)) : words.passes(passesIn(inside))
    fold.querySelector('summary')?.replaceChildren(told)
    fold.querySelector('div')?.setAttribute('aria-label', told)
    fill()
  }
  return {
    element,
    draw: (row, before, parameters) => {
      const { line } = row
      if (line) {
        const left = line.kind === 'assign' ? `${nameLatex(line.name)} \\leftarrow ` : '\\text{if } '
        typeset(text, casesInWords(left + saidLatex(settledBy(line.tree, parameters))))
        drawNumbers(numbers, worked, line, before)
      }
      drawInside(row)
    },
  }
}

function drawNumbers(parent: HTMLElement, worked: Worked[], line: TracedLine, before: TracedLine | undefined): void {
  const parts = lineNumbers(line)
  while (worked.length > parts.length) worked.pop()?.element.remove()
  parts.forEach(({ coordinate, worked: formula }, at) => {
    const one = (worked[at] ??= createWorked(parent))
    const { tree, kind } = line
    // What the problem answers is no sum to be worked out; residuals are counted, they are no coordinates.
    const isAnswer = tree.kind === 'call' && answers.has(tree.name)
    const index = tree.kind === 'call' && tree.name === 'residuals' ? counted : coordinates
    const name =
      coordinate === undefined ? nameLatex(line.name) : `{${nameLatex(line.name)}}_{${index[coordinate] ?? coordinate}}`
    typeset(one.formula, kind === 'assign' ? (isAnswer ? `${name} =` : `${name} = ${formula} =`) : formula)
    const result = resultOf(line, coordinate)
    const was = before?.kind === line.kind ? resultOf(before, coordinate) : undefined
    const changed = was !== undefined && was !== result
    setText(one.result, result)
    one.result.classList.toggle('is-changed', changed)
    setText(one.was, changed ? inspectorStrings().was(was) : '')
  })
}

function resultOf(line: TracedLine, coordinate: number | undefined): string {
  if (line.kind === 'test') return lineResult(line)
  const node = coordinate === undefined ? undefined : line.value.nodes[coordinate]
  return node ? formatNumber(node.value) : valueWords(line.value)
}

function createWorked(parent: HTMLElement): Worked {
  const element = htmlElement('div', { class: 'inspector-worked' }, parent)
  const [formula, result, was] = (['inspector-formula', 'inspector-result', 'inspector-was'] as const).map((name) =>
    htmlElement('span', { class: name, translate: 'no' }, element),
  )
  if (!formula || !result || !was) throw new Error('A row of numbers has three parts.')
  reachedWhereItScrolls(formula)
  return { element, formula, result, was }
}
