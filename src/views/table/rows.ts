import type { Experiment, Run as Setting } from '../../experiment/experiment.ts'
import { runParameters } from '../../experiment/parameters.ts'
import type { State } from '../../store/state.ts'
import type { End, Run } from '../../trajectories/result.ts'
import { averageName, scheduleName } from '../shared/around-names.ts'
import { formatNumber } from '../shared/format-number.ts'
import { minimaOf, nearestMinimum, type Minimum } from '../shared/minima.ts'
import { lookOf } from '../shared/palette.ts'
import { runName } from '../shared/run-name.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'
import { strings } from '../shared/strings/strings.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'

/** One run's results. Numbers are NaN where there is none; of a batch they are medians over its members. */
export interface Row {
  readonly run: number
  readonly look: number
  readonly members: number
  readonly method: string
  readonly settings: string
  readonly state: string
  readonly loss: number
  readonly gradient: number
  readonly distance: number
  /** The loss on samples kept for validation. */
  readonly validation: number
  /** The step from which it has converged. */
  readonly steps: number
  readonly evaluations: number
}

export type Column = Exclude<keyof Row, 'run' | 'look' | 'members'>

/** The table's rows in the order of the runs; hidden runs have results too and are among them. */
export function rowsOf({ experiment, trajectories, problem }: State): Row[] {
  const minima = problem ? minimaOf(problem) : []
  return (trajectories?.result.runs ?? []).flatMap((run, index): Row[] => {
    const setting = experiment.runs[index]
    if (!setting) return []
    const { count = 1, evaluations, refused } = run
    const ends = 'state' in run.end ? [run.end] : run.end
    return [
      {
        run: index,
        look: lookOf(experiment.view, index),
        members: count,
        method: runName(setting),
        settings: settingsText(withRate(experiment, setting)),
        state: refused === undefined ? stateText(ends, run.stopped) : strings().notComputed,
        loss: median(run.losses.slice(-count)),
        gradient: median(run.gradientNorms.slice(-count)),
        distance: median(distances(run, count, minima)),
        validation: median(run.validation?.slice(-count) ?? []),
        steps: median(ends.filter(({ state }) => state === 'converged').map(({ step }) => step)),
        evaluations: refused === undefined ? evaluations.f + evaluations.g + evaluations.h : Number.NaN,
      },
    ]
  })
}

/** The learning rate is told where it is the usual one too. */
function withRate(experiment: Pick<Experiment, 'problem'>, setting: Setting): Setting {
  const { lr } = runParameters(experiment, setting)
  return lr === undefined ? setting : { ...setting, parameters: { lr, ...setting.parameters } }
}

/** Parameters and whatever else differs from the plain method, as short as it can be said. */
export function settingsText({ parameters = {}, schedule, gradient, clip, average, stop, plan }: Setting): string {
  const named = Object.entries(parameters).map(([name, value]) => `${symbol(name)} ${formatNumber(value)}`)
  const noise = gradient?.noise
  return [
    ...named,
    ...(schedule ? [scheduleName(schedule.id)] : []),
    ...(typeof noise === 'number'
      ? [words().setting.noise(formatNumber(noise))]
      : noise
        ? [words().setting.noises]
        : []),
    ...(gradient?.batch === undefined ? [] : [words().setting.batch(formatNumber(gradient.batch))]),
    ...(clip
      ? ['norm' in clip ? words().setting.norm(formatNumber(clip.norm)) : `|g| ≤ ${formatNumber(clip.value)}`]
      : []),
    ...(plan ? [networkStrings().training.plans[plan.id]?.name ?? plan.id] : []),
    ...(stop ? [words().setting.stop(stop.patience)] : []),
    ...(average ? [words().setting.average(averageName(average.id))] : []),
  ].join(', ')
}

const greek: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β', beta1: 'β₁', beta2: 'β₂', eps: 'ε', rho: 'ρ' }
const symbol = (name: string): string => greek[name] ?? name.replaceAll('_', ' ')

/** How the members ended; that one was stopped early tells more than how the weights it went back to stand. */
function stateText(ends: readonly End[], stopped: Run['stopped'] = []): string {
  const { states, stoppedEarly } = words()
  const said = ends.map(({ state }, i) => (stopped[i] ? stoppedEarly : states[state]))
  if (said.length === 1) return said[0] ?? ''
  return [stoppedEarly, states.converged, states.diverged, states.stalled, states.running]
    .map((state) => ({ state, members: said.filter((one) => one === state).length }))
    .filter(({ members }) => members > 0)
    .map(({ state, members }) => `${members} ${state}`)
    .join(', ')
}

function distances({ positions }: Run, count: number, minima: readonly Minimum[]): number[] {
  const last = positions.slice(-2 * count)
  return Array.from({ length: count }, (_, member) => {
    const [x = Number.NaN, y = Number.NaN] = last.subarray(2 * member, 2 * member + 2)
    return nearestMinimum(minima, x, y)?.distance ?? Number.NaN
  })
}

function median(values: Iterable<number>): number {
  const sorted = [...values].toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? Number.NaN)) / 2 : upper
}
