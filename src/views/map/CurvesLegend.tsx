import type { ReactElement } from 'react'

import type { MapHandle } from '../../trajectories/maps.ts'
import { formatNumber } from '../shared/format-number.ts'
import { LineSign } from '../shared/LineSign.tsx'
import { lookOf } from '../shared/palette.ts'
import { runName } from '../shared/run-name.ts'
import { useThalweg } from '../shared/store-context.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import type { Shown } from './colours.ts'
import { bestOf } from './curves.ts'
import { placeText } from './map-text.ts'

interface Props {
  readonly maps: readonly MapHandle[]
  readonly shown: Shown
}

/** Whose curve is which, and the bottom of each U. */
export function CurvesLegend({ maps, shown }: Props): ReactElement {
  const words = mapStrings()
  const { runs, view } = useThalweg((state) => state.experiment)
  return (
    <ul className="maps-legend legend-list">
      {maps.map((map) => {
        const { run } = map.question
        const best = bestOf(map, shown)
        // where there is no fewest number of steps, how low it came
        const lowest = best ? undefined : bestOf(map, 'loss')
        return (
          <li key={run}>
            <LineSign look={lookOf(view, run)} />
            {runName(runs[run])}{' '}
            <b>
              {best
                ? words.best(
                    shown === 'steps' ? words.steps(best.value) : words.loss(formatNumber(best.value, 3)),
                    placeText(map, [best.at, 0]),
                  )
                : lowest
                  ? words.lowest(formatNumber(lowest.value, 3), placeText(map, [lowest.at, 0]))
                  : words.classes.diverged}
            </b>
          </li>
        )
      })}
    </ul>
  )
}
