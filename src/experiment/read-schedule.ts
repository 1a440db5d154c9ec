import type { Average, Plan, Schedule } from './experiment.ts'
import { unknownWord } from './closest.ts'
import { limits } from './limits.ts'
import { isAbsent, field, isRecord, quote } from './records.ts'
import type { Report } from './report.ts'
import {
  anyNumber,
  count,
  fields,
  fraction,
  listOf,
  nonNegative,
  oneOf,
  type Reader,
  refuse,
  toggle,
} from './values.ts'

type Readers = Readonly<Record<string, Reader<unknown>>>

const whole = count(1e9, 0)

/** What follows the held part of `constant-then`: a number, or a schedule of its own (not again one that holds). */
const afterHold: Reader<unknown> = (value, path, report) =>
  isRecord(value) ? named('schedule', ofSchedules)(value, path, report) : anyNumber(value, path, report)

/** The fields of every schedule; those that torch.optim.lr_scheduler has are spelt as there. */
const ofSchedules: Readonly<Record<string, Readers>> = {
  constant: {},
  step: { step_size: count(1e9), gamma: nonNegative },
  multistep: { milestones: listOf(whole, limits.milestones), gamma: nonNegative },
  exponential: { gamma: nonNegative },
  cosine: { T_max: count(1e9), eta_min: nonNegative },
  'cosine-restarts': { T_0: count(1e9), T_mult: count(1e9), eta_min: nonNegative },
  'inverse-time': { delta: nonNegative },
  power: { delta: nonNegative },
  linear: { start_factor: nonNegative, end_factor: nonNegative, total_iters: whole },
  polynomial: { total_iters: whole, power: nonNegative },
  'linear-to': { tau: count(1e9), fraction: nonNegative },
  'warmup-cosine': { start_factor: nonNegative, warmup: whole, T_max: count(1e9), eta_min: nonNegative },
  'one-cycle': {
    max_lr: nonNegative,
    total_steps: count(1e9),
    pct_start: fraction,
    anneal: oneOf(['cos', 'linear']),
    div_factor: nonNegative,
    final_div_factor: nonNegative,
    three_phase: toggle,
  },
  cyclic: {
    base_lr: nonNegative,
    max_lr: nonNegative,
    step_size_up: count(1e9),
    mode: oneOf(['triangular', 'triangular2', 'exp_range']),
    gamma: nonNegative,
  },
  plateau: {
    factor: nonNegative,
    patience: whole,
    threshold: nonNegative,
    threshold_mode: oneOf(['rel', 'abs']),
    cooldown: whole,
    min_lr: nonNegative,
  },
}

const withHold: Readonly<Record<string, Readers>> = {
  ...ofSchedules,
  // Not as a literal: an object with a `then` passes for a promise.
  'constant-then': Object.fromEntries([['hold', whole] as const, ['then', afterHold] as const]),
}

const ofAverages: Readonly<Record<string, Readers>> = {
  polyak: { from: whole },
  tail: { fraction },
  ema: { decay: fraction },
  polynomial: { gamma: nonNegative },
}

/** `{ id, … }` with the id's own fields; an unknown id is left out, unknown fields too, each with a warning. */
function named(kind: string, known: Readonly<Record<string, Readers>>): Reader<Schedule> {
  return (value, path, report) => {
    if (isAbsent(value)) return undefined
    const id = isRecord(value) ? field(value, 'id') : undefined
    if (!isRecord(value) || typeof id !== 'string') {
      return refuse(value, path, `an object with the id of a ${kind}`, report)
    }
    const readers = Object.hasOwn(known, id) ? known[id] : undefined
    if (readers === undefined) {
      report(`${path}.id`, unknownWord(kind, id, Object.keys(known)))
      return undefined
    }
    tellUnknown(`${kind} ${id}`, ['id', ...Object.keys(readers)], Object.keys(value), path, report)
    return { ...fields(readers)(value, path, report), id }
  }
}

/** Warns of fields that would silently do nothing. */
function tellUnknown(
  of: string,
  known: readonly string[],
  given: readonly string[],
  path: string,
  report: Report,
): void {
  for (const name of given) {
    if (known.includes(name)) continue
    const own = known.filter((one) => one !== 'id').join(', ')
    report(`${path}.${name}`, `The ${of} has no ${quote(name)}; ${own === '' ? 'it has no fields.' : `it has ${own}.`}`)
  }
}

export const readSchedule: Reader<Schedule> = named('schedule', withHold)
export const readAverage: Reader<Average> = named('average', ofAverages)

const ofPlans: Readonly<Record<string, Readers>> = {
  curriculum: { from: fraction, until: fraction },
  continuation: { sigma: nonNegative, until: fraction },
  layerwise: { until: fraction },
}

export const readPlan: Reader<Plan> = named('plan', ofPlans)
