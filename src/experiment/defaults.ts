import { dataProblems } from '../problems/index.ts'
import { surfaces } from '../surfaces/index.ts'
import type { DomainValue, Experiment, Problem, Run } from './experiment.ts'
import { learningRateOf } from './parameters.ts'

/** The part of the plane for a formula, residuals or data that tell none. */
export const usualDomain: DomainValue = { x: [-4, 4], y: [-4, 4] }

/** The part of the plane that the problem is drawn on first, and that a grid of starts spans. */
export function domainOf(problem: Problem): DomainValue {
  if ('surface' in problem) return surfaces.get(problem.surface)?.domain ?? usualDomain
  if ('data' in problem) return dataProblems.get(problem.data)?.domain ?? usualDomain
  return ('domain' in problem ? problem.domain : undefined) ?? usualDomain
}

/**
 * Where runs start when nothing is said: the surface's own start; for formulas the point of the domain at 1/4 in x and
 * 5/8 in y, which lies on no line of symmetry; (0, 0) for data and networks.
 */
export function defaultStart(problem: Problem): readonly [number, number] {
  if ('surface' in problem) {
    const [x, y] = surfaces.get(problem.surface)?.start ?? [0, 0]
    return [x, y]
  }
  if ('data' in problem) {
    const [x, y] = dataProblems.get(problem.data)?.start ?? [0, 0]
    return [x, y]
  }
  if ('network' in problem) return [0, 0]
  const { x, y } = domainOf(problem)
  return [between(x, 0.25), between(y, 0.625)]
}

// Weighted, so that an interval of huge numbers stays finite; 0 added turns −0 into 0.
const between = ([from, to]: readonly [number, number], share: number): number => from * (1 - share) + to * share + 0

const defaultProblem: Problem = { surface: 'beale' }

/**
 * On Beale's function descent, momentum and Nesterov have the same learning rate, so that what memory adds is seen: one
 * creeps along the valley, one swings far past it, one looks ahead and swings less; all but one get to the minimum.
 */
const firstRuns: readonly Run[] = [
  { method: 'gd', parameters: { lr: 0.005 } },
  { method: 'momentum', parameters: { lr: 0.005, beta: 0.9 } },
  { method: 'nesterov', parameters: { lr: 0.005, beta: 0.9 } },
  { method: 'rmsprop', parameters: { lr: 0.02, alpha: 0.9 } },
  { method: 'adam', parameters: { lr: 0.1 } },
]

/** The runs when none are given: the same methods with rates that go well on most problems of the problem's scale. */
export function defaultRuns(problem: Problem): readonly Run[] {
  if ('surface' in problem && problem.surface === 'beale') return firstRuns
  const lr = learningRateOf(problem)
  // Momentum of 0.9 moves ten times as far as one gradient step in the end.
  const slower = Number((lr / 5).toPrecision(2))
  return firstRuns.map((run) => {
    if (run.method === 'gd') return { method: 'gd', parameters: { lr } }
    const remembers = run.method === 'momentum' || run.method === 'nesterov'
    return remembers ? { method: run.method, parameters: { lr: slower, beta: 0.9 } } : run
  })
}

/** What a first visit sees: of Beale’s domain the part in which the paths are, so that each of the five is told from the others. */
export const defaultExperiment: Experiment = {
  version: 1,
  problem: defaultProblem,
  start: defaultStart(defaultProblem),
  runs: firstRuns,
  steps: 200,
  seed: 1,
  view: { window: [-1.6, 4, -2.9, 2.7] },
}
