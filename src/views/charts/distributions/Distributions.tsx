import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import type { DistributionQuestion } from '../../../trajectories/distributions.ts'
import { focusWhereWider, observeSize } from '../../shared/element-size.ts'
import { svgElement } from '../../shared/dom.ts'
import { formatNumber } from '../../shared/format-number.ts'
import { onPage } from '../../shared/ground-colour.ts'
import { LineSign } from '../../shared/LineSign.tsx'
import { lookOf, runStyle } from '../../shared/palette.ts'
import { useStoreApi, useThalweg } from '../../shared/store-context.ts'
import { mapStrings } from '../../shared/strings/map-strings.ts'
import { percentText } from '../../shared/strings/number-format.ts'
import { drawPlot, type Plot } from './plot.ts'
import { distributionsOf, type Distribution } from './plots.ts'
import '../../shared/legend-list.css'
import './distributions.css'

const questions: readonly DistributionQuestion[] = ['starts', 'seeds']

/** The methods as distributions: over many starts, or over many seeds. Asks through the store. */
export default function Distributions(): ReactElement {
  const words = mapStrings().distributions
  const store = useStoreApi()
  const [question, setQuestion] = useState<DistributionQuestion>('starts')
  const handle = useThalweg((state) => (state.distribution?.question === question ? state.distribution : undefined))
  const noisy = useThalweg((state) => state.experiment.runs.some(({ gradient }) => gradient !== undefined))
  const hasStarts = useThalweg((state) => state.experiment.starts !== undefined)
  const experiment = useThalweg((state) => state.computed)
  useEffect(() => {
    store.setState({ distributionAsked: question })
    return () => store.setState({ distributionAsked: undefined })
  }, [store, question])
  const shown = handle && experiment ? distributionsOf(handle, experiment) : []
  const said =
    handle === undefined
      ? words.coming
      : handle.failure !== undefined
        ? words.failed(handle.failure)
        : question === 'starts'
          ? words.overStarts(handle.count, hasStarts)
          : words.overSeeds(handle.count, noisy)
  return (
    <div className="distributions">
      <div className="segments" role="group" aria-label={words.over}>
        {questions.map((one) => (
          <button key={one} type="button" aria-pressed={one === question} onClick={() => setQuestion(one)}>
            {words.questions[one]}
          </button>
        ))}
      </div>
      <p className="hint" role="status">
        {said}
      </p>
      {shown[0] && (
        <ul className="legend-list">
          {shown[0].rows.map(({ run, name }) => (
            <li key={run}>
              <LineSign look={lookOf(experiment?.view ?? {}, run)} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div className="distributions-pair">
        {shown.map((one) => (
          <Figure key={one.title} shown={one} />
        ))}
      </div>
    </div>
  )
}

function Figure({ shown }: { readonly shown: Distribution }): ReactElement {
  const words = mapStrings().distributions
  const view = useThalweg((state) => state.experiment.view)
  const table = useRef<HTMLDivElement>(null)
  useEffect(() => (table.current ? focusWhereWider(table.current) : undefined), [shown])
  const cell = (value: number): string => (shown.percent ? percentText(value, 1) : formatNumber(value, 3))
  return (
    <figure className="distribution">
      <figcaption>{shown.title}</figcaption>
      <Drawing plot={shown.plot} />
      {shown.note === undefined ? null : <p className="hint">{shown.note}</p>}
      <details>
        <summary>{words.table}</summary>
        <div ref={table} className="distribution-table" role="region" aria-label={words.tableOf(shown.title)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.run}</th>
                {shown.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map(({ run, name, cells }) => (
                <tr key={run}>
                  <th scope="row">
                    <span
                      className="distribution-swatch"
                      style={{ background: onPage(runStyle(lookOf(view, run)).color) }}
                    />
                    {name}
                  </th>
                  {cells.map((value, k) => (
                    <td key={shown.columns[k]}>{cell(value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

function Drawing({ plot }: { readonly plot: Plot }): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const container = place.current
    if (!container) return undefined
    const svg = svgElement('svg', { role: 'img' }, container)
    const stop = observeSize(container, ({ width, height }) => drawPlot(svg, plot, width, height))
    return () => {
      stop()
      svg.remove()
    }
  }, [plot])
  return <div className="distribution-plot" ref={place} />
}
