import type { ReactElement } from 'react'

import { areasOf, sharesOf, type MapHandle } from '../../trajectories/maps.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { formatNumber } from '../shared/format-number.ts'
import { colourOf, cssColour, firstRest, lossRange, scale, type Shown } from './colours.ts'
import { endText } from './map-text.ts'
import type { Kind } from './questions.ts'

interface Props {
  readonly map: MapHandle
  readonly kind: Kind
  readonly shown: Shown
}

/** The classes of a map with their colours and their shares of its area, or the scale of steps. */
export function MapLegend({ map, kind, shown }: Props): ReactElement | null {
  const words = mapStrings()
  if (kind === 'rate') return null
  const areas = areasOf(map)
  const shares = sharesOf(areas.map(({ cells }) => cells))
  const percent = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <>
      {kind === 'plane' && (
        <div className="maps-scale">
          <span>{shown === 'steps' ? (firstRest(map) ?? 0) : formatNumber(Math.exp(lossRange(map)[0]), 2)}</span>
          <span
            className="maps-ramp"
            style={{
              background: `linear-gradient(to right, ${[0, 0.25, 0.5, 0.75, 1].map((at) => cssColour(scale(at))).join(', ')})`,
            }}
          />
          {shown === 'loss' && <span>{formatNumber(Math.exp(lossRange(map)[1]), 2)}</span>}
          <span>{shown === 'steps' ? words.stepsToRest : words.lastLoss}</span>
        </div>
      )}
      <ul className="maps-legend">
        {areas.map((area, index) => (
          <li key={`${area.kind} ${area.place}`}>
            <span className="maps-swatch" style={{ background: cssColour(colourOf(area, map)) }} />
            {endText(area, map)}
            <b>{percent.format(shares[index] ?? 0)} %</b>
          </li>
        ))}
      </ul>
      {kind === 'starts' && <p className="hint">{words.colours}</p>}
    </>
  )
}
