import type { Run } from './experiment.ts'
import { readFieldsText, readWordText, writeFieldsText, writeWordText } from './fields-text.ts'
import type { Fields } from './records.ts'

/** Stands for a method in the reader's own words, whose text the `j=` of the same link carries. */
const customMethod = 'custom'

/**
 * `adam:lr=.05@cosine:T_max=200~noise=.1!norm=1^polyak:from=10;momentum` as the runs of an experiment, not yet
 * validated: the method and its parameters, then in any order @ the schedule, ~ the gradient source, ! the clipping,
 * ^ the average.
 */
export function readRunsText(text: string): readonly Fields[] {
  return text
    .split(';')
    .filter((run) => run.trim() !== '')
    .map((run) => {
      const [head = '', ...parts] = run.split(/(?=[@~!^])/)
      const { word, fields } = readWordText(head)
      const read: Record<string, unknown> = { method: word, ...Object.fromEntries(parts.map(readPart)) }
      if (fields !== undefined) read['parameters'] = fields
      return read
    })
}

function readPart(part: string): [string, unknown] {
  const text = part.slice(1)
  if (part.startsWith('~')) return ['gradient', readFieldsText(text)]
  if (part.startsWith('!')) return ['clip', readFieldsText(text)]
  const { word, fields } = readWordText(text)
  return [part.startsWith('@') ? 'schedule' : 'average', { ...fields, id: word }]
}

/** The runs as short text. What it cannot say (names, hidden runs, method texts, sequences) is left out. */
export const writeRunsText = (runs: readonly Run[]): string => runs.map(writeRun).join(';')

function writeRun({ method, parameters, schedule, gradient, clip, average }: Run): string {
  const parts = [
    writeWordText(typeof method === 'string' ? method : customMethod, parameters),
    schedule && `@${writeNamed(schedule)}`,
    gradient && `~${writeFieldsText({ ...gradient })}`,
    clip && `!${writeFieldsText(clip)}`,
    average && `^${writeNamed(average)}`,
  ]
  return parts.join('')
}

function writeNamed(named: { readonly id: string } & Fields): string {
  const fields = writeFieldsText(named, ['id'])
  return fields === '' ? named.id : `${named.id}:${fields}`
}
