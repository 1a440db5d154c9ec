import { useState } from 'react'
import type { ReactElement } from 'react'

import type { DataProblem } from '../../experiment/experiment.ts'
import { format } from '../../experiment/format.ts'
import { dataProblems } from '../../problems/index.ts'
import { edit } from '../../store/actions.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { dataStrings } from '../../views/shared/strings/data-strings.ts'
import { withoutTable, withTable } from './changes.ts'
import { readTable, standardised, type Row } from './read-table.ts'
import { nothingSaid, type Said, TablePanel, usedSaid } from './TablePanel.tsx'

/** Numbers beyond this are far outside the usual windows. */
const usualSize = 6
const hasLarge = (rows: readonly Row[] = []): boolean =>
  rows.some((row) => row.some((value) => Math.abs(value) > usualSize))

/** A table of the reader's own as the data of a problem with two columns. */
export function OwnData({ problem }: { readonly problem: DataProblem }): ReactElement {
  const words = dataStrings().own
  const store = useStoreApi()
  const [said, say] = useState<Said>(nothingSaid)
  /** The table as it was read, before it is scaled. */
  const [read, setRead] = useState<readonly Row[]>()
  const [scaled, setScaled] = useState<boolean>()
  const { table } = problem
  const values = dataProblems.get(problem.data)?.values
  const stays = table ? words.tableStays : words.samplesStay

  function apply(rows: readonly Row[], scale: boolean): void {
    const next = scale ? standardised(rows, !values) : rows
    edit(store, (experiment) => withTable(experiment, next))
    say(usedSaid([words.used(rows.length)], format(store.getState().experiment).length))
  }

  return (
    <TablePanel
      summary={table ? words.summaryUsed(table.length) : words.summary}
      field={words.field}
      placeholder={'0.5, 1.2\n1.0, 1.9\n1.5, 3.1'}
      said={said}
      say={say}
      stays={stays}
      take={(text, parse) => {
        const result = readTable(text, parse, values)
        if (!result.ok) return say({ message: `${result.message} ${stays}`, wrong: true })
        setRead(result.rows)
        return apply(result.rows, scaled ?? hasLarge(result.rows))
      }}
      remove={
        table && {
          word: words.remove,
          press: () => {
            edit(store, withoutTable)
            say({ message: words.back, wrong: false })
          },
        }
      }
    >
      {table && (
        <label className="switch">
          <input
            type="checkbox"
            checked={scaled ?? hasLarge(read)}
            onChange={({ target }) => {
              setScaled(target.checked)
              apply(read?.length === table.length ? read : table, target.checked)
            }}
          />
          {values ? words.scaleU : words.scale}
        </label>
      )}
    </TablePanel>
  )
}
