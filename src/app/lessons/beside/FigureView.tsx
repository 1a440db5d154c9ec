import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import type { Figure } from '../../../lessons/lesson.ts'
import type { Numbers } from '../../../lessons/shared/claim.ts'
import { seriesIn } from '../../../lessons/shared/series.ts'
import { observeSize } from '../../../views/shared/element-size.ts'
import { formatNumber } from '../../../views/shared/format-number.ts'
import { groundColour } from '../../../views/shared/ground-colour.ts'
import { markerPath } from '../../../views/shared/marker-path.ts'
import { runStyle } from '../../../views/shared/palette.ts'
import { currentTheme, drawingScale, onThemeChange } from '../../../views/shared/theme.ts'
import { scaleOf } from './figure-scale.ts'

interface Props {
  readonly figure: Figure
  readonly numbers: Numbers
  /** The language of its words. */
  readonly written?: 'en' | undefined
}

interface Row {
  readonly name: string
  readonly values: readonly number[]
  readonly at: readonly number[]
}

const [wide, tall] = [360, 300]

/** A chart of rows of measured numbers, with a table of them for those who do not see it. */
export function FigureView({ figure, numbers, written }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: wide, height: tall })
  const [theme, setTheme] = useState(currentTheme)
  useEffect(() => onThemeChange(setTheme), [])
  useEffect(() => (place.current ? observeSize(place.current, setSize) : undefined), [])
  const rows = figure.series.map(({ of, name }): Row => {
    const values = seriesIn(numbers, of)
    const at = figure.x.at === undefined ? values.map((_, k) => k + 1) : seriesIn(numbers, figure.x.at)
    return { name, values, at }
  })
  return (
    <figure className="beside measured" lang={written}>
      <figcaption>
        {figure.title}
        <ul className="measured-legend">
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
      <table className="visually-hidden">
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
  const [left, right, top, bottom] = [52 * type, 12, 22 * type, 38 * type]
  const [across, up] = [Math.max(40, width - left - right), Math.max(40, height - top - bottom)]
  const xs = scaleOf(
    rows.flatMap(({ at }) => at),
    figure.x.scale ?? 'linear',
    across / (70 * type),
  )
  const ys = scaleOf(
    rows.flatMap(({ values }) => values),
    figure.y.scale ?? 'linear',
    up / (44 * type),
  )
  // bars and layers need no 0 on their axis
  const [first, last] = [Math.min(...rows.flatMap(({ at }) => at)), Math.max(...rows.flatMap(({ at }) => at))]
  const from = figure.x.scale === 'log' ? 0 : xs.share(first)
  const to = figure.x.scale === 'log' ? 1 : xs.share(last)
  const x = (value: number): number => left + 8 + ((xs.share(value) - from) / (to - from || 1)) * (across - 16)
  const y = (value: number): number => top + (1 - ys.share(value)) * up
  const marks = xs.ticks.filter((value) => value >= first && value <= last)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" fontSize={12 * type}>
      <g className="measured-axes">
        {ys.ticks.map((value) => (
          <g key={value}>
            <path className={value === 0 ? 'measured-zero' : undefined} d={`M${left} ${y(value)}h${across}`} />
            <text x={left - 6} y={y(value) + 4 * type} textAnchor="end">
              {formatNumber(value, 2)}
            </text>
          </g>
        ))}
        {marks.map((value) => (
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
      {rows.map(({ name, values, at }, look) => (
        <g key={name}>
          {figure.figure === 'lines' && (
            <path d={pathOf(values, at, x, y)} {...lineOf(look, theme)} strokeWidth={2 * line} strokeLinejoin="round" />
          )}
          {values.length <= 24 &&
            values.map((value, k) =>
              Number.isFinite(value) ? (
                <path
                  // a row's numbers have no other name than their place
                  // oxlint-disable-next-line react/no-array-index-key
                  key={k}
                  d={markerPath(runStyle(look).marker)}
                  transform={`translate(${x(at[k] ?? 0)} ${y(value)}) scale(${(figure.figure === 'dots' ? 0.8 : 0.6) * line})`}
                  fill={groundColour(look, theme)}
                />
              ) : undefined,
            )}
        </g>
      ))}
    </svg>
  )
}

const pathOf = (
  values: readonly number[],
  at: readonly number[],
  x: (value: number) => number,
  y: (value: number) => number,
): string =>
  values
    .flatMap((value, k) => (Number.isFinite(value) ? [`${x(at[k] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`] : []))
    .map((point, k) => `${k === 0 ? 'M' : 'L'}${point}`)
    .join('')
