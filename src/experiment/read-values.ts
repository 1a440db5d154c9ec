import type { Parameter } from '../notation/parameter.ts'
import { unknownWord } from './closest.ts'
import type { Values } from './experiment.ts'
import { limits } from './limits.ts'
import { isAbsent, isRecord, quote } from './records.ts'
import { placeName, type Report } from './report.ts'
import { anyNumber, numberIn, type Reader, refuse } from './values.ts'

/**
 * What a value must satisfy to make sense at all, read off the declaration: a switch is 0 or 1; what starts at or
 * above zero (a rate, a tiny number) is not negative; what ends below one (a decay) stays below one. Slider ends do
 * not count.
 */
export function possible(declared: Parameter): Reader<number> {
  if (declared.scale === 'switch') return numberIn({ min: 0, max: 1, whole: true })
  if (declared.min < 0) return anyNumber
  if (declared.max >= 1) return numberIn({ min: 0 })
  return (value, path, report) => {
    if (typeof value !== 'number' || value < 1) return numberIn({ min: 0 })(value, path, report)
    report(path, `${placeName(path)} must be from 0 to below 1; ${value} became ${declared.max}.`)
    return declared.max
  }
}

/** A surface's shape may be any number; only a switch is 0 or 1. */
export const anyShape = (declared: Parameter): Reader<number> =>
  declared.scale === 'switch' ? possible(declared) : anyNumber

/**
 * The values for declared parameters, each read as `readerOf` says of its declaration.
 * Others are left out, with a warning that names the declared ones.
 */
export function declaredValues(
  declared: Readonly<Record<string, Parameter>>,
  of: string,
  readerOf: (declared: Parameter) => Reader<number> = possible,
): Reader<Values> {
  const names = Object.keys(declared)
  return valuesBy((name, path, report) => {
    const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined
    if (parameter !== undefined) return readerOf(parameter)
    report(path, `${unknownWord('parameter', name, names).replace(';', ` of ${of};`)} It was left out.`)
    return undefined
  })
}

const reserved = new Set(['x', 'y', 't', 'pi', 'e', 'tau', 'theta', 'g', 'f'])

/** Names and numbers that a reader's own text goes with. */
export const freeValues: Reader<Values> = freely(anyNumber)

/** Names of the reader's own, each with what `reader` reads. */
export function freely<T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return valuesBy((name, path, report) => {
    if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name) && name.length <= limits.nameLength && !reserved.has(name)) return reader
    report(
      path,
      `${quote(name)} cannot name a number: use letters, digits and _, and no name that means something already.`,
    )
    return undefined
  })
}

function valuesBy<T>(
  readerOf: (name: string, path: string, report: Report) => Reader<T> | undefined,
): Reader<Readonly<Record<string, T>>> {
  return (value, path, report) => {
    if (isAbsent(value)) return undefined
    if (!isRecord(value)) return refuse(value, path, 'names with numbers', report)
    const kept: [string, T][] = []
    for (const [name, given] of Object.entries(value)) {
      if (kept.length === limits.names) {
        report(path, `${placeName(path)} may have at most ${limits.names} names; the others were left out.`)
        break
      }
      const number = readerOf(name, `${path}.${name}`, report)?.(given, `${path}.${name}`, report)
      if (number !== undefined) kept.push([name, number])
    }
    return Object.fromEntries(kept)
  }
}
