import type { ReactElement } from 'react'

import { criticalOf } from '../trajectories/critical.ts'
import { coordinateTexts } from '../views/shared/coordinate-text.ts'
import { tickNumber } from '../views/shared/format-number.ts'
import {
  densityRamp,
  failedColours,
  placeColour,
  placeColours,
  rgbOf,
  speedColour,
  startColour,
  unstableColour,
  type Rgb,
} from '../views/shared/flow/colours.ts'
import { minimaOf } from '../views/shared/minima.ts'
import { lookOf, runStyle } from '../views/shared/palette.ts'
import { runName } from '../views/shared/run-name.ts'
import { drawnRuns } from '../views/shared/shown-runs.ts'
import { useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { mapStrings } from '../views/shared/strings/map-strings.ts'
import { CoreText } from './CoreText.tsx'
import './flow-legend.css'

/** What the colours of many starts mean. */
export default function FlowLegend(): ReactElement | null {
  const words = controlStrings().starts
  const look = useThalweg((state) => state.flowLook.colour)
  const scale = useThalweg((state) => state.flowLook.scale)
  const coming = useThalweg((state) => state.flow === undefined)
  const failure = useThalweg((state) => state.flow?.failure)
  if (failure !== undefined)
    return (
      <p className="flow-legend flow-legend-failure" role="status">
        <CoreText sentence={failure} />
      </p>
    )
  if (coming) return <p className="flow-legend">{words.computing}</p>
  return (
    <div className="flow-legend" role="group" aria-label={`${words.colour}: ${words.colours[look]}`}>
      <span className="flow-legend-name">{`${words.colour}: ${words.colours[look]}`}</span>
      {look === 'end' && <Ends />}
      {look === 'method' && <Methods />}
      {look === 'start' && (
        <>
          <span className="flow-legend-plane" style={{ background: startPlane() }} />
          <span>{words.key.start}</span>
        </>
      )}
      {look === 'speed' && <Ramp from={tickNumber(1e-5)} to="1" colours={rampOf(speedColour)} text={words.key.speed} />}
      {look === 'density' && (
        <Ramp
          from={words.key.few}
          to={words.key.many}
          colours={rampOf(densityAt)}
          text={scale === 'log' ? words.logDensity : undefined}
        />
      )}
    </div>
  )
}

function Ends(): ReactElement {
  const { classes } = mapStrings()
  const { key } = controlStrings().starts
  const problem = useThalweg((state) => state.problem)
  const critical = useThalweg((state) => criticalOf(state.problem, state.critical))
  const minima = problem ? minimaOf(problem) : []
  const hasUnstable = critical?.some(({ kind }) => kind !== 'minimum') === true
  const [diverged, stalled, running] = failedColours
  return (
    <ul>
      {minima.slice(0, placeColours).map(({ at: [x, y] }, place) => {
        const minimum = classes.minimum(...coordinateTexts([x, y], problem))
        // from here on the colours come again
        const others = minima.length > placeColours + place
        return <Entry key={`${x} ${y}`} colour={placeColour(place)} text={others ? key.andOthers(minimum) : minimum} />
      })}
      {hasUnstable && <Entry colour={unstableColour} text={key.unstable} />}
      {stalled && <Entry colour={stalled} text={`${classes.elsewhere}, ${classes.stalled}`} />}
      {running && <Entry colour={running} text={classes.running} />}
      {diverged && <Entry colour={diverged} text={classes.diverged} />}
    </ul>
  )
}

function Methods(): ReactElement {
  const experiment = useThalweg((state) => state.experiment)
  const result = useThalweg((state) => state.trajectories?.result)
  const drawn = result ? drawnRuns({ experiment }, result) : []
  return (
    <ul>
      {drawn.map((run) => (
        <Entry
          key={run}
          colour={rgbOf(runStyle(lookOf(experiment.view, run)).color)}
          text={runName(experiment.runs[run])}
        />
      ))}
    </ul>
  )
}

const Entry = ({ colour, text }: { readonly colour: Rgb; readonly text: string }): ReactElement => (
  <li>
    <span className="flow-legend-swatch" style={{ background: css(colour) }} />
    {text}
  </li>
)

interface RampProps {
  readonly from: string
  readonly to: string
  readonly colours: string
  /** What is counted, where the ends alone do not tell. */
  readonly text?: string | undefined
}

const Ramp = ({ from, to, colours, text }: RampProps): ReactElement => (
  <>
    <span>{from}</span>
    <span className="flow-legend-ramp" style={{ background: colours }} />
    <span>{to}</span>
    {text !== undefined && <span>{text}</span>}
  </>
)

const css = (colour: Rgb): string => `rgb(${colour.map(Math.round).join(' ')})`

const shares = Array.from({ length: 9 }, (_, k) => k / 8)

const rampOf = (colour: (share: number) => Rgb): string =>
  `linear-gradient(to right, ${shares.map((share) => css(colour(share))).join(', ')})`

/** The colours of starts over the domain: hues along it, darkened downwards. */
const startPlane = (): string =>
  `linear-gradient(rgb(0 0 0 / 0%), rgb(0 0 0 / 45%)), ${rampOf((share) => startColour(share, 1))}`

function densityAt(share: number): Rgb {
  const ramp = densityRamp()
  const at = 4 * Math.round(255 * share)
  return [ramp[at] ?? 0, ramp[at + 1] ?? 0, ramp[at + 2] ?? 0]
}
