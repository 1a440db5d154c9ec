import type { Experiment } from '../../experiment/experiment.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { MapAxis, MapQuestion } from '../../trajectories/maps.ts'
import { axisOf, settingsOf, type Setting } from './settings.ts'

export type Kind = 'starts' | 'rate' | 'plane' | 'seeds'

/** What the reader has chosen; `x` and `y` are what axes can be of. */
export interface Choice {
  readonly kind: Kind
  readonly run: number
  readonly x: string
  readonly y: string
  /** Where an axis goes, by what it is of; a setting's own range where nothing is said. */
  readonly range?: Readonly<Record<string, readonly [from: number, to: number]>> | undefined
  /** Cells a side of a map. */
  readonly side?: number | undefined
  /** Runs that cannot be computed on this problem: nothing of theirs is asked where a question goes over all runs. */
  readonly refused?: readonly number[] | undefined
}

const usualSide = 256
/** An axis over more than this factor is logarithmic. */
const wide = 20
const points = 192
/** Starts along x, and how often each is run, where random numbers change. */
const seedStarts = 96
export const seeds = 128

/** The questions behind a choice: one map, or a row for each run that has the setting. */
export function questionsOf(experiment: Experiment, problem: ProblemHandle, choice: Choice): readonly MapQuestion[] {
  const { kind, run, side = usualSide, refused = [] } = choice
  if (kind === 'starts') {
    const [[x0, x1], [y0, y1]] = [problem.domain.x, problem.domain.y]
    const x = { of: 'start.x', from: x0, to: x1, count: side, scale: 'linear' } as const
    return [{ run, x, y: { ...x, of: 'start.y', from: y0, to: y1 } }]
  }
  if (kind === 'seeds') {
    const [from, to] = problem.domain.x
    const x = { of: 'start.x', from, to, count: seedStarts, scale: 'linear' } as const
    return [{ run, x, y: { of: 'seed', from: 1, to: seeds, count: seeds, scale: 'linear' } }]
  }
  const setting = (index: number, of: string) => settingsOf(experiment, index).find((one) => one.of === of)
  const axis = (one: Setting, count: number): MapAxis => {
    const [from, to] = choice.range?.[one.of] ?? []
    if (from === undefined || to === undefined) return axisOf(one, count)
    return { of: one.of, from, to, count, scale: from > 0 && to / from > wide ? 'log' : 'linear' }
  }
  if (kind === 'plane') {
    const [x, y] = [setting(run, choice.x), setting(run, choice.y)]
    return x && y ? [{ run, x: axis(x, side), y: axis(y, side) }] : []
  }
  // one axis for all runs, so that their curves stand over one another
  const all = comparedRuns(experiment, refused).flatMap((index) => {
    const found = setting(index, choice.x)
    return found ? [{ index, along: axis(found, points) }] : []
  })
  const from = Math.min(...all.map(({ along }) => along.from))
  const to = Math.max(...all.map(({ along }) => along.to))
  return all.map(({ index, along }) => ({ run: index, x: { ...along, from, to } }))
}

/** Positions of the runs that a question over all runs goes over. */
const comparedRuns = ({ runs }: Experiment, refused: readonly number[]): readonly number[] =>
  runs.flatMap(({ hidden }, index) => (hidden === true || refused.includes(index) ? [] : [index]))

/** What can be varied: of one run, or where a question goes over all of them what any of them has. */
export function choicesOf(
  experiment: Experiment,
  { kind, run, refused = [] }: Pick<Choice, 'kind' | 'run' | 'refused'>,
): readonly Setting[] {
  if (kind !== 'rate') return settingsOf(experiment, run)
  const found = new Map<string, Setting>()
  for (const index of comparedRuns(experiment, refused))
    for (const one of settingsOf(experiment, index)) if (!found.has(one.of)) found.set(one.of, one)
  return [...found.values()]
}

/** The run that is asked where none is chosen: the first that is shown and computed, of a plane one with two settings if any has. */
export function firstRun(experiment: Experiment, kind: Kind, refused: readonly number[]): number {
  const compared = comparedRuns(experiment, refused)
  const able = kind === 'plane' ? compared.find((run) => settingsOf(experiment, run).length > 1) : undefined
  return able ?? compared[0] ?? 0
}
