import { useId, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import type { DataProblem } from '../../experiment/experiment.ts'
import { format } from '../../experiment/format.ts'
import { dataProblems } from '../../problems/index.ts'
import { edit } from '../../store/actions.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { dataStrings } from '../../views/shared/strings/data-strings.ts'
import { withoutTable, withTable } from './changes.ts'
import './own-data.css'
import { largestFile, readTable, standardised, type Row } from './read-table.ts'
import { useDrop } from './use-drop.ts'

/** Longer links get lost in messages and mail programs. */
const longLink = 8000
/** Numbers beyond this are far outside the usual windows. */
const usualSize = 6
/** More text than this is not shown for editing. */
const longestShown = 200_000

/**
 * A table of the reader's own as the data: pasted, typed, chosen or dropped as a file. It is read with every change; where it is
 * no table, the place and the remedy are named, and what was on screen before stays.
 */
export function OwnData({ problem }: { readonly problem: DataProblem }): ReactElement {
  const words = dataStrings().own
  const store = useStoreApi()
  const id = useId()
  const panel = useRef<HTMLDetailsElement>(null)
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState(false)
  /** The table as it was read, before it is scaled. */
  const [read, setRead] = useState<readonly Row[]>()
  const [scaled, setScaled] = useState<boolean>()
  const { table } = problem
  const values = dataProblems.get(problem.data)?.values
  const scales = scaled ?? read?.some((row) => row.some((value) => Math.abs(value) > usualSize)) === true

  function apply(rows: readonly Row[], scale: boolean): void {
    const next = scale ? standardised(rows, !values) : rows
    edit(store, (experiment) => withTable(experiment, next))
    const link = format(store.getState().experiment).length
    setSaid([words.used(rows.length), ...(link > longLink ? [words.longLink(link)] : [])].join(' '))
  }

  function refuse(message: string): void {
    setWrong(true)
    setSaid(`${message} ${table ? words.tableStays : words.samplesStay}`)
  }

  async function take(next: string): Promise<void> {
    setText(next.length > longestShown ? '' : next)
    if (next.trim() === '') {
      setWrong(false)
      return setSaid('')
    }
    const papa = await import('papaparse').catch(() => undefined)
    if (!papa) return refuse(words.noReader)
    const result = readTable(next, (all, options) => papa.default.parse<string[]>(all, options), values)
    if (!result.ok) return refuse(result.message)
    setWrong(false)
    setRead(result.rows)
    return apply(result.rows, scaled ?? result.rows.some((row) => row.some((value) => Math.abs(value) > usualSize)))
  }

  async function takeFile(file: File | undefined): Promise<void> {
    if (!file) return
    if (file.size > largestFile) return refuse(words.largeFile)
    try {
      await take(await file.text())
    } catch {
      refuse(words.lostFile)
    }
  }

  const over = useDrop(panel, (dropped) => {
    if (panel.current) panel.current.open = true
    void ('file' in dropped ? takeFile(dropped.file) : take(dropped.text))
  })

  return (
    <details ref={panel} className={over ? 'own-data is-over' : 'own-data'}>
      <summary>{table ? words.summaryUsed(table.length) : words.summary}</summary>
      <label htmlFor={`${id}-text`}>{words.field}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        spellCheck={false}
        autoCapitalize="off"
        placeholder={'0.5, 1.2\n1.0, 1.9\n1.5, 3.1'}
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${id}-said`}
        onChange={(event) => void take(event.target.value)}
      />
      <p id={`${id}-said`} className={wrong ? 'hint own-data-wrong' : 'hint'} role="status">
        {said}
      </p>
      {table && (
        <label className="switch">
          <input
            type="checkbox"
            checked={scales}
            onChange={({ target }) => {
              setScaled(target.checked)
              apply(read?.length === table.length ? read : table, target.checked)
            }}
          />
          {values ? words.scaleU : words.scale}
        </label>
      )}
      <div className="own-data-buttons">
        <label className="own-data-file">
          {words.file}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={({ target }) => {
              void takeFile(target.files?.[0])
              // The same file can be chosen again.
              target.value = ''
            }}
          />
        </label>
        {table && (
          <button
            type="button"
            onClick={() => {
              edit(store, withoutTable)
              setSaid(words.back)
            }}
          >
            {words.remove}
          </button>
        )}
      </div>
    </details>
  )
}
