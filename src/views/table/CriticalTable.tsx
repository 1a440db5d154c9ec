import type { ReactElement } from 'react'

import { criticalOf } from '../../trajectories/critical.ts'
import { formatCoordinate, formatNumber } from '../shared/format-number.ts'
import { countRender } from '../shared/render-count.ts'
import { useThalweg } from '../shared/store-context.ts'
import { criticalStrings } from '../shared/strings/critical-strings.ts'

const mostRows = 50

/** The critical points of the surface in numbers, folded away: what the marks in the pictures stand for. */
export function CriticalTable(): ReactElement | null {
  countRender('CriticalTable')
  const words = criticalStrings()
  const problem = useThalweg((state) => state.problem)
  const critical = useThalweg((state) => state.critical)
  const points = criticalOf(problem, critical)
  if (!points || !problem) return null
  const { x, y } = problem.domain
  const columns = [words.columns.kind, words.columns.x, words.columns.y, words.columns.loss, words.columns.eigenvalues]
  return (
    <details className="critical-table">
      <summary>
        {words.title} ({points.length})
      </summary>
      {points.length === 0 && <p className="hint">{words.none}</p>}
      {points.length > mostRows && <p className="hint">{words.more(mostRows, points.length)}</p>}
      {points.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must take the focus (WCAG 2.1.1)
        <div className="results-scroll" role="region" aria-label={words.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((name, place) => (
                  <th key={name} scope="col" className={place > 0 ? 'value' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.slice(0, mostRows).map(({ kind, at, value, eigenvalues }) => (
                <tr key={at.join()}>
                  <th scope="row">{words.kinds[kind]}</th>
                  <td className="value">{formatCoordinate(at[0], (x[1] - x[0]) / 1e5)}</td>
                  <td className="value">{formatCoordinate(at[1], (y[1] - y[0]) / 1e5)}</td>
                  <td className="value">{formatNumber(value)}</td>
                  <td className="value">{eigenvalues ? <Eigenvalues values={eigenvalues} /> : words.kink}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

/** Each on a line of its own where the table is narrow. */
const Eigenvalues = ({ values }: { readonly values: readonly [number, number] }): ReactElement => (
  <>
    <span className="critical-eigenvalue">{formatNumber(values[0])}, </span>
    <span className="critical-eigenvalue">{formatNumber(values[1])}</span>
  </>
)
