import { dataProblems } from '../problems/index.ts'
import { surfaces } from '../surfaces/index.ts'
import type {
  DataProblem,
  DomainValue,
  FormulaProblem,
  Problem,
  ResidualProblem,
  SurfaceProblem,
} from './experiment.ts'
import { unknownWord } from './closest.ts'
import { limits } from './limits.ts'
import { anyShape, declaredValues, freeValues } from './read-values.ts'
import { isAbsent, type Fields, field, isRecord, quote } from './records.ts'
import type { Report } from './report.ts'
import { readNetwork } from './read-network.ts'
import { count, fields, fraction, interval, listOf, nonNegative, point, type Reader, refuse, word } from './values.ts'

/** One of the five problems. Where an object names several, the first of network, data, residuals, formula, surface. */
export const readProblem: Reader<Problem> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  if (!isRecord(value)) return refuse(value, path, 'an object such as { "surface": "beale" }', report)
  for (const [kind, read] of kinds) if (!isAbsent(field(value, kind))) return read(value, path, report)
  const wrong = 'The problem names no surface, formula, residuals, data or network'
  report(path, `${wrong}; the default stays.`, `${wrong}.`)
  return undefined
}

type KindReader<T> = (value: Fields, path: string, report: Report) => T | undefined

const readSurfaceProblem: KindReader<SurfaceProblem> = (value, path, report) => {
  const id = field(value, 'surface')
  const surface = typeof id === 'string' ? surfaces.get(id) : undefined
  if (surface === undefined) {
    const known = surfaces.keys()
    const what =
      typeof id === 'string' ? unknownWord('surface', id, known) : `A surface is named by its id, not ${quote(id)}.`
    report(`${path}.surface`, `${what} The default surface stays.`, what)
    return undefined
  }
  const read = declaredValues(surface.parameters ?? {}, surface.id, anyShape)
  const parameters = read(field(value, 'parameters'), `${path}.parameters`, report)
  return parameters === undefined ? { surface: surface.id } : { surface: surface.id, parameters }
}

const readFormulaProblem: KindReader<FormulaProblem> = (value, path, report) => {
  const formula = field(value, 'formula')
  if (typeof formula !== 'string') return refuse(formula, `${path}.formula`, 'a text such as "x^2 + 4 y^2"', report)
  const bounds = readBounds(field(value, 'bounds'), `${path}.bounds`, report)
  return { formula, ...readSetting(value, path, report), ...(bounds && { bounds }) }
}

const readResidualProblem: KindReader<ResidualProblem> = (value, path, report) => {
  const residuals = listOf(text, limits.residuals)(field(value, 'residuals'), `${path}.residuals`, report)
  return residuals === undefined ? undefined : { residuals, ...readSetting(value, path, report) }
}

const text: Reader<string> = (value, path, report) =>
  typeof value === 'string' ? value : refuse(value, path, 'a text such as "1 - x"', report)

const readDomain: Reader<DomainValue> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  if (!isRecord(value)) return refuse(value, path, '{ "x": [-4, 4], "y": [-4, 4] }', report)
  const x = interval(field(value, 'x'), `${path}.x`, report)
  const y = interval(field(value, 'y'), `${path}.y`, report)
  if (x !== undefined && y !== undefined) return { x, y }
  const missing = isAbsent(field(value, 'x')) || isAbsent(field(value, 'y'))
  return missing ? refuse(value, path, 'intervals for both x and y', report) : undefined
}

const readBounds: Reader<Partial<DomainValue>> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  if (!isRecord(value)) return refuse(value, path, '{ "x": [-1, 1] }', report)
  const read = fields<DomainValue>({ x: interval, y: interval })(value, path, report)
  return read && (read.x ?? read.y) ? read : undefined
}

/** The numbers that a formula leaves open, and the part of the plane. */
const readSetting = fields<Omit<FormulaProblem, 'formula' | 'bounds'>>({ parameters: freeValues, domain: readDomain })

const readDataProblem: KindReader<DataProblem> = (value, path, report) => {
  const id = word(field(value, 'data'), `${path}.data`, report)
  const known = id === undefined ? undefined : dataProblems.get(id)
  if (id === undefined || known === undefined) {
    if (id !== undefined) {
      const what = unknownWord('data problem', id, dataProblems.keys())
      report(`${path}.data`, `${what} The default surface stays.`, what)
    }
    return undefined
  }
  const read = declaredValues(known.parameters ?? {}, known.id)
  const parameters = read(field(value, 'parameters'), `${path}.parameters`, report)
  return { data: id, ...(parameters !== undefined && { parameters }), ...readSamples(value, path, report) }
}

const readSamples = fields<Omit<DataProblem, 'data' | 'parameters'>>({
  samples: count(limits.samples),
  noise: nonNegative,
  split: fraction,
  table: listOf(point, limits.table),
})

const kinds: readonly (readonly [string, KindReader<Problem>])[] = [
  [
    'network',
    (value, path, report) => {
      const network = readNetwork(field(value, 'network'), `${path}.network`, report)
      return network && { network }
    },
  ],
  ['data', readDataProblem],
  ['residuals', readResidualProblem],
  ['formula', readFormulaProblem],
  ['surface', readSurfaceProblem],
]
