import { svgElement } from '../dom.ts'
import { linesOfMarks, type Mark, wordsOfMarks } from './arranged.ts'
import { tenths } from './tenths.ts'
import './study.css'

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

/**
 * The way to draw the lines of marks into `parent`. The elements stay from one step to the next, and only what changed of them is set:
 * each element that changes costs the page more than what it draws.
 */
export function createLineLayer(parent: SVGGElement): (marks: readonly Mark[]) => void {
  const lines: Line[] = []
  return (marks) => {
    let index = 0
    for (const [look, d] of linesOfMarks(marks)) {
      const line = (lines[index++] ??= { element: svgElement('path', {}, parent), look: '', d: '' })
      if (line.look !== look) line.element.setAttribute('class', look)
      if (line.d !== d) line.element.setAttribute('d', d)
      line.look = look
      line.d = d
    }
    for (const { element } of lines.splice(index)) element.remove()
  }
}

/** The way to draw marks into `parent`, their lines and, above all of them, their words. */
export function createMarkLayer(parent: SVGGElement): (marks: readonly Mark[]) => void {
  const drawLines = createLineLayer(svgElement('g', {}, parent))
  const words = svgElement('g', {}, parent)
  const labels: Label[] = []
  return (marks) => {
    drawLines(marks)
    const told = wordsOfMarks(marks)
    for (const [index, { text, at }] of told.entries()) {
      const label = (labels[index] ??= createLabel(words))
      const place = `translate(${tenths(at[0])} ${tenths(at[1])})`
      if (label.place !== place) label.element.setAttribute('transform', place)
      if (label.text !== text) label.element.textContent = text
      label.place = place
      label.text = text
    }
    for (const { element } of labels.splice(told.length)) element.remove()
  }
}

const createLabel = (parent: Element): Label => ({
  element: svgElement('text', { class: 'contour-label' }, parent),
  text: '',
  place: '',
})
