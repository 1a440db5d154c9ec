import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Numbers } from '../../trajectories/result.ts'
import type { Store } from '../../store/store.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { formatNumber } from '../shared/format-number.ts'
import type { OpenedStep } from '../shared/opened-step.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { measureStep, type StepMeasures } from './measure-step.ts'

/** So many steps of a run are measured for a curve. */
const mostMeasured = 400
const [width, height] = [180, 36]

/** A quantity along the run and what it is held against. */
interface Monitor {
  readonly id: keyof ReturnType<typeof inspectorStrings>['monitors']
  readonly value: (one: StepMeasures, rate: number) => number
  readonly bound: (one: StepMeasures, rate: number) => number
  /** On a logarithmic axis, where what is not positive is left out. */
  readonly log: boolean
}

const monitors: readonly Monitor[] = [
  { id: 'rate', value: (_, rate) => rate, bound: ({ limit }) => limit, log: true },
  { id: 'sharpness', value: ({ eigenvalues }) => eigenvalues[1], bound: (_, rate) => 2 / rate, log: true },
  { id: 'decrease', value: ({ actual }) => actual, bound: ({ predicted }) => predicted, log: true },
  { id: 'effective', value: ({ effective }) => effective[0], bound: ({ effective }) => effective[1], log: true },
  { id: 'turn', value: ({ turn }) => turn, bound: () => 0, log: false },
]

/** Monitors of the studied run in a list; returns the way to draw them for an opened step. */
export function createMonitors(parent: HTMLElement, store: Store): (step: OpenedStep) => void {
  const words = inspectorStrings()
  htmlElement('h3', {}, parent).textContent = words.monitorsTitle
  const list = htmlElement('ul', { class: 'inspector-monitors' }, parent)
  const rows = monitors.map((monitor) => ({ monitor, ...createMonitor(list, words.monitors[monitor.id]) }))
  let drawn: unknown

  return ({ now, run: index, of }) => {
    const { problem, trajectories } = store.getState()
    const run = trajectories?.result.runs[index]
    if (!problem || !run) return
    const steps = run.positions.length / 2 - 1
    if (drawn !== run) {
      drawn = run
      const curve = curveOf(problem, run.positions, of.rates())
      for (const { monitor, solid, dashed } of rows) drawSpark(solid, dashed, monitor, curve)
      // A method without a learning rate has none to be held against anything.
      for (const { monitor, item } of rows)
        item.hidden = curve.every(([one, rate]) => Number.isNaN(monitor.value(one, rate)))
    }
    const here = measureStep(problem, run.positions, now.step)
    const rate = now.rate ?? Number.NaN
    for (const { monitor, told, head } of rows) {
      const [value, bound] = [monitor.value(here, rate), monitor.bound(here, rate)]
      const text = Number.isNaN(bound) ? say(value) : words.against[monitor.id](say(value), say(bound))
      if (told.textContent !== text) told.textContent = text
      const x = ((now.step - 1) / Math.max(1, steps - 1)) * width
      setAttributes(head, { d: `M${x.toFixed(1)} 0V${height}` })
    }
  }
}

/** What is measured of a step, and its learning rate. */
type Measured = readonly [one: StepMeasures, rate: number]

/** Steps of a run, evenly from the first to the last, measured. */
function curveOf(problem: ProblemHandle, positions: Numbers, rates: Float64Array): readonly Measured[] {
  const steps = positions.length / 2 - 1
  const count = Math.min(steps, mostMeasured)
  return Array.from({ length: count }, (_, k) => {
    const step = 1 + Math.round((k * (steps - 1)) / Math.max(1, count - 1))
    return [measureStep(problem, positions, step), rates[step - 1] ?? Number.NaN]
  })
}

const say = (value: number): string => (Number.isNaN(value) ? '–' : formatNumber(value))

function createMonitor(list: HTMLElement, name: string) {
  const item = htmlElement('li', {}, list)
  htmlElement('span', { class: 'inspector-monitor-name' }, item).textContent = name
  const picture = svgElement('svg', { viewBox: `-2 -2 ${width + 4} ${height + 4}`, 'aria-hidden': 'true' }, item)
  const head = svgElement('path', { class: 'inspector-spark-head' }, picture)
  const dashed = svgElement('path', { class: 'inspector-spark-bound' }, picture)
  const solid = svgElement('path', { class: 'inspector-spark' }, picture)
  const told = htmlElement('span', { class: 'inspector-monitor-told' }, item)
  return { item, told, solid, dashed, head }
}

/** Both curves on one axis, over the whole run. */
function drawSpark(
  solid: SVGPathElement,
  dashed: SVGPathElement,
  { value, bound, log }: Monitor,
  curve: readonly Measured[],
): void {
  const scaled = (number: number): number => (log ? (number > 0 ? Math.log10(number) : Number.NaN) : number)
  const both = [value, bound].map((of) => curve.map(([one, rate]) => scaled(of(one, rate))))
  const finite = both.flat().filter(Number.isFinite)
  const [low, high] = log ? [Math.min(...finite), Math.max(...finite)] : [-1, 1]
  const span = high - low || 1
  for (const [index, path] of [solid, dashed].entries()) {
    let open = false
    let d = ''
    for (const [k, number] of (both[index] ?? []).entries()) {
      const seen = Number.isFinite(number)
      const x = (k / Math.max(1, curve.length - 1)) * width
      if (seen) d += `${open ? 'L' : 'M'}${x.toFixed(1)} ${((1 - (number - low) / span) * height).toFixed(1)}`
      open = seen
    }
    setAttributes(path, { d })
  }
}
