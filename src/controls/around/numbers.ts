import type { Parameter } from '../../notation/parameter.ts'
import { aroundStrings } from '../../views/shared/strings/around-strings.ts'

interface Range {
  readonly min: number
  readonly max: number
  readonly scale: Parameter['scale']
  /** A whole number, at least this. */
  readonly least?: number
  /** So few values that a slider would hide which one is meant. */
  readonly typed?: true
  /** The low end of its logarithmic slider means 0. */
  readonly zero?: true
}

/** A number of a schedule, an average or a gradient, with its control's range. */
export interface AroundNumber extends Range {
  readonly parameter: Parameter
}

const share: Range = { min: 0, max: 1, scale: 'linear' }
/** A learning rate on its way. */
export const rate: Range = { min: 1e-6, max: 10, scale: 'log' }
const rateOrNone: Range = { ...rate, zero: true }
const steps = (least: number): Range => ({ min: 0, max: 1000, scale: 'linear', least })
const few = (least: number): Range => ({ min: least, max: 100, scale: 'linear', least, typed: true })
const ratio: Range = { min: 1, max: 1e5, scale: 'log' }

/** By the name of the number, or by `id name` where an id's own is another. */
const ranges: Readonly<Record<string, Range>> = {
  step_size: steps(1),
  gamma: share,
  'polynomial gamma': { min: 0, max: 10, scale: 'linear' },
  T_max: steps(1),
  eta_min: rateOrNone,
  T_0: steps(1),
  T_mult: few(1),
  delta: { min: 1e-4, max: 10, scale: 'log' },
  start_factor: share,
  end_factor: share,
  total_iters: steps(0),
  power: { min: 0, max: 5, scale: 'linear' },
  tau: steps(1),
  fraction: share,
  hold: steps(0),
  warmup: steps(0),
  max_lr: rate,
  base_lr: rateOrNone,
  total_steps: steps(1),
  pct_start: share,
  div_factor: ratio,
  final_div_factor: ratio,
  step_size_up: steps(1),
  factor: share,
  patience: few(0),
  threshold: { min: 1e-8, max: 1, scale: 'log' },
  cooldown: few(0),
  min_lr: rateOrNone,
  from: steps(0),
  'curriculum from': { min: 0.02, max: 1, scale: 'linear' },
  until: share,
  sigma: { min: 0.01, max: 5, scale: 'log', zero: true },
  decay: share,
}

/** The control of the number `name` of the schedule or average `id`. */
export function aroundNumber(id: string, name: string, usual: number): AroundNumber {
  const range = ranges[`${id} ${name}`] ?? ranges[name] ?? { min: 0, max: 1, scale: 'linear' }
  const labels: Readonly<Record<string, string>> = aroundStrings().numbers
  return ownNumber(labels[`${id} ${name}`] ?? labels[name] ?? name, usual, range)
}

/** The control of a number that no registry names: the noise, the limit of a clip, the batch. */
export function ownNumber(label: string, usual: number, range: Range): AroundNumber {
  const { min, max, scale } = range
  return { ...range, parameter: { default: usual, min, max, scale, label } }
}
