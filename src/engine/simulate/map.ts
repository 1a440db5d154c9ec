import type { Experiment } from '../../experiment/experiment.ts'
import type { MapHandle, MapQuestion } from '../../trajectories/maps.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { criticalOf } from './find-critical.ts'
import { changesProblem } from './measure.ts'
import { planOf, type Cells } from './plan.ts'
import { Refusal } from './refusal.ts'
import { runPlan } from './sweep.ts'

/**
 * Everything about one run at every cell of two axes, of a normalised experiment.
 * @throws Refusal (as a rejection) for what cannot be mapped; the signal's reason
 */
export async function mapOn(
  executor: Executor,
  experiment: Experiment,
  question: MapQuestion,
  options: Pick<SimulateOptions, 'signal' | 'onProgress'>,
): Promise<MapHandle> {
  const run = experiment.runs[question.run]
  if (!run) throw new Refusal('There is no such run.', 'runs')
  const { x, y } = question
  const given: Experiment = { ...experiment, runs: [run] }
  const plan = planOf(given, { x, y })
  const { width, height } = plan
  const cellsCount = width * height
  const map = {
    states: new Uint8Array(cellsCount),
    steps: new Int32Array(cellsCount),
    losses: new Float64Array(cellsCount),
    places: new Int16Array(cellsCount),
  }
  // where each cell has a problem of its own, there is no one list of places to end at
  const problem = changesProblem(plan) ? undefined : plan.groups[0]?.of.problem
  const critical = problem ? await criticalOf(problem, options.signal) : []
  const near = problem && critical.map(({ at }) => at)
  await runPlan(executor, given, plan, { x, ...(y && { y }), near, ...options }, (cells, ended) => {
    const first = cells[0] ?? 0
    // cells come in ascending order: most often all of a stretch
    const inARow = (cells.at(-1) ?? 0) - first === cells.length - 1
    if (!inARow) return scatter(cells, ended, map)
    map.states.set(ended.states, first)
    map.steps.set(ended.steps, first)
    map.losses.set(ended.losses, first)
    map.places.set(ended.places, first)
  })
  return { question, width, height, ...map, critical }
}

type Columns = Pick<MapHandle, 'states' | 'steps' | 'losses' | 'places'>

function scatter(cells: Cells, from: Columns, { states, steps, losses, places }: Columns): void {
  for (let m = 0; m < cells.length; m++) {
    const cell = cells[m] ?? 0
    states[cell] = from.states[m] ?? 3
    steps[cell] = from.steps[m] ?? 0
    losses[cell] = from.losses[m] ?? Number.NaN
    places[cell] = from.places[m] ?? -1
  }
}
