import { useMemo } from 'react'
import type { ReactElement } from 'react'

import { areasOf, sharesOf, type MapHandle } from '../../trajectories/maps.ts'
import { endStates } from '../../trajectories/result.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { numberFormat, percentText } from '../shared/strings/number-format.ts'
import { useThalweg } from '../shared/store-context.ts'
import { formatNumber } from '../shared/format-number.ts'
import { cssColour, firstRest, isGraded, lossRange, scale, stateColour, type Shown } from './colours.ts'
import { bestOf } from './curves.ts'
import { CurvesLegend } from './CurvesLegend.tsx'
import { hasNoLoss, placeText } from './map-text.ts'
import { MapScale } from './MapScale.tsx'
import type { Kind } from './questions.ts'
import { lateRamp, startRows, type Row } from './start-rows.ts'
import { edgeAlong, knownCurvatures } from './theory.ts'

interface Props {
  readonly maps: readonly MapHandle[]
  readonly kind: Kind
  readonly shown: Shown
  /** So many entries at most: what has the smallest areas is said in one. */
  readonly most: number
}

/** The classes of a map with their colours and their shares of its area, or the scale of steps; of curves, whose they are. */
export function MapLegend({ maps, kind, shown, most }: Props): ReactElement | null {
  const [map] = maps
  if (!map) return null
  return kind === 'rate' ? (
    <CurvesLegend maps={maps} shown={shown} />
  ) : (
    <AreasLegend map={map} kind={kind} shown={shown} most={most} />
  )
}

/** What goes over all cells of a map is found once for it: a hand that scrubs through it changes the experiment with every move. */
function AreasLegend({ map, kind, shown, most }: Omit<Props, 'maps'> & { readonly map: MapHandle }): ReactElement {
  const words = mapStrings()
  const experiment = useThalweg((state) => state.experiment)
  const problem = useThalweg((state) => state.problem)
  const firstStep = useMemo(() => firstRest(map), [map])
  const withoutLoss = useMemo(() => map.states.some((_, cell) => hasNoLoss(map, cell)), [map])
  const losses = useMemo(() => lossRange(map), [map])
  const areas = useMemo(() => areasOf(map), [map])
  const counts = useMemo(() => stateCounts(map), [map])
  const lowest = useMemo(() => bestOf(map, 'loss'), [map])
  const rows = kind === 'plane' ? settingRows(counts, shown) : startRows(areas, map, problem, most)
  return (
    <>
      {kind === 'plane' && shown === 'steps' && firstStep === undefined && (
        <p className="hint">
          {words.noneRests(experiment.steps)}
          {lowest && (
            <>
              <br />
              <b>{words.lowestLoss(formatNumber(lowest.value, 3), placeText(map, cellAt(map, lowest.at)))}</b>
            </>
          )}
        </p>
      )}
      {kind === 'plane' && (shown === 'loss' || firstStep !== undefined) && (
        <MapScale
          {...(shown === 'steps'
            ? { from: whole(firstStep ?? 0), to: whole(experiment.steps), of: words.stepsToRest }
            : { from: lossText(losses[0]), to: lossText(losses[1]), of: words.lastLoss })}
          ramp={ramp()}
        />
      )}
      <ul className="maps-legend legend-list">
        {rows.map(({ key, text, swatch, share }) => (
          <li key={key}>
            {kind !== 'seeds' && <span className="maps-swatch" style={{ background: swatch }} />}
            {text} <b>{percentText(share / 100, 1, 1)}</b>
          </li>
        ))}
        {edgeAlong(map, { experiment, problem }) && (
          <li>
            <svg className="maps-sign" viewBox="0 0 28 14" aria-hidden="true">
              <path className="maps-edge-casing" d="M1 7H27" />
              <path className="maps-edge" d="M1 7H27" />
            </svg>
            {words.edge}
          </li>
        )}
        {knownCurvatures(map, { experiment, problem }) && (
          <li>
            <svg className="maps-sign" viewBox="0 0 28 14" aria-hidden="true">
              <path className="maps-optimum" d="M7 7H21M14 0V14M9 2L19 12M9 12L19 2" />
            </svg>
            {words.optimum}
          </li>
        )}
      </ul>
      {kind === 'starts' && firstStep !== undefined && (
        <MapScale
          from={whole(firstStep)}
          to={whole(experiment.steps)}
          ramp={lateRamp([150, 150, 150])}
          of={words.stepsToRest}
        />
      )}
      {kind === 'starts' && areas.some(isGraded) && <p className="hint">{words.colours}</p>}
      {withoutLoss && <p className="hint">{words.noLossHere}</p>}
    </>
  )
}

const cellAt = ({ width }: MapHandle, cell: number): readonly [number, number] => [
  cell % width,
  Math.floor(cell / width),
]

const lossText = (logarithm: number): string => formatNumber(Math.exp(logarithm), 2)

const whole = (value: number): string => numberFormat({ maximumFractionDigits: 0 })(value)

const ramp = (): string =>
  `linear-gradient(to right, ${[0, 0.25, 0.5, 0.75, 1].map((at) => cssColour(scale(at))).join(', ')})`

/** How many cells are in each of the `endStates`. */
const stateCounts = ({ states }: MapHandle): readonly number[] =>
  endStates.map((_, state) => states.reduce((sum, one) => sum + (one === state ? 1 : 0), 0))

/** Of a map of settings, whose colours say how long or how low: what comes to rest and what does not. */
function settingRows(counts: readonly number[], shown: Shown): Row[] {
  const { classes } = mapStrings()
  const texts = [classes.rest, classes.diverged, classes.stalled, classes.running]
  const shares = sharesOf(counts)
  return texts.flatMap((text, state) => {
    const share = shares[state] ?? 0
    if (share === 0) return []
    const swatch = state === 0 || (shown === 'loss' && state !== 1) ? ramp() : cssColour(stateColour(state))
    return [{ key: text, text, swatch, share }]
  })
}
