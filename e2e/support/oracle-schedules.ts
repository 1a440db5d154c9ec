import { list, load, number, numbers, object, pair, pairs, string } from './oracle-json.ts'

/** The learning rate at each update of a torch scheduler; of the plateau scheduler also the losses that drove it. */
export interface OracleSchedule {
  readonly id: string
  readonly baseRate: number
  readonly rates: readonly number[]
  readonly metrics: readonly number[]
}

/** A run of noisy gradient descent and its averages, at `steps`. `noise[k]` was added to the gradient of step k + 1. */
export interface OracleAverages {
  readonly id: string
  readonly surface: string
  readonly start: readonly [number, number]
  readonly lr: number
  readonly from: number
  readonly noise: readonly (readonly [number, number])[]
  readonly steps: readonly number[]
  /** The path and its averages, each with the distance that single precision may cause. */
  readonly paths: readonly {
    readonly name: string
    readonly points: readonly (readonly [number, number])[]
    readonly drift: number
  }[]
}

/** All of `schedules.json`. Throws a TypeError that names what does not fit. */
export const oracleSchedules = (): OracleSchedule[] =>
  list(load('schedules.json').schedules, 'schedules', (value, what) => {
    const of = object(value, what)
    return {
      id: string(of.id, `${what}.id`),
      baseRate: number(of.base_lr, `${what}.base_lr`),
      rates: numbers(of.lr, `${what}.lr`),
      metrics: of.metrics === undefined ? [] : numbers(of.metrics, `${what}.metrics`),
    }
  })

/** All of `averaging.json`. Throws a TypeError that names what does not fit. */
export function oracleAverages(): OracleAverages[] {
  const content = load('averaging.json')
  const steps = numbers(content.steps, 'steps')
  return list(content.runs, 'runs', (value, what) => {
    const of = object(value, what)
    const path = (name: string) => ({
      name,
      points: pairs(of[name], `${what}.${name}`),
      drift: number(of[`${name}_f32_drift`], `${what}.${name}_f32_drift`),
    })
    return {
      id: string(of.id, `${what}.id`),
      surface: string(of.surface, `${what}.surface`),
      start: pair(of.start, `${what}.start`),
      lr: number(of.lr, `${what}.lr`),
      from: number(of.first_update_after_step, `${what}.first_update_after_step`),
      noise: pairs(of.grad_noise, `${what}.grad_noise`),
      steps,
      paths: ['x', 'equal_avg', 'ema_0.9', 'ema_0.99'].map(path),
    }
  })
}
