import type { TracedLine } from '../../notation/run-statements.ts'
import { htmlElement } from '../shared/dom.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { lineResult } from './line-result.ts'
import { valueWords } from './value-words.ts'

/** A loop of a hundred passes is read from its beginning. */
const mostLines = 160

/** What a search or a loop did, line by line, as a table. */
export function fillInsideTable(parent: HTMLElement, lines: readonly TracedLine[]): void {
  const words = inspectorStrings()
  const table = htmlElement('table', { class: 'inspector-inside' })
  const head = htmlElement('tr', {}, htmlElement('thead', {}, table))
  const { pass, name, value, asked } = words.columns
  for (const text of [pass, name, value, asked]) htmlElement('th', { scope: 'col' }, head).textContent = text
  const body = htmlElement('tbody', {}, table)
  for (const line of lines.slice(0, mostLines)) {
    const row = htmlElement('tr', line.asked.length > 0 ? { class: 'is-trial' } : {}, body)
    const told = line.asked.map((one) => `${one.name}${valueWords(one.at)} = ${valueWords(one.value)}`).join(', ')
    const cells = [line.passes.join('.'), line.name === '' ? words.test : line.name, lineResult(line), told]
    for (const text of cells) htmlElement('td', { translate: 'no' }, row).textContent = text
  }
  parent.replaceChildren(table)
  if (lines.length > mostLines) htmlElement('p', {}, parent).textContent = words.more(lines.length - mostLines)
}
