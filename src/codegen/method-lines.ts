import { methodCalls, parseFormula } from '../notation/parser.ts'
import { readIn } from '../notation/statement-names.ts'
import { parseStatements } from '../notation/statements.ts'
import { namesIn } from '../notation/tree.ts'
import type { ScheduleStage } from '../schedules/text.ts'
import { pythonExpression } from './expression.ts'
import { Identifiers } from './identifiers.ts'
import { gradientLines, isNoisy } from './gradient-lines.ts'
import { libraryOf, type Language } from './language.ts'
import { fillOf, memoryKind, memoryText } from './memory-text.ts'
import { pythonFloat, type Kind } from './printed.ts'
import type { ProcedureLines } from './procedure-lines.ts'
import type { ExportedRun } from './run-text.ts'
import { boundLines, viewLines } from './step-lines.ts'
import { readsLoss, scheduleLines, type ScheduleLines } from './schedule-lines.ts'
import { StatementPrinter } from './statements.ts'

/** A method's text as a Python function's body. */
export interface MethodLines {
  readonly lines: readonly string[]
  /** Can NumPy run it from one start at a time only? */
  readonly alone: boolean
}

/**
 * The lines that follow a method's text from the start `theta` for all steps, and return the path.
 * @throws NotationError for what cannot be exported
 */
export function methodLines(
  run: ExportedRun,
  quadratic: boolean,
  language: Language,
  procedures: ProcedureLines,
  need: (name: string) => void,
): MethodLines {
  const { text, parameters, method } = run
  const library = libraryOf[language]
  const calls = {
    ...methodCalls,
    ...Object.fromEntries((text.procedures ?? []).map(({ name, inputs }) => [name, inputs.length])),
  }
  const statements = parseStatements(text.step, calls)
  const at = text.gradientAt === undefined ? undefined : parseFormula(text.gradientAt, methodCalls)
  const memory = Object.entries(text.memory ?? {})
  const decays = text.decaysItself !== true && (parameters['weight_decay'] ?? 0) !== 0
  const fixed = { ...run.fixed, quadratic: quadratic ? 1 : 0 }
  const read = new Set([
    ...readIn(statements).keys(),
    ...(at ? namesIn(at).keys() : []),
    ...memory.flatMap(([, value]) => fillOf(value)),
    ...(decays ? ['weight_decay'] : []),
  ])
  const taken = ['theta', 'g', 't', ...Object.keys(parameters), ...memory.map(([name]) => name)]
  const identifiers = new Identifiers(procedures.names())
  for (const name of taken) identifiers.of(name)
  // “f” alone is the loss at θ before the step; f(p) stays the function
  identifiers.of('f', 'loss')
  const theta = identifiers.of('theta')
  const shapes = new Map<string, Kind>([
    ['theta', 'vector'],
    ...memory.map(([name, value]): [string, Kind] => [name, memoryKind(value)]),
  ])
  let alone = memory.some(([, value]) => typeof value === 'object' && !('number' in value))
  const note = () => {
    alone = true
  }
  const used = Object.entries(parameters).filter(([name]) => read.has(name) && !Object.hasOwn(run.fixed, name))
  const { schedule } = run
  const rateName = schedule?.stage.rate ?? 'lr'
  const printer = new StatementPrinter(
    {
      language,
      identifiers,
      fixed,
      shapes,
      need,
      alone: note,
      isProcedure: (name) => procedures.has(name),
      procedure: (name, kinds) => procedures.call(name, kinds, fixed, note),
    },
    new Map<string, Kind>([
      ...used.map(([name]): [string, Kind] => [
        name,
        name === rateName && schedule && readsLoss(schedule) ? 'scalar' : 'number',
      ]),
      ['t', 'number'],
      ['g', 'vector'],
      ['f', 'scalar'],
      ...shapes,
    ]),
  )
  const g = identifiers.of('g')
  const t = identifiers.of('t')
  const noise = gradientLines(run, g, t, language, identifiers, need)
  const gradient = (): string[] => {
    if (!read.has('g')) return []
    need('grad')
    const point = at ? pythonExpression(at, printer.surroundings()).text : theta
    return [
      `${g} = grad(${point})`,
      ...noise.each,
      ...(run.fixed['maximize'] === 1 ? [`${g} = -${g}`] : []),
      ...(decays ? [`${g} = ${g} + ${identifiers.of('weight_decay')} * ${theta}`] : []),
    ]
  }
  const loss = (): string[] => {
    if (!read.has('f')) return []
    need('f')
    return [`${identifiers.of('f')} = f(${theta})`]
  }
  // in a reader's own text 1 / (t - 1) must give inf, not end the script
  const counting = language === 'numpy' && method !== undefined
  const view = viewLines(run, t, counting, identifiers, need)
  const body = [
    ...gradient(),
    ...loss(),
    ...printer.lines(statements),
    ...boundLines(run, theta, library),
    `path.append(${theta})`,
  ]
  const rate =
    schedule && scheduled(schedule, parameters[rateName] ?? 0, t, identifiers, procedures, language, need, note)
  const plain = method !== undefined
  const number = (value: number) =>
    language === 'torch'
      ? `torch.tensor(${pythonFloat(value)})`
      : plain
        ? pythonFloat(value)
        : `np.float64(${pythonFloat(value)})`
  const times = counting ? 'range(1, STEPS + 1)' : `${library}.arange(1.0, STEPS + 1)`
  const counts = read.has('t') || rate !== undefined || isNoisy(run) || view.each.length > 0
  const parameter = (name: string) => (rate && name === rateName ? rate.first : identifiers.of(name))
  return {
    alone,
    lines: [
      ...used
        .filter(([name]) => !rate || name !== rateName)
        .map(([name, value]) => `${identifiers.of(name)} = ${number(value)}`),
      ...(rate?.before ?? []),
      ...noise.before,
      ...view.before,
      ...memory.map(([name, value]) => `${identifiers.of(name)} = ${memoryText(value, language, parameter)}`),
      `path = [${theta}]`,
      `for ${counts ? t : '_'} in ${counts ? times : 'range(STEPS)'}:`,
      ...[...view.each, ...(rate?.each ?? []), ...body].map((line) => `    ${line}`),
      ...view.after,
      'return kept(path)',
    ],
  }
}

/** The schedule in a scope of its own, in which only the rate is the method's. */
function scheduled(
  schedule: ScheduleStage,
  rate: number,
  t: string,
  method: Identifiers,
  procedures: ProcedureLines,
  language: Language,
  need: (name: string) => void,
  alone: () => void,
): ScheduleLines {
  const identifiers = new Identifiers([...procedures.names(), ...method.all()])
  identifiers.share('lr', method.of(schedule.stage.rate ?? 'lr'))
  return scheduleLines(schedule, rate, t, identifiers, language, need, alone)
}
