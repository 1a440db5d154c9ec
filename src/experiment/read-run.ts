import { methods } from '../methods/index.ts'
import { networkMethods } from '../networks/methods/index.ts'
import type { CustomMethod, GradientSource, OwnMemory, Run } from './experiment.ts'
import { unknownWord } from './closest.ts'
import { limits } from './limits.ts'
import { declaredParameters } from './parameters.ts'
import { declaredValues, freely, freeValues } from './read-values.ts'
import { isAbsent, field, isList, isRecord } from './records.ts'
import { placeName } from './report.ts'
import { readAverage, readPlan, readSchedule } from './read-schedule.ts'
import {
  anyNumber,
  count,
  fields,
  listOf,
  nonNegative,
  numberIn,
  oneOf,
  point,
  type Reader,
  refuse,
  yesOrNo,
} from './values.ts'

/** Steps that a run without a patience of its own waits for a better validation loss. */
const usualPatience = 20
const sequence = listOf(point, limits.sequence)

/** The runs; one whose method is unknown is left out. `undefined` where none of those given can be used. */
export const readRuns: Reader<readonly Run[]> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  if (!isList(value)) return refuse(value, path, 'a list of runs', report)
  if (value.length > limits.runs) {
    const most = `There may be at most ${limits.runs} runs`
    report(path, `${most}; the ${value.length - limits.runs} beyond were left out.`, `${most}, not ${value.length}.`)
  }
  const runs = value.slice(0, limits.runs).flatMap((one, index) => readRun(one, `${path}.${index}`, report) ?? [])
  return runs.length === 0 && value.length > 0 ? undefined : runs
}

const readRun: Reader<Run> = (value, path, report) => {
  if (!isRecord(value)) return refuse(value, path, 'an object such as { "method": "adam" }', report)
  const method = readMethod(field(value, 'method'), `${path}.method`, report)
  if (method === undefined) return undefined
  const known = declaredValues(declaredParameters(method), typeof method === 'string' ? method : 'this method')
  const parameters = known(field(value, 'parameters'), `${path}.parameters`, report)
  return { method, ...(parameters && { parameters }), ...readRest(value, path, report) }
}

const readMethod: Reader<string | CustomMethod> = (value, path, report) => {
  if (typeof value === 'string') {
    if (methods.has(value) || networkMethods.has(value)) return value
    const what = unknownWord('method', value, [...methods.keys(), ...networkMethods.keys()])
    report(path, `${what} The run was left out.`, what)
    return undefined
  }
  const step = isRecord(value) ? field(value, 'step') : undefined
  if (!isRecord(value) || typeof step !== 'string') {
    const wrong = `The ${placeName(path)} must be an id such as "adam" or an object with a text "step"`
    report(path, `${wrong}; the run was left out.`, `${wrong}.`)
    return undefined
  }
  return { step, ...readMethodNumbers(value, path, report) }
}

const readColumns = fields<{ columns: number; of: 1 | 2; fill: number }>({
  columns: count(limits.columns),
  of: (value, path, report) => (numberIn({ min: 1, max: 2, whole: true })(value, path, report) === 1 ? 1 : 2),
  fill: anyNumber,
})

const readMemory: Reader<OwnMemory> = (value, path, report) => {
  if (!isRecord(value)) return anyNumber(value, path, report)
  const { columns = 1, of = 2, fill = 0 } = readColumns(value, path, report) ?? {}
  return { columns, of, fill }
}

const readMethodNumbers = fields<Omit<CustomMethod, 'step'>>({ parameters: freeValues, memory: freely(readMemory) })

const readNoise: Reader<NonNullable<GradientSource['noise']>> = (value, path, report) => {
  if (!isRecord(value)) return nonNegative(value, path, report)
  const rows = sequence(field(value, 'sequence'), `${path}.sequence`, report)
  return rows === undefined ? undefined : { sequence: rows }
}

const readClip: Reader<NonNullable<Run['clip']>> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  if (!isRecord(value)) return refuse(value, path, '{ "norm": … } or { "value": … }', report)
  const norm = nonNegative(field(value, 'norm'), `${path}.norm`, report)
  if (norm !== undefined) return { norm }
  const each = nonNegative(field(value, 'value'), `${path}.value`, report)
  return each === undefined ? undefined : { value: each }
}

const readName: Reader<string> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  if (typeof value !== 'string') return refuse(value, path, 'a text', report)
  if (value.length <= limits.runName) return value
  report(path, `The ${placeName(path)} was cut to ${limits.runName} characters.`)
  return value.slice(0, limits.runName)
}

const readStop: Reader<NonNullable<Run['stop']>> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  if (!isRecord(value)) return refuse(value, path, '{ "patience": … }', report)
  const patience = count(limits.steps)(field(value, 'patience'), `${path}.patience`, report)
  return { patience: patience ?? usualPatience }
}

const readRest = fields<Omit<Run, 'method' | 'parameters'>>({
  schedule: readSchedule,
  gradient: fields<GradientSource>({
    noise: readNoise,
    batch: count(limits.samples),
    order: oneOf(['given', 'shuffled-once', 'shuffled', 'replacement']),
    growth: numberIn({ min: 1e-3, max: 1e3 }),
  }),
  clip: readClip,
  average: readAverage,
  stop: readStop,
  plan: readPlan,
  name: readName,
  hidden: yesOrNo,
})
