import type { Experiment } from '../../src/experiment/experiment.ts'
import { simulate, sweep, type Axis, type BackendName, type End, type SimulateOptions } from '../../src/index.ts'

/** The experiment with a value put where an axis says, without the engine's own way of doing it. */
export function put(experiment: Experiment, of: string, value: number): Experiment {
  const [run] = experiment.runs
  if (!run) throw new Error('There is no run.')
  const [group = '', name = ''] = of.split('.')
  const withRun = (changes: object): Experiment => ({ ...experiment, runs: [{ ...run, ...changes }] })
  if (of === 'start.x') return { ...experiment, start: [value, experiment.start[1]] }
  if (of === 'start.y') return { ...experiment, start: [experiment.start[0], value] }
  if (of === 'seed') return { ...experiment, seed: value }
  if (of === 'clip.norm') return withRun({ clip: { norm: value } })
  if (group === 'gradient') return withRun({ gradient: { ...run.gradient, [name]: value } })
  if (group === 'schedule') return withRun({ schedule: { ...run.schedule, [name]: value } })
  if (group !== 'problem') return withRun({ parameters: { ...run.parameters, [of]: value } })
  const { problem } = experiment
  if ('data' in problem && ['samples', 'noise', 'split'].includes(name))
    return { ...experiment, problem: { ...problem, [name]: value } }
  if ('network' in problem) throw new Error('A network has no such parameter.')
  return { ...experiment, problem: { ...problem, parameters: { ...problem.parameters, [name]: value } } }
}

/** Evenly spaced values, ends included, as the contract says. */
const along = ({ from, to, count, scale }: Axis, i: number): number => {
  if (i === 0 || i === count - 1) return i === 0 ? from : to
  const share = i / (count - 1)
  return scale === 'log' ? from * (to / from) ** share : from + share * (to - from)
}

const isEnd = (end: End | readonly End[]): end is End => !Array.isArray(end)
const states = ['converged', 'diverged', 'stalled', 'running']

/** What differs between the cells of a map and the simulations that they stand for, in words; empty where nothing does. */
export async function differences(
  experiment: Experiment,
  axes: { readonly x: Axis; readonly y?: Axis },
  options: SimulateOptions,
): Promise<string[]> {
  const { x, y } = axes
  const map = async (measure: 'loss' | 'steps' | 'state') => sweep(experiment, { ...options, ...axes, measure })
  const [loss, steps, state] = [await map('loss'), await map('steps'), await map('state')]
  const found: string[] = []
  if (loss.width !== x.count || loss.height !== (y?.count ?? 1)) found.push(`${loss.width} × ${loss.height} cells`)
  for (let cell = 0; cell < loss.values.length; cell++) {
    const [i, j] = [cell % x.count, Math.floor(cell / x.count)]
    const alongX = put(experiment, x.of, along(x, i))
    const given = y ? put(alongX, y.of, along(y, j)) : alongX
    const [run] = (await simulate(given, { ...options, keep: 'ends' })).runs
    if (!run || !isEnd(run.end)) throw new Error('One start has one end.')
    const expected = [
      run.losses[0] ?? NaN,
      run.end.state === 'converged' ? run.end.step : NaN,
      states.indexOf(run.end.state),
    ]
    const is = [loss.values[cell] ?? 0, steps.values[cell] ?? 0, state.values[cell] ?? 0]
    if (is.some((value, k) => !Object.is(value, expected[k])))
      found.push(`${x.of} ${y?.of ?? ''} cell ${i}, ${j} is ${is.join(' ')}, not ${expected.join(' ')}`)
  }
  return found
}

export type { BackendName }
