import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Numbers } from '../../trajectories/result.ts'
import type { Store } from '../../store/store.ts'
import { htmlElement } from '../shared/dom.ts'
import { formatNumber } from '../shared/format-number.ts'
import type { OpenedStep } from '../shared/opened-step.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { createDistanceMonitors } from './distance-monitors.ts'
import { measureStep, type StepMeasures } from './measure-step.ts'
import { createSpark } from './spark.ts'
import './monitors.css'

/** So many steps of a run are measured for a curve. */
const mostMeasured = 400

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
  const rows = monitors.map((monitor) => ({ monitor, spark: createSpark(list, words.monitors[monitor.id]) }))
  const drawDistances = createDistanceMonitors(list, store)
  let drawn: unknown

  return (step) => {
    const { now, run: index, of } = step
    const { problem, trajectories } = store.getState()
    const run = trajectories?.result.runs[index]
    if (!problem || !run) return
    const steps = run.positions.length / 2 - 1
    if (drawn !== run) {
      drawn = run
      const curve = curveOf(problem, run.positions, of.rates())
      for (const { monitor, spark } of rows) {
        const along = (quantity: Monitor['value']): number[] => curve.map(([one, rate]) => quantity(one, rate))
        const values = along(monitor.value)
        spark.draw(values, along(monitor.bound), monitor.log)
        // A method without a learning rate has none to be held against anything.
        spark.item.hidden = values.every(Number.isNaN)
      }
    }
    const here = measureStep(problem, run.positions, now.step)
    const rate = now.rate ?? Number.NaN
    for (const { monitor, spark } of rows) {
      const [value, bound] = [monitor.value(here, rate), monitor.bound(here, rate)]
      spark.tell(Number.isNaN(bound) ? say(value) : words.against[monitor.id](say(value), say(bound)))
      spark.point((now.step - 1) / Math.max(1, steps - 1))
    }
    drawDistances(step)
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
