import type { ReactElement } from 'react'

import { setView } from '../../store/actions.ts'
import { countRender } from '../shared/render-count.ts'
import { shownRuns } from '../shared/shown-runs.ts'
import { useStoreApi, useThalweg } from '../shared/store-context.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import { useListening } from '../shared/use-listening.ts'
import { ChartFigure } from './ChartFigure.tsx'
import { type Across, acrosses } from './along.ts'
import type { Measure } from './measures.ts'
import '../shared/point-tip.css'
import './chart.css'
import './charts.css'

const measures: readonly Measure[] = ['loss', 'gradient', 'distance', 'length']
const choices: readonly (Measure | 'all')[] = [...measures, 'all']
/** Networks go through too many dimensions for distances to tell anything. */
const ofNetworks: readonly Measure[] = ['loss', 'accuracy', 'gradient']

/** One measure of all runs at a time, or all four side by side; renders when another is chosen, not when values change. */
export function Charts(): ReactElement {
  countRender('Charts')
  const store = useStoreApi()
  const network = useThalweg((state) => 'network' in state.experiment.problem)
  const known = network ? ofNetworks : choices
  const wanted = useThalweg((state) => state.experiment.view.curve ?? 'loss')
  const chosen = known.find((choice) => choice === wanted) ?? 'loss'
  const asked: Across = useThalweg((state) => state.experiment.view.by ?? 'step')
  const byData = useThalweg(
    ({ experiment: { problem, runs } }) =>
      ('data' in problem || 'network' in problem) && runs.some(({ gradient }) => gradient?.batch !== undefined),
  )
  const ways = byData ? acrosses : acrosses.slice(0, 2)
  const across = ways.includes(asked) ? asked : 'step'
  const log = useThalweg((state) => state.experiment.view.chart ?? 'log') === 'log'
  const { told, playing, toggle } = useListening()
  const shown = chosen === 'all' ? measures : [chosen]
  return (
    <div className="charts">
      <div className="charts-tools">
        <div className="segments charts-choice" role="group" aria-label={words().whichChart}>
          {known.map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={choice === chosen}
              onClick={() => setView(store, { curve: choice === 'loss' ? undefined : choice })}
            >
              {words().charts[choice]}
            </button>
          ))}
        </div>
        <div className="charts-axes">
          {chosen !== 'accuracy' && (
            <button
              type="button"
              className="chart-toggle"
              aria-pressed={log}
              onClick={() => setView(store, { chart: log ? 'linear' : undefined })}
            >
              {words().logAxis}
            </button>
          )}
          <select
            aria-label={words().across}
            value={across}
            onChange={({ target }) => {
              const next = acrosses.find((one) => one === target.value) ?? 'step'
              setView(store, { by: next === 'step' ? undefined : next })
            }}
          >
            {ways.map((one) => (
              <option key={one} value={one}>
                {words().by[one]}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="chart-listen"
            title={words().listenTitle}
            onClick={() => toggle(shownRuns(store.getState()))}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
              <path
                d={
                  playing
                    ? 'M4 4h8v8H4z'
                    : 'M2 6h3l4-3.5v11L5 10H2zM11 5a4 4 0 0 1 0 6zM11 2.6a6 6 0 0 1 0 10.8V12a4.6 4.6 0 0 0 0-8z'
                }
              />
            </svg>
            {playing ? words().stop : words().listen}
          </button>
        </div>
      </div>
      <p className="charts-heard" role="status">
        {told}
      </p>
      <div className={chosen === 'all' ? 'charts-all' : 'charts-one'}>
        {shown.map((measure, index) => (
          <ChartFigure key={`${measure} ${across}`} measure={measure} across={across} takesFocus={index === 0} />
        ))}
      </div>
    </div>
  )
}
