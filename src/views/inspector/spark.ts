import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { setText } from './set-text.ts'

const [width, height] = [180, 36]
/** A curve that changes by less than this share of itself is a straight line: what is less is rounding. */
const least = 1e-3

/** A small curve along the run with its name, its value at the play head, and what it is held against dashed. */
export interface Spark {
  readonly item: HTMLElement
  /** Draws both curves on one axis, over the whole run; a logarithmic one leaves out what is not positive. */
  readonly draw: (values: readonly number[], bounds: readonly number[], log: boolean) => void
  readonly tell: (text: string) => void
  /** Marks a share of the run, 0 to 1. */
  readonly point: (share: number) => void
}

export function createSpark(list: HTMLElement, name: string): Spark {
  const item = htmlElement('li', {}, list)
  htmlElement('span', { class: 'inspector-monitor-name' }, item).textContent = name
  const picture = svgElement('svg', { viewBox: `-2 -2 ${width + 4} ${height + 4}`, 'aria-hidden': 'true' }, item)
  const head = svgElement('path', { class: 'inspector-spark-head' }, picture)
  const dashed = svgElement('path', { class: 'inspector-spark-bound' }, picture)
  const solid = svgElement('path', { class: 'inspector-spark' }, picture)
  const told = htmlElement('span', { class: 'inspector-monitor-told' }, item)
  return {
    item,
    draw: (values, bounds, log) => {
      const scaled = (number: number): number => (log ? (number > 0 ? Math.log10(number) : Number.NaN) : number)
      const both = [values, bounds].map((numbers) => numbers.map(scaled))
      const finite = both.flat().filter(Number.isFinite)
      const ends = log ? widened(Math.min(...finite), Math.max(...finite)) : ([-1, 1] as const)
      setAttributes(solid, { d: curve(both[0] ?? [], ends) })
      setAttributes(dashed, { d: curve(both[1] ?? [], ends) })
    },
    tell: (text) => setText(told, text),
    point: (share) => setAttributes(head, { d: `M${(share * width).toFixed(1)} 0V${height}` }),
  }
}

/** Both ends of a logarithmic axis, far enough apart. */
const widened = (low: number, high: number): readonly [number, number] =>
  high - low < least ? [low - 1, high + 1] : [low, high]

/** A line through the finite numbers, broken where one is not. */
function curve(numbers: readonly number[], [low, high]: readonly [number, number]): string {
  const span = high - low || 1
  let open = false
  let d = ''
  for (const [k, number] of numbers.entries()) {
    const seen = Number.isFinite(number)
    const x = (k / Math.max(1, numbers.length - 1)) * width
    if (seen) d += `${open ? 'L' : 'M'}${x.toFixed(1)} ${((1 - (number - low) / span) * height).toFixed(1)}`
    open = seen
  }
  return d
}
