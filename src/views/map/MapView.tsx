import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import { paceKey } from '../../experiment/pace-key.ts'
import { askPace } from '../../store/ask-pace.ts'
import { secondsOf } from '../../trajectories/pace.ts'
import { timeText } from '../shared/time-text.ts'
import { runName } from '../shared/run-name.ts'
import { useStoreApi, useThalweg } from '../shared/store-context.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { numberFormat, percentText } from '../shared/strings/number-format.ts'
import { labelIn } from '../shared/strings/registry-text.ts'
import { sentences } from '../shared/strings/sentences.ts'
import { admission, mostCells } from './admission.ts'
import { MapLegend } from './MapLegend.tsx'
import type { Shown } from './colours.ts'
import { createMapPlot } from './map-plot.ts'
import { isPlaneOfStarts, sidesOf } from './plane-of-starts.ts'
import { questionsOf, seeds, type Choice, type Kind } from './questions.ts'
import { settingsOf } from './settings.ts'
import './map.css'

const kinds: readonly Kind[] = ['starts', 'rate', 'plane', 'seeds']

interface Props {
  /** What is asked, where it is not the reader's to choose. */
  readonly asked?: Choice & { readonly shown?: Shown | undefined }
}

/** The maps: what becomes of every start, or of every setting. Asks through the store; the plot draws itself from the answers. */
export default function MapView({ asked: fixed }: Props): ReactElement {
  const words = mapStrings()
  const store = useStoreApi()
  const runs = useThalweg((state) => state.experiment.runs)
  const steps = useThalweg((state) => state.experiment.steps)
  const problem = useThalweg((state) => state.problem)
  const maps = useThalweg((state) => (state.maps?.asked === state.mapsAsked ? state.maps : undefined))
  const [shown, setShown] = useState<Shown>(fixed?.shown ?? 'steps')
  const [choice, setChoice] = useState<Choice>(fixed ?? { kind: 'starts', run: 0, x: 'lr', y: '' })
  const place = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const { experiment } = store.getState()
  const run = Math.min(choice.run, runs.length - 1)
  const settings = settingsOf(experiment, run)
  const x = settings.find(({ of }) => of === choice.x) ?? settings[0]
  const others = settings.filter(({ of }) => of !== x?.of)
  const y = others.find(({ of }) => of === choice.y) ?? others[0]
  const questions = problem ? questionsOf(experiment, problem, { ...choice, run, x: x?.of ?? '', y: y?.of ?? '' }) : []
  const asked = JSON.stringify(questions)
  const cells = questions.reduce((sum, one) => sum + one.x.count * (one.y?.count ?? 1), 0)
  const paces = useThalweg((state) => state.paces)
  const backend = useThalweg((state) => state.backend?.name)
  const times = questions.map(({ run: of, x: { count }, y: up }) => {
    const pace = paces?.maps[of]
    return pace ? secondsOf(pace, count * (up?.count ?? 1) * steps) : Number.NaN
  })
  const time = times.reduce((sum, one) => sum + one, 0)
  const seconds = Number.isFinite(time) ? time : undefined
  const question = [asked, steps, paceKey(experiment, backend ?? '')].join(' ')
  const [begun, setBegun] = useState('')
  const demand = { cells, steps, seconds, measured: paces !== undefined, begun: begun === question }
  const admitted = admission(demand)
  const tooMany = admitted === 'refuse'
  if (admitted === 'begin' && begun !== question) setBegun(question)

  useEffect(() => {
    store.setState({ mapsAsked: admitted !== 'begin' || questions.length === 0 ? undefined : questions })
    // what is asked is told by its text: the same text is the same question
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, asked, admitted])
  useEffect(() => () => store.setState({ mapsAsked: undefined }), [store])
  useEffect(() => askPace(store), [store])
  useEffect(
    () => (place.current ? createMapPlot(place.current, store, { say: setSaid, shown }) : undefined),
    [store, shown],
  )

  const change = (next: Partial<Choice>): void => setChoice((old) => ({ ...old, ...next }))
  const names = (list: typeof settings): ReactElement[] =>
    list.map(({ of, parameter }) => (
      <option key={of} value={of}>
        {labelIn(parameter.label)}
      </option>
    ))
  const status =
    maps?.failure === undefined
      ? maps === undefined || maps.maps.length === 0
        ? words.coming
        : maps.done < 1
          ? words.refining(percentText(maps.done))
          : said || (fixed ? '' : words.take)
      : words.failed(maps.failure)
  const [first] = questions
  return (
    <div className={fixed ? 'maps maps-fixed' : isPlaneOfStarts(first ?? {}) ? 'maps maps-of-starts' : 'maps'}>
      <div className="maps-tools" hidden={fixed !== undefined}>
        <div className="segments" role="group" aria-label={words.kind}>
          {kinds.map((kind) => (
            <button key={kind} type="button" aria-pressed={kind === choice.kind} onClick={() => change({ kind })}>
              {words.kinds[kind]}
            </button>
          ))}
        </div>
        {choice.kind !== 'rate' && (
          <label>
            {words.run}
            <select value={run} onChange={({ target }) => change({ run: Number(target.value) })}>
              {runs.map((one, index) => (
                // runs have no other name than their place
                // oxlint-disable-next-line react/no-array-index-key
                <option key={index} value={index}>
                  {runName(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        {(choice.kind === 'rate' || choice.kind === 'plane') && (
          <label>
            {words.across}
            <select value={x?.of ?? ''} onChange={({ target }) => change({ x: target.value })}>
              {names(settings)}
            </select>
          </label>
        )}
        {choice.kind === 'plane' && (
          <label>
            {words.up}
            <select value={y?.of ?? ''} onChange={({ target }) => change({ y: target.value })}>
              {names(others)}
            </select>
          </label>
        )}
        {(choice.kind === 'rate' || choice.kind === 'plane') && (
          <div className="segments" role="group" aria-label={words.shown}>
            {(['steps', 'loss'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={one === shown} onClick={() => setShown(one)}>
                {words.shows[one]}
              </button>
            ))}
          </div>
        )}
      </div>
      <p className="hint" hidden={fixed !== undefined && !tooMany}>
        {tooMany
          ? words.tooMany(cells, mostCells(demand))
          : sentences([
              words.size(cells, steps, memoryText(cells)),
              ...(seconds === undefined ? [] : [words.takes(timeText(seconds, 'long'))]),
            ])}
      </p>
      {choice.kind === 'seeds' && <p className="hint">{words.seeds.hint(seeds, runs[run]?.gradient !== undefined)}</p>}
      <div
        className={tooMany ? 'maps-plot maps-refused' : 'maps-plot'}
        ref={place}
        style={{ '--sides': first ? sidesOf(first) : 1 }}
      />
      <p className="maps-said" role="status">
        {tooMany ? '' : status}
      </p>
      {maps?.maps[0] && <MapLegend maps={maps.maps} kind={choice.kind} shown={shown} />}
    </div>
  )
}

/** Bytes that the answers of so many cells take: a state, a step, a loss and a place each. */
function memoryText(cells: number): string {
  const bytes = 15 * cells
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  return numberFormat({ style: 'unit', unit, maximumFractionDigits: 1 })(value)
}
