import { setAttributes, svgElement } from './dom.ts'

/** A mark on an axis: where it stands in the scale, and its number as text. */
export interface AxisTick {
  readonly value: number
  readonly text: string
}

/** Where a mark and its number are drawn, in pixels. */
export interface TickPlace {
  readonly x: number
  readonly y: number
  /** Path data of the mark, from (x, y). */
  readonly line: string
  readonly text: readonly [number, number]
  /** Whether the number is shown; the mark always is. */
  readonly shown: boolean
}

/** Draws marks with numbers, in as many elements as are needed; those that are there are used again. */
export function drawTicks(group: SVGGElement, ticks: readonly AxisTick[], place: (value: number) => TickPlace): void {
  while (group.children.length > ticks.length) group.lastChild?.remove()
  while (group.children.length < ticks.length) {
    const tick = svgElement('g', {}, group)
    svgElement('path', {}, tick)
    svgElement('text', {}, tick)
  }
  ticks.forEach(({ value, text }, index) => {
    const tick = group.children[index]
    const [mark, number] = tick?.children ?? []
    if (!tick || !mark || !number) return
    const {
      x,
      y,
      line,
      text: [textX, textY],
      shown,
    } = place(value)
    setAttributes(tick, { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` })
    setAttributes(mark, { d: line })
    setAttributes(number, { x: textX, y: textY, visibility: shown ? 'visible' : 'hidden' })
    if (number.textContent !== text) number.textContent = text
  })
}
