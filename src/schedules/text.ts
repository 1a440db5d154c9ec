import type { Stage } from '../notation/method-text.ts'
import { schedules } from './index.ts'
import { isOptions, option, type Options } from './schedule.ts'

/** A schedule ready to run before a method's step, and the values of its parameters in the order of its slots. */
export interface ScheduleStage {
  readonly stage: Stage
  readonly values: readonly number[]
}

/** The stage of a schedule by its id and options; undefined for an unknown id. What is left out takes its default. */
export function scheduleStage(options: Options): ScheduleStage | undefined {
  const known = schedules.get(String(options['id']))
  if (!known) return undefined
  const { rate, parameters } = known
  const inner = isOptions(options['then']) ? schedules.get(String(options['then']['id']))?.memory : undefined
  const memory = { ...inner, ...known.memory }
  return {
    stage: {
      step: typeof rate === 'string' ? rate : rate(options, innerText),
      parameters: Object.keys(parameters),
      memory,
    },
    values: Object.entries(parameters).map(([name, usual]) => option(options, name, usual)),
  }
}

/** A schedule's text with its numbers put in, to stand inside another's, which carries its memory. */
function innerText(options: Options): string | undefined {
  const known = schedules.get(String(options['id']))
  if (!known) return undefined
  const numbers = Object.entries(known.parameters).map(([name, usual]) => `${name} = ${option(options, name, usual)}`)
  const text = typeof known.rate === 'string' ? known.rate : known.rate(options, () => undefined)
  return [...numbers, text].join('\n')
}

/**
 * The text of a method that has no learning rate: under a schedule it has one of 1, by which its whole step is scaled. Its own names
 * stay its own.
 */
export function scaledStep(text: string): string {
  let from = 'theta_from'
  while (text.includes(from)) from += '_'
  return `${from} = theta\n${text}\ntheta = ${from} + lr (theta - ${from})`
}
