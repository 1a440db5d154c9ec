import temml from 'temml'

import { setText } from './set-text.ts'

interface Known {
  readonly latex: string
  /** The LaTeX without its numbers, and the elements that hold those, in order; where they could be told apart. */
  readonly shape: string
  readonly numbers: readonly Element[] | undefined
}

const known = new WeakMap<Element, Known>()
const number = /\d+(?:\.\d+)?/g

/** Formulas that were typeset, by their shape: a number's sign and its power of ten change from step to step, and come back. */
const templates = new Map<string, Element>()
const mostTemplates = 400

/**
 * LaTeX of our own printer as MathML. Where only numbers have changed since the last time, only they are written anew, and a shape
 * that was seen before is copied: typesetting a step's lines from the beginning would take longer than a frame.
 */
export function typeset(element: HTMLElement, latex: string): void {
  const before = known.get(element)
  if (before?.latex === latex) return
  const shape = latex.replaceAll(number, '#')
  const texts = latex.match(number) ?? []
  if (before?.numbers && before.shape === shape) {
    write(before.numbers, texts)
    known.set(element, { ...before, latex })
    return
  }
  const template = templates.get(shape)
  if (template) element.replaceChildren(template.cloneNode(true))
  else temml.render(latex, element, { displayMode: true })
  const numbers = [...element.querySelectorAll('mn')]
  if (template) write(numbers, texts)
  const same = numbers.length === texts.length && numbers.every((one, index) => one.textContent === texts[index])
  known.set(element, { latex, shape, numbers: same ? numbers : undefined })
  const [made, more] = element.children
  if (same && made && !more && templates.size < mostTemplates) templates.set(shape, made)
}

function write(numbers: readonly Element[], texts: readonly string[]): void {
  numbers.forEach((one, index) => setText(one, texts[index] ?? ''))
}
