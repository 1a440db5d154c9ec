import { useState } from 'react'
import type { ReactElement } from 'react'

import { setHover } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import { formatNumber } from '../shared/format-number.ts'
import { countRender } from '../shared/render-count.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import { useListening } from '../shared/use-listening.ts'
import { useSettled } from '../shared/use-settled.ts'
import { CopyTable } from './CopyTable.tsx'
import { columns as usual, networkColumns } from './csv.ts'
import { type Column, type Row, rowsOf } from './rows.ts'
import { RunMark } from './RunMark.tsx'
import { nextOrder, type Order, sorted } from './sort.ts'
import './table.css'

/** What came of a run stands first, so that a narrow screen shows it without scrolling. */
const first: readonly Column[] = ['method', 'settings', 'state', 'loss', 'steps', 'evaluations']

/** The end of each run in numbers: sorts by every column, copies as CSV. Renders when results have come to rest. */
export function ResultsTable(): ReactElement | null {
  countRender('ResultsTable')
  const state = useSettled()
  return state?.trajectories ? <Table state={state} /> : null
}

function Table({ state }: { readonly state: State }): ReactElement {
  const [order, setOrder] = useState<Order>()
  const rows = sorted(rowsOf(state), order)
  const inFile = state.network ? networkColumns : usual
  const columns = [...first, ...inFile.filter((column) => !first.includes(column))]
  return (
    <div className="results-table">
      <div className="results-heading">
        <h2 id="results-title">{words().table}</h2>
        <CopyTable rows={rows} columns={inFile} />
      </div>
      {/* Where it is wider than the screen, the keyboard scrolls it: by the focus on its buttons, or on itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must take the focus (WCAG 2.1.1) */}
      <div className="results-scroll" role="region" aria-labelledby="results-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={rows.some((row) => typeof row[column] === 'number') ? 'value' : undefined}
                  aria-sort={order?.column === column ? order.direction : 'none'}
                >
                  <button type="button" onClick={() => setOrder(nextOrder(order, column))}>
                    {words().columns[column]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={row.run} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function TableRow({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }): ReactElement {
  const store = useStoreApi()
  const { told, playing, toggle } = useListening()
  const steps = store.getState().trajectories?.steps ?? 0
  return (
    <tr
      onPointerEnter={() => setHover(store, { run: row.run, step: steps })}
      onPointerLeave={() => setHover(store, undefined)}
    >
      <th scope="row">
        <span className="results-name">
          <RunMark look={row.look} />
          <span className="results-method">{row.method}</span>
          {/* the same as in its own column, which a narrow screen leaves out */}
          {row.settings !== '' && <span className="results-settings">{row.settings}</span>}
          {row.members === 1 && (
            <button
              type="button"
              className="results-listen"
              aria-label={playing ? words().stop : words().listenTo(row.method)}
              title={playing ? words().stop : words().listenTo(row.method)}
              onClick={() => toggle([row.run])}
            >
              {playing ? '■' : '♪'}
            </button>
          )}
          <span className="visually-hidden" role="status">
            {told}
          </span>
        </span>
      </th>
      {columns.slice(1).map((column) => (
        <Cell key={column} column={column} value={row[column]} state={column === 'state' ? row.state : undefined} />
      ))}
    </tr>
  )
}

interface CellProps {
  readonly column: Column
  readonly value: string | number
  readonly state: string | undefined
}

function Cell({ value, state }: CellProps): ReactElement {
  if (typeof value === 'string') return <td className={state}>{value === '' ? words().none : value}</td>
  return <td className="value">{Number.isNaN(value) ? words().none : formatNumber(value)}</td>
}
