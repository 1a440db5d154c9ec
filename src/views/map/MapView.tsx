import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import { paceKey } from '../../experiment/pace-key.ts'
import { askPace } from '../../store/ask-pace.ts'
import type { State } from '../../store/state.ts'
import type { MapsHandle } from '../../trajectories/maps.ts'
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
import { choicesOf, firstRun, questionsOf, seeds, type Choice, type Kind } from './questions.ts'
import { useStatusLine } from './status-line.ts'
import '../shared/legend-list.css'
import './map.css'
import './map-of-starts.css'

const kinds: readonly Kind[] = ['starts', 'rate', 'plane', 'seeds']

/** What the reader has chosen; no run is the first that can be asked. */
type Chosen = Omit<Choice, 'run'> & { readonly run: number | undefined }

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
  const [choice, setChoice] = useState<Chosen>(fixed ?? { kind: 'starts', run: undefined, x: 'lr', y: '' })
  const place = useRef<HTMLDivElement>(null)
  const { experiment } = store.getState()
  const refused = useThalweg(refusedText).split(' ').filter(Boolean).map(Number)
  const { kind } = choice
  const chosen = choice.run !== undefined && choice.run < runs.length && !refused.includes(choice.run)
  const run = fixed || chosen ? Math.min(choice.run ?? 0, runs.length - 1) : firstRun(experiment, kind, refused)
  const settings = choicesOf(experiment, { kind, run, refused })
  const x = settings.find(({ of }) => of === choice.x) ?? settings[0]
  const others = settings.filter(({ of }) => of !== x?.of)
  const y = others.find(({ of }) => of === choice.y) ?? others[0]
  const questions = problem
    ? questionsOf(experiment, problem, { ...choice, run, refused, x: x?.of ?? '', y: y?.of ?? '' })
    : []
  const nothingToVary = problem !== undefined && questions.length === 0
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
  const change = (next: Partial<Chosen>): void => setChoice((old) => ({ ...old, ...next }))
  const names = (list: typeof settings): ReactElement[] =>
    list.map(({ of, parameter }) => (
      <option key={of} value={of}>
        {labelIn(parameter.label)}
      </option>
    ))
  const status = nothingToVary
    ? words.nothingToVary[kind === 'plane' ? 'plane' : 'rate']
    : statusText(maps, fixed === undefined)
  const isDone = maps !== undefined && maps.failure === undefined && maps.maps.length > 0 && maps.done === 1
  const [line, say] = useStatusLine(tooMany ? '' : status, isDone && !tooMany)
  useEffect(
    () => (place.current ? createMapPlot(place.current, store, { say, shown }) : undefined),
    [store, shown, say],
  )
  const [first] = questions
  const ofStarts = isPlaneOfStarts(first ?? {})
  return (
    <div
      className={`maps ${fixed ? 'maps-fixed' : ''} ${fixed && kind !== 'rate' ? 'maps-coloured' : ''} ${ofStarts && !fixed ? 'maps-of-starts' : ''}`}
    >
      <div className="maps-tools" hidden={fixed !== undefined}>
        <div className="segments" role="group" aria-label={words.kind}>
          {kinds.map((one) => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => change({ kind: one })}>
              {words.kinds[one]}
            </button>
          ))}
        </div>
        {kind !== 'rate' && (
          <label>
            {words.run}
            <select value={run} onChange={({ target }) => change({ run: Number(target.value) })}>
              {runs.map((one, index) => (
                // runs have no other name than their place
                // oxlint-disable-next-line react/no-array-index-key
                <option key={index} value={index} disabled={refused.includes(index)}>
                  {runName(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        {(kind === 'rate' || kind === 'plane') && x && (
          <label>
            {words.across}
            <select value={x?.of ?? ''} onChange={({ target }) => change({ x: target.value })}>
              {names(settings)}
            </select>
          </label>
        )}
        {kind === 'plane' && y && (
          <label>
            {words.up}
            <select value={y?.of ?? ''} onChange={({ target }) => change({ y: target.value })}>
              {names(others)}
            </select>
          </label>
        )}
        {(kind === 'rate' || kind === 'plane') && !nothingToVary && (
          <div className="segments" role="group" aria-label={words.shown}>
            {(['steps', 'loss'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={one === shown} onClick={() => setShown(one)}>
                {words.shows[one]}
              </button>
            ))}
          </div>
        )}
      </div>
      <p className="hint" hidden={nothingToVary || (fixed !== undefined && !tooMany)}>
        {tooMany
          ? words.tooMany(cells, mostCells(demand))
          : sentences([
              words.size(cells, steps, memoryText(cells)),
              ...(seconds === undefined ? [] : [words.takes(timeText(seconds, 'long'))]),
            ])}
      </p>
      {kind === 'seeds' && <p className="hint">{words.seeds.hint(seeds, runs[run]?.gradient !== undefined)}</p>}
      <div
        className={tooMany || nothingToVary ? 'maps-plot maps-refused' : 'maps-plot'}
        ref={place}
        style={{ '--sides': first ? sidesOf(first) : 1 }}
      />
      <p className="maps-said" role="status" ref={line} />
      {maps?.maps[0] && <MapLegend maps={maps.maps} kind={kind} shown={shown} most={fixed ? 5 : 12} />}
    </div>
  )
}

/** Positions of the runs that cannot be computed on the problem, parted by spaces. */
const refusedText = ({ trajectories }: State): string =>
  (trajectories?.result.runs ?? []).flatMap(({ refused }, run) => (refused === undefined ? [] : [run])).join(' ')

/** How far a map is; of one that is there, how it is used where it is the reader's to use. */
function statusText(maps: MapsHandle | undefined, isOfReader: boolean): string {
  const words = mapStrings()
  if (maps?.failure !== undefined) return words.failed(maps.failure)
  if (maps === undefined || maps.maps.length === 0) return words.coming
  if (maps.done < 1) return words.refining(percentText(maps.done))
  return isOfReader ? words.take : ''
}

/** Bytes that the answers of so many cells take: a state, a step, a loss and a place each. */
function memoryText(cells: number): string {
  const bytes = 15 * cells
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  return numberFormat({ style: 'unit', unit, maximumFractionDigits: 1 })(value)
}
