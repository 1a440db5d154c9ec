import { svgElement } from '../dom.ts'
import type { Vector } from '../local-model.ts'
import { tenths } from './tenths.ts'

/** One thing to draw: a line of a look, and what is written at a place. */
export interface Mark {
  readonly look: string
  readonly d: string
  readonly text?: string
  readonly place?: Vector
}

/** An element, and what it was given last: asking the page for it would cost as much as saying it again. */
interface Line {
  readonly element: SVGPathElement
  look: string
  d: string
}
interface Label {
  readonly element: SVGTextElement
  text: string
  place: string
}

/** Looks whose rim is thin and pale, as there are many lines of them. */
const faint = /^study-(?:model|region|sample|chosen)\b/
const rimless = /^study-sign\b|\bis-hidden\b/
const rimOf = (look: string): string | undefined =>
  rimless.test(look) ? undefined : faint.test(look) ? 'study-rim is-faint' : 'study-rim'

/** Two names nearer than this are written one above the other. */
const [wide, high] = [44, 14]

/**
 * The way to draw marks into `parent`. All have a dark line under the light or coloured ones, to be seen on any ground; words come last,
 * above all lines. Marks of one look are one element, the elements stay from one step to the next, and only what changed of them is
 * set: each element that changes costs the page more than what it draws.
 */
export function createMarkLayer(parent: SVGGElement): (marks: readonly Mark[]) => void {
  const paths = svgElement('g', {}, parent)
  const words = svgElement('g', {}, parent)
  const lines: Line[] = []
  const labels: Label[] = []

  const drawLines = (marks: readonly Mark[]): void => {
    const looks = new Map<string, string>()
    const add = (look: string, d: string): void => void looks.set(look, (looks.get(look) ?? '') + d)
    for (const rim of ['study-rim is-faint', 'study-rim'])
      for (const { look, d } of marks) if (rimOf(look) === rim) add(rim, d)
    for (const { look, d } of marks) add(`study-line ${look}`, d)
    let index = 0
    for (const [look, d] of looks) {
      const line = (lines[index++] ??= { element: svgElement('path', {}, paths), look: '', d: '' })
      if (line.look !== look) line.element.setAttribute('class', look)
      if (line.d !== d) line.element.setAttribute('d', d)
      line.look = look
      line.d = d
    }
    for (const { element } of lines.splice(index)) element.remove()
  }
  const drawWords = (marks: readonly Mark[]): void => {
    const taken: Vector[] = []
    for (const { text = '', place } of marks) {
      if (text === '' || !place) continue
      const label = (labels[taken.length] ??= createLabel(words))
      const [x, y] = [place[0] + 6, place[1] - 5]
      const above = taken.filter((one) => Math.abs(one[0] - x) < wide && Math.abs(one[1] - y) < high).length
      taken.push([x, y])
      const told = `translate(${tenths(x)} ${tenths(y - (high + 1) * above)})`
      if (label.place !== told) label.element.setAttribute('transform', told)
      if (label.text !== text) label.element.textContent = text
      label.place = told
      label.text = text
    }
    for (const { element } of labels.splice(taken.length)) element.remove()
  }
  return (marks) => {
    const seen = marks.filter(({ d }) => d !== '')
    drawLines(seen)
    drawWords(seen)
  }
}

const createLabel = (parent: Element): Label => ({
  element: svgElement('text', { class: 'contour-label study-label' }, parent),
  text: '',
  place: '',
})
