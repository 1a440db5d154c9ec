import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import type { Figure } from '../../../lessons/lesson.ts'
import type { Numbers } from '../../../lessons/shared/claim.ts'
import { observeSize } from '../../../views/shared/element-size.ts'
import { formatNumber } from '../../../views/shared/format-number.ts'
import { groundColour } from '../../../views/shared/ground-colour.ts'
import { markerPath } from '../../../views/shared/marker-path.ts'
import { runStyle } from '../../../views/shared/palette.ts'
import { currentTheme, drawingScale, onThemeChange } from '../../../views/shared/theme.ts'
import { chartLayout, pathOf, type Row, rowsOf } from './chart-layout.ts'
import '../../../views/shared/legend-list.css'

interface Props {
  readonly figure: Figure
  readonly numbers: Numbers
  /** The language of its words. */
  readonly written?: 'en' | undefined
}

const [wide, tall] = [360, 300]

/** A chart of rows of measured numbers, with a table of them for those who do not see it. */
export function FigureView({ figure, numbers, written }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: wide, height: tall })
  const [theme, setTheme] = useState(currentTheme)
  useEffect(() => onThemeChange(setTheme), [])
  useEffect(() => (place.current ? observeSize(place.current, setSize) : undefined), [])
  const rows = rowsOf(figure, numbers)
  return (
    <figure className="beside measured" lang={written}>
      <figcaption>
        {figure.title}
        <ul className="legend-list">
          {rows.map(({ name }, look) => (
            <li key={name}>
              <svg viewBox="0 0 28 12" aria-hidden="true">
                {figure.figure === 'lines' && <path d="M1 6H27" {...lineOf(look, theme)} />}
                <path
                  d={markerPath(runStyle(look).marker)}
                  transform="translate(14 6) scale(.7)"
                  fill={groundColour(look, theme)}
                />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
      <div ref={place} className="measured-chart">
        <Chart figure={figure} rows={rows} size={size} theme={theme} />
      </div>
      {/* A table is as wide as its cells, whatever it is told: what hides it stands round it. */}
      <div className="visually-hidden">
        <table>
          <caption>{figure.title}</caption>
          <tbody>
            {rows.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{values.map((value) => formatNumber(value, 2)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

const lineOf = (look: number, theme: 'light' | 'dark') => ({
  fill: 'none',
  stroke: groundColour(look, theme),
  strokeDasharray: runStyle(look).dash.join(' '),
})

interface ChartProps {
  readonly figure: Figure
  readonly rows: readonly Row[]
  readonly size: { readonly width: number; readonly height: number }
  readonly theme: 'light' | 'dark'
}

function Chart({ figure, rows, size: { width, height }, theme }: ChartProps): ReactElement {
  const { type, line } = drawingScale()
  const layout = chartLayout(figure, rows, { width, height }, type)
  const { left, top, across, up, x, y } = layout
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" fontSize={12 * type}>
      <g className="measured-axes">
        {layout.yMarks.map((value) => (
          <g key={value}>
            <path className={value === 0 ? 'measured-zero' : undefined} d={`M${left} ${y(value)}h${across}`} />
            <text x={left - 6} y={y(value) + 4 * type} textAnchor="end">
              {formatNumber(value, 2)}
            </text>
          </g>
        ))}
        {layout.xMarks.map((value) => (
          <g key={value}>
            <path d={`M${x(value)} ${top + up}v5`} />
            <text x={x(value)} y={top + up + 17 * type} textAnchor="middle">
              {formatNumber(value, 3)}
            </text>
          </g>
        ))}
        <text x={left + across / 2} y={height - 4 * type} textAnchor="middle">
          {figure.x.label}
        </text>
        <text x={2} y={13 * type}>
          {figure.y.label}
        </text>
      </g>
      {rows.map((row, look) => (
        <g key={row.name}>
          {figure.figure === 'lines' && (
            <path d={pathOf(row, layout)} {...lineOf(look, theme)} strokeWidth={2 * line} strokeLinejoin="round" />
          )}
          {row.values.length <= 24 &&
            row.values.map((value, k) =>
              Number.isFinite(value) ? (
                <path
                  // a row's numbers have no other name than their place
                  // oxlint-disable-next-line react/no-array-index-key
                  key={k}
                  d={markerPath(runStyle(look).marker)}
                  transform={`translate(${x(row.at[k] ?? 0)} ${y(value)}) scale(${(figure.figure === 'dots' ? 0.8 : 0.6) * line})`}
                  fill={groundColour(look, theme)}
                />
              ) : undefined,
            )}
        </g>
      ))}
    </svg>
  )
}
