import type { Experiment, Problem, Run } from '../../experiment/experiment.ts'
import { normaliseChanged } from '../../experiment/normalise.ts'
import { declaredParameters } from '../../experiment/parameters.ts'
import { dataProblems } from '../../problems/index.ts'
import { schedules } from '../../schedules/index.ts'
import { surfaces } from '../../surfaces/index.ts'
import { Refusal } from './refusal.ts'

/** One direction of a map; both ends are included. */
export interface Axis {
  readonly of: string
  readonly from: number
  readonly to: number
  readonly count: number
  /** Even steps, or even factors. Default `linear`. */
  readonly scale?: 'linear' | 'log'
}

/** How many cells a kind of sweep has at most. */
export interface CellLimit {
  readonly cells: number
  /** What is said of more. */
  readonly sentence: string
}

export const cellLimit = (begin: string, cells: number): CellLimit => ({
  cells,
  sentence: `${begin} ${cells.toLocaleString('en')} cells.`,
})

/**
 * The values along an axis.
 * @throws Refusal for impossible bounds or more values than cells are allowed, with the place below `key`
 */
export function axisValues({ from, to, count, scale }: Axis, key: string, { cells, sentence }: CellLimit): number[] {
  if (!Number.isInteger(count) || count < 1)
    throw new Refusal('An axis needs a whole count of at least 1.', `${key}.count`)
  if (count > cells) throw new Refusal(sentence, `${key}.count`)
  if (!Number.isFinite(from) || !Number.isFinite(to))
    throw new Refusal('An axis goes from one finite number to another.', `${key}.from`)
  if (scale === 'log' && !(from > 0 && to > 0))
    throw new Refusal('A logarithmic axis needs positive ends.', `${key}.from`)
  return Array.from({ length: count }, (_, i) => {
    // the ends exactly, whatever rounding does between them
    if (i === 0 || i === count - 1) return i === 0 ? from : to
    const share = i / (count - 1)
    return scale === 'log' ? from * (to / from) ** share : from + share * (to - from)
  })
}

/**
 * How to put a value of an axis into a normalised experiment: out-of-range values are clamped and whole numbers rounded, since nobody types
 * the values along an axis one by one.
 * @throws Refusal for an axis that this experiment does not have
 */
export function setterOf(
  of: string,
  experiment: Experiment,
  key: string,
): (to: Experiment, value: number) => Experiment {
  const set = rawSetter(of, experiment, key)
  return (to, value) => normaliseChanged(to, set(to, value))
}

type Setter = (to: Experiment, value: number) => Experiment

function rawSetter(of: string, { problem, runs: [run] }: Experiment, key: string): Setter {
  if (!run) throw new Refusal('A sweep needs a run; add one to the experiment.', 'runs')
  if (of === 'start.x') return (to, value) => ({ ...to, start: [value, to.start[1]] })
  if (of === 'start.y') return (to, value) => ({ ...to, start: [to.start[0], value] })
  if (of === 'seed') return (to, seed) => ({ ...to, seed })
  if (of === 'gradient.noise') return changing((to, noise) => ({ ...to, gradient: { ...to.gradient, noise } }))
  if (of === 'gradient.batch') {
    if ('data' in problem) return changing((to, batch) => ({ ...to, gradient: { ...to.gradient, batch } }))
    throw new Refusal('Minibatches need a data problem; this problem has no samples.', `${key}.of`)
  }
  if (of === 'clip.norm') return changing((to, norm) => ({ ...to, clip: { norm } }))
  const [group, name = ''] = of.split('.', 2)
  if (group === 'problem') return ofProblem(problem, name, of, key)
  if (group === 'schedule') return ofSchedule(run, name, of, key)
  const names = Object.keys(declaredParameters(run.method))
  if (names.includes(of)) return changing((to, value) => ({ ...to, parameters: { ...to.parameters, [of]: value } }))
  throw unknown(of, ['start.x', 'start.y', 'seed', ...names], key)
}

const changing =
  (change: (run: Run, value: number) => Run): Setter =>
  (to, value) => ({ ...to, runs: to.runs.map((run, i) => (i === 0 ? change(run, value) : run)) })

const samplesFields = ['samples', 'noise', 'split'] as const

function ofProblem(problem: Problem, name: string, of: string, key: string): Setter {
  const declared =
    'surface' in problem
      ? surfaces.get(problem.surface)?.parameters
      : 'data' in problem
        ? dataProblems.get(problem.data)?.parameters
        : 'parameters' in problem
          ? problem.parameters
          : undefined
  const names = Object.keys(declared ?? {})
  if (names.includes(name) && !('network' in problem))
    return (to, value) =>
      'network' in to.problem
        ? to
        : { ...to, problem: { ...to.problem, parameters: { ...to.problem.parameters, [name]: value } } }
  const field = 'data' in problem ? samplesFields.find((one) => one === name) : undefined
  if (field) return (to, value) => ('data' in to.problem ? { ...to, problem: { ...to.problem, [field]: value } } : to)
  const known = [...names, ...('data' in problem ? samplesFields : [])]
  throw unknown(
    of,
    known.map((one) => `problem.${one}`),
    key,
  )
}

function ofSchedule({ schedule }: Run, name: string, of: string, key: string): Setter {
  if (!schedule) throw new Refusal(`“${of}” needs a schedule; give one to the first run.`, `${key}.of`)
  const names = Object.keys(schedules.get(schedule.id)?.parameters ?? {})
  if (names.includes(name))
    return changing((to, value) => ({ ...to, schedule: { ...to.schedule, id: schedule.id, [name]: value } }))
  throw unknown(
    of,
    names.map((one) => `schedule.${one}`),
    key,
  )
}

function unknown(of: string, known: readonly string[], key: string): Refusal {
  const list = known.length > 0 ? `; it has ${known.join(', ')}` : ''
  return new Refusal(`This experiment has no “${of}” that could be swept${list}.`, `${key}.of`)
}
