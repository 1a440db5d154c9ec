import type { Experiment } from '../../experiment/experiment.ts'
import { declaredParameters, runParameters } from '../../experiment/parameters.ts'
import type { Parameter } from '../../notation/parameter.ts'
import { surfaces } from '../../surfaces/index.ts'
import type { MapAxis } from '../../trajectories/maps.ts'

/** Something that an axis can go along: what the axis is `of`, and its range. */
export interface Setting {
  readonly of: string
  readonly parameter: Parameter
  readonly value: number
}

/** What of a run, and of its surface, can be put on an axis. */
export function settingsOf(experiment: Experiment, index: number): readonly Setting[] {
  const run = experiment.runs[index]
  if (!run) return []
  const values = runParameters(experiment, run)
  const own = Object.entries(declaredParameters(run.method)).flatMap(([of, parameter]) =>
    parameter.scale === 'switch' || Math.abs(parameter.max) > 1e6 ? [] : [{ of, parameter, value: values[of] ?? 0 }],
  )
  const { problem } = experiment
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  const given = 'parameters' in problem ? problem.parameters : undefined
  const shape = Object.entries(surface?.parameters ?? {}).map(([name, parameter]) => ({
    of: `problem.${name}`,
    parameter,
    value: given?.[name] ?? parameter.default,
  }))
  return [...own, ...shape]
}

/** An axis over a setting's range; a rate goes three decades around its value, and a decay stays below one. */
export function axisOf({ of, parameter, value }: Setting, count: number): MapAxis {
  const { min, max, scale } = parameter
  if (of === 'lr') return { of, from: round(value / 100), to: round(value * 30), count, scale: 'log' }
  if (scale === 'log') return { of, from: Math.max(min, 1e-12), to: max, count, scale: 'log' }
  return { of, from: min, to: max, count, scale: 'linear' }
}

const round = (value: number): number => Number(value.toPrecision(2))

/** The value of an axis at a share of its length, 0 to 1. */
export const valueAt = ({ from, to, scale }: MapAxis, share: number): number =>
  scale === 'log' ? from * (to / from) ** share : from + share * (to - from)

/** Where a value stands on an axis, 0 to 1 inside. */
export const shareAt = ({ from, to, scale }: MapAxis, value: number): number =>
  scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from)
