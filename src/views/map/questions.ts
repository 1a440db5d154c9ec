import type { Experiment } from '../../experiment/experiment.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { MapQuestion } from '../../trajectories/maps.ts'
import { axisOf, settingsOf } from './settings.ts'

export type Kind = 'starts' | 'rate' | 'plane'

/** What the reader has chosen; `x` and `y` are what axes can be of. */
export interface Choice {
  readonly kind: Kind
  readonly run: number
  readonly x: string
  readonly y: string
}

const side = 256
const points = 192

/** The questions behind a choice: one map, or a row for each run that has the setting. */
export function questionsOf(experiment: Experiment, problem: ProblemHandle, choice: Choice): readonly MapQuestion[] {
  const { kind, run } = choice
  if (kind === 'starts') {
    const [[x0, x1], [y0, y1]] = [problem.domain.x, problem.domain.y]
    const x = { of: 'start.x', from: x0, to: x1, count: side, scale: 'linear' } as const
    return [{ run, x, y: { ...x, of: 'start.y', from: y0, to: y1 } }]
  }
  const setting = (index: number, of: string) => settingsOf(experiment, index).find((one) => one.of === of)
  if (kind === 'plane') {
    const [x, y] = [setting(run, choice.x), setting(run, choice.y)]
    return x && y ? [{ run, x: axisOf(x, side), y: axisOf(y, side) }] : []
  }
  // one axis for all runs, so that their curves stand over one another
  const all = experiment.runs.flatMap((one, index) => {
    const found = one.hidden === true ? undefined : setting(index, choice.x)
    return found ? [{ index, axis: axisOf(found, points) }] : []
  })
  const from = Math.min(...all.map(({ axis }) => axis.from))
  const to = Math.max(...all.map(({ axis }) => axis.to))
  return all.map(({ index, axis }) => ({ run: index, x: { ...axis, from, to } }))
}
