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
  const { kind, run, side = usualSide } = choice
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
  const all = experiment.runs.flatMap((one, index) => {
    const found = one.hidden === true ? undefined : setting(index, choice.x)
    return found ? [{ index, along: axis(found, points) }] : []
  })
  const from = Math.min(...all.map(({ along }) => along.from))
  const to = Math.max(...all.map(({ along }) => along.to))
  return all.map(({ index, along }) => ({ run: index, x: { ...along, from, to } }))
}
