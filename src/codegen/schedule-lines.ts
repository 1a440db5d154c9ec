import { methodCalls } from '../notation/parser.ts'
import { readIn } from '../notation/statement-names.ts'
import { parseStatements } from '../notation/statements.ts'
import type { ScheduleStage } from '../schedules/text.ts'
import type { LoopLines } from './gradient-lines.ts'
import type { Identifiers } from './identifiers.ts'
import type { Language } from './language.ts'
import { memoryKind, memoryText } from './memory-text.ts'
import { pythonFloat, type Kind } from './printed.ts'
import { StatementPrinter } from './statements.ts'

/** A schedule's text as Python; `first` names the rate that it starts from. */
export interface ScheduleLines extends LoopLines {
  readonly first: string
}

/** Does the rate depend on the loss, so that members of a batch have rates of their own? */
export const readsLoss = ({ stage }: ScheduleStage): boolean =>
  readIn(parseStatements(stage.step, methodCalls)).has('f')

/**
 * The lines of a schedule in a scope in which `lr` is the rate that the method reads. `t` is the step, from 1.
 */
export function scheduleLines(
  { stage, values }: ScheduleStage,
  rate: number,
  t: string,
  identifiers: Identifiers,
  language: Language,
  need: (name: string) => void,
  alone: () => void,
): ScheduleLines {
  const statements = parseStatements(stage.step, methodCalls)
  const read = readIn(statements)
  const number = (value: number) => `${language === 'torch' ? 'torch.tensor' : 'np.float64'}(${pythonFloat(value)})`
  const base = identifiers.fresh('first_lr')
  const lr = identifiers.of('lr')
  const memory = Object.entries(stage.memory)
  const parameters = stage.parameters
    .map((name, i) => ({ name, value: values[i] ?? 0 }))
    .filter(({ name }) => read.has(name))
  const shapes = new Map(memory.map(([name, value]): [string, Kind] => [name, memoryKind(value)]))
  const kinds = new Map<string, Kind>([
    ...parameters.map(({ name }): [string, Kind] => [name, 'number']),
    ['lr', 'number'],
    ['k', 'number'],
    ['f', 'scalar'],
    ...shapes,
  ])
  identifiers.of('f', 'loss_before')
  const block = {
    language,
    identifiers,
    fixed: {},
    shapes,
    need,
    alone,
    isProcedure: () => false,
    procedure: (name: string) => {
      throw new Error(`A schedule calls no procedure such as “${name}”.`)
    },
  }
  const body = new StatementPrinter(block, kinds).lines(statements)
  if (read.has('f')) need('f')
  return {
    first: base,
    before: [
      `${base} = ${number(rate)}`,
      ...parameters.map(({ name, value }) => `${identifiers.of(name)} = ${number(value)}`),
      ...memory.map(
        ([name, value]) =>
          `${identifiers.of(name)} = ${memoryText(value, language, (of) => (of === (stage.rate ?? 'lr') ? base : identifiers.of(of)))}`,
      ),
    ],
    each: [
      `${lr} = ${base}`,
      ...(read.has('k') ? [`${identifiers.of('k')} = ${t} - 1`] : []),
      ...(read.has('f') ? [`${identifiers.of('f')} = f(theta)${language === 'torch' ? '.detach()' : ''}`] : []),
      ...body,
    ],
  }
}
