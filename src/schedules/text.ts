import type { ScheduleText, Stage } from '../notation/method-text.ts'
import { schedules } from './index.ts'
import { isOptions, option, type Options } from './schedule.ts'

/** A schedule ready to run before a method's step, and the values of its parameters in the order of its slots. */
export interface ScheduleStage {
  readonly stage: ScheduleText
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

/** What a schedule must know of a method: its text, and whether it has a length of step of its own (see `Method`). */
interface Scheduled {
  readonly step: string
  readonly memory?: Stage['memory']
  readonly ownLength?: true | string
}

type Numbers = Readonly<Record<string, number>>

/** Does a schedule move the method's learning rate? Otherwise it scales the whole step. */
export function movesRate({ ownLength }: Pick<Scheduled, 'ownLength'>, parameters: Numbers): boolean {
  const own = typeof ownLength === 'string' ? (parameters[ownLength] ?? 0) > 0 : ownLength === true
  return 'lr' in parameters && !own
}

/**
 * A method with its schedule. Where that has no rate to move, the text takes one of 1 beside its own parameters, by which its whole
 * step is scaled; at 1 the step is the plain one to the last bit.
 */
export function underSchedule<Text extends Scheduled>(text: Text, parameters: Numbers, options: Options | undefined) {
  const schedule = options && scheduleStage(options)
  if (!schedule || movesRate(text, parameters)) return { text, parameters, schedule }
  const taken = { ...text.memory, ...parameters }
  const [from, rate] = [unused('theta_from', text.step, taken), unused('scale', text.step, taken)]
  const step = `${from} = theta\n${text.step}\ntheta = if(${rate} == 1, theta, ${from} + ${rate} (theta - ${from}))`
  return {
    text: { ...text, step },
    parameters: { ...parameters, [rate]: 1 },
    schedule: { ...schedule, stage: { ...schedule.stage, rate, memory: filledBy(rate, schedule.stage.memory) } },
  }
}

/** The name, made longer until it is neither in the text nor taken. */
function unused(name: string, text: string, taken: Readonly<Record<string, unknown>>): string {
  return text.includes(name) || Object.hasOwn(taken, name) ? unused(`${name}_`, text, taken) : name
}

/** Memories that start at the rate start at what the method calls it. */
const filledBy = (rate: string, memory: Stage['memory']): Stage['memory'] =>
  Object.fromEntries(
    Object.entries(memory).map(([name, fill]) => [
      name,
      typeof fill === 'object' && 'number' in fill && fill.number === 'lr' ? { number: rate } : fill,
    ]),
  )
