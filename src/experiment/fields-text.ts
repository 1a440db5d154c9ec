import { numberOrText, numberText } from './number-text.ts'
import { type Fields, isList, isRecord } from './records.ts'

type Plain = number | boolean | string

/**
 * `lr=.05,order=shuffled,milestones=60/120` as an object, nothing as an empty one. What cannot be a value of the field
 * is kept as text, and refused by name where the experiment is read.
 */
export function readFieldsText(text: string): Record<string, unknown> {
  const parts = text.split(',').filter((part) => part.trim() !== '')
  return Object.fromEntries(
    parts.map((part) => {
      const equals = part.indexOf('=')
      return equals < 0 ? [part.trim(), ''] : [part.slice(0, equals).trim(), readValue(part.slice(equals + 1).trim())]
    }),
  )
}

function readValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  return text.includes('/') ? text.split('/').map(numberOrText) : numberOrText(text)
}

/** The fields of an object that the short form can say; others, such as sequences of vectors, are passed over. */
export function writeFieldsText(fields: Fields, without: readonly string[] = []): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => {
      const text = without.includes(name) ? undefined : writeValue(value)
      return text === undefined ? [] : [`${name}=${text}`]
    })
    .join(',')
}

function writeValue(value: unknown): string | undefined {
  if (isList(value)) return value.length > 0 && value.every(isNumber) ? value.map(numberText).join('/') : undefined
  if (isRecord(value) || !isPlain(value)) return undefined
  return isNumber(value) ? numberText(value) : String(value)
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

const isPlain = (value: unknown): value is Plain =>
  isNumber(value) || typeof value === 'boolean' || (typeof value === 'string' && /^[\w-]+$/.test(value))

/**
 * `adam:lr=.05`: a word and after a colon its fields. Without a colon there are no fields, with one there may be
 * none.
 */
export function readWordText(text: string): { readonly word: string; readonly fields?: Record<string, unknown> } {
  const colon = text.indexOf(':')
  return colon < 0
    ? { word: text.trim() }
    : { word: text.slice(0, colon).trim(), fields: readFieldsText(text.slice(colon + 1)) }
}

export const writeWordText = (word: string, fields: Fields | undefined): string =>
  fields === undefined ? word : `${word}:${writeFieldsText(fields)}`
