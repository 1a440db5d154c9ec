import type { State } from '../../store/state.ts'
import { svgElement } from '../shared/dom.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { lookOf } from '../shared/palette.ts'
import { theoryOf } from '../shared/run-theory.ts'
import { theoryStrings } from '../shared/strings/theory-strings.ts'
import { currentTheme } from '../shared/theme.ts'
import { evenly } from './along.ts'
import { type ChartFrame, valueToY } from './chart-frame.ts'
import { linePath } from './curves.ts'

/** A line of losses that theory predicts, and what it is called at its end. */
interface Predicted {
  readonly name: string
  readonly dash: string
  readonly values: Float64Array
}

/** Draws what theory predicts of the studied run's loss into `group`, instead of what stood there. */
export function drawPredicted(group: SVGGElement, frame: ChartFrame, state: State): void {
  group.replaceChildren()
  const { run } = state.study
  const look = lookOf(state.experiment.view, run)
  const stroke = groundColour(look, currentTheme())
  for (const [index, { name, dash, values }] of linesOf(state, run, frame.steps).entries()) {
    const curve = { run, look, values, along: evenly(1) }
    svgElement('path', { d: linePath(frame, curve), stroke, 'stroke-dasharray': dash }, group)
    const place = labelPlace(frame, values, 0.9 - 0.35 * index)
    if (!place) continue
    const [x, y, anchor] = place
    svgElement('text', { x, y, 'text-anchor': anchor }, group).textContent = name
  }
}

function linesOf(state: State, run: number, steps: number): readonly Predicted[] {
  const theory = theoryOf(state, run)
  if (!theory) return []
  const { line, bound, noise, minimum } = theory
  const words = theoryStrings().lines
  const averaged = noise?.averaged
  const level = (name: string, dash: string, of: (k: number) => number): Predicted => ({
    name,
    dash,
    values: Float64Array.from({ length: steps + 1 }, (_, k) => minimum.value + of(k)),
  })
  return [
    ...(line ? [{ name: theory.bounded ? words.bound : words.rate, dash: '7 4', values: line }] : []),
    // Of gradient descent the two are one line.
    ...(line && bound && differ(line, bound, minimum.value) ? [{ name: words.bound, dash: '2 4', values: bound }] : []),
    ...(noise && Number.isFinite(noise.ball.excess) ? [level(words.ball, '7 4', () => noise.ball.excess)] : []),
    ...(averaged ? [level(words.averaged, '2 4', (k) => (averaged.expected * averaged.steps) / Math.max(k, 1))] : []),
  ]
}

const differ = (a: Float64Array, b: Float64Array, base: number): boolean =>
  a.some((value, k) => Math.abs(value - (b[k] ?? 0)) > 0.01 * Math.abs(value - base))

/** Above a line, at a share of its way through the plot: each name at another. */
function labelPlace(
  frame: ChartFrame,
  values: Float64Array,
  share: number,
): readonly [number, number, string] | undefined {
  const places = Array.from(values, (value) => valueToY(frame, value))
  const seen = places.flatMap((y, k) => (y > 14 && y < frame.height - 4 ? [k] : []))
  const at = seen[Math.floor(share * (seen.length - 1))]
  if (at === undefined) return undefined
  const x = frame.x(at)
  return [x, (places[at] ?? 0) - 6, x > frame.width / 2 ? 'end' : 'start']
}
