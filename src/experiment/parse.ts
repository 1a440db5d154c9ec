import { textFault } from './compile.ts'
import type { Experiment } from './experiment.ts'
import { jsonFaultPosition } from './json-fault.ts'
import { limits } from './limits.ts'
import { normalise } from './normalise.ts'
import { rememberNormalised } from './normalised.ts'
import { quote } from './records.ts'
import type { Report } from './report.ts'
import { keyOf, pairsOf, readQuery } from './url-read.ts'

/** What was left out or changed: `key` is the key of the link, or the path in the JSON (`runs.0.parameters.lr`). */
export interface Warning {
  readonly key: string
  readonly message: string
}

/**
 * Why there is no experiment. `position` counts UTF-16 units in the JSON, or in the formula or text that `key` names.
 */
export interface Fault {
  readonly message: string
  readonly position?: number
  readonly key?: string
}

export type Parsed =
  | { readonly ok: true; readonly experiment: Experiment; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly error: Fault }

/**
 * Reads an experiment from JSON, from a link, from its query or from its hash. Never throws. What cannot be used
 * keeps its default, with a warning; only a text beyond all bounds, malformed JSON, and a formula or method that does
 * not compile give an error instead.
 */
export function parse(text: string | URL): Parsed {
  const given: unknown = text
  const source = typeof given === 'string' ? given : given instanceof URL ? given.href : undefined
  if (source === undefined)
    return fault({ message: `Give the experiment as text or as a URL, not as ${quote(given)}.` })
  if (source.length > limits.text) {
    return fault({ message: `The experiment is ${source.length} characters long; at most ${limits.text} can be read.` })
  }
  return /^\s*["[{]/.test(source) ? parseJson(source) : parseLink(source)
}

function parseJson(text: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const position = jsonFaultPosition(text, error)
    if (position === undefined)
      return fault({ message: 'This is not valid JSON: check its brackets, commas and quotes.' })
    const found = position < text.length ? `near ${quote(text.slice(position, position + 12))}` : 'which ends too early'
    const where = `at character ${position + 1}, ${found}`
    return fault({ message: `This is not valid JSON ${where}: check the brackets, commas and quotes there.`, position })
  }
  return accept(
    (report) => normalise(value, report),
    (path) => path,
  )
}

function parseLink(text: string): Parsed {
  const pairs = pairsOf(text)
  return accept(
    (report) => normalise(readQuery(pairs, report), report),
    (path) => keyOf(path, pairs),
  )
}

function accept(read: (report: Report) => Experiment, keyFor: (path: string) => string): Parsed {
  const warnings: Warning[] = []
  const experiment = read((path, message) => {
    if (warnings.length < limits.warnings) warnings.push({ key: keyFor(path), message })
  })
  const wrong = textFault(experiment)
  if (wrong === undefined) {
    rememberNormalised(experiment)
    return { ok: true, experiment, warnings }
  }
  const { message, position } = wrong
  const key = keyFor(wrong.path)
  return fault(position === undefined ? { message, key } : { message, position, key })
}

const fault = (error: Fault): Parsed => ({ ok: false, error })
