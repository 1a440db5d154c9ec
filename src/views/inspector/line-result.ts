import type { TracedLine } from '../../notation/run-statements.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { valueWords } from './value-words.ts'

/** What came of a line, as text. */
export function lineResult({ kind, value }: TracedLine): string {
  if (kind === 'assign') return valueWords(value)
  const words = inspectorStrings()
  return value.nodes[0]?.value === 1 ? words.holds : words.holdsNot
}
