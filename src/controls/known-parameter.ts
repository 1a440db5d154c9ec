import { methods } from '../methods/index.ts'
import type { Parameter } from '../notation/parameter.ts'
import { inferredParameter } from './inferred-parameter.ts'

/**
 * The slider for a parameter of a reader's own method: as the methods of the registry declare one of that name, where the value fits
 * in; else inferred from the value. Its default is what the reader's method says.
 */
export function knownParameter(name: string, value: number, usual: number): Parameter {
  const declared = [...methods.values()].flatMap(({ parameters }) => parameters[name] ?? [])
  const fitting = declared.find(({ min, max }) => value >= min && value <= max && usual >= min && usual <= max)
  if (!fitting) return { ...inferredParameter(name, value), default: usual }
  const { min, max, scale, label, unit } = fitting
  return { default: usual, min, max, scale, label, ...(unit !== undefined && { unit }) }
}

/** What a new parameter is worth: the default of a method that has one of that name, else 1. */
export const usualValue = (name: string): number =>
  [...methods.values()].flatMap(({ parameters }) => parameters[name] ?? [])[0]?.default ?? 1
