import type { ProblemHandle } from '../../trajectories/handles.ts'
import { sharesOf, type Area, type MapHandle } from '../../trajectories/maps.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { colourOf, cssColour, isGraded, lateColour, type Colour } from './colours.ts'
import { endText } from './map-text.ts'

/** An entry of a map's legend. */
export interface Row {
  readonly key: string
  readonly text: string
  readonly swatch: string
  readonly share: number
}

/** So many colours at most stand for places that are not named one by one. */
const striped = 4

/** A colour as the map has it: lightest where a run is at rest first, darkest where it is last. */
export const lateRamp = (colour: Colour): string =>
  `linear-gradient(to right, ${[0, 1].map((late) => cssColour(lateColour(colour, late))).join(', ')})`

/**
 * Of a map of starts: where they end, the largest areas first. Where that would be more than `most` entries, the smallest of those that
 * end at critical points are one entry together.
 */
export function startRows(
  areas: readonly Area[],
  map: MapHandle,
  problem: ProblemHandle | undefined,
  most: number,
): readonly Row[] {
  const shares = sharesOf(areas.map(({ cells }) => cells))
  const all = areas.map((area, index) => ({
    area,
    row: {
      key: `${area.kind} ${area.place}`,
      text: endText(area, map, problem),
      swatch: isGraded(area) ? lateRamp(colourOf(area, map)) : cssColour(colourOf(area, map)),
      share: shares[index] ?? 0,
    },
  }))
  const places = all.filter(({ area }) => area.kind === 'place')
  const named = Math.max(1, most - 1 - (all.length - places.length))
  if (all.length <= most || places.length <= named + 1) return all.map(({ row }) => row)
  const others = places.slice(named)
  // places may share a colour, as all saddles do: two stripes of it would be one
  const colours = [...new Set(others.map(({ area }) => cssColour(colourOf(area, map))))].slice(0, striped)
  const stripes = colours.map(
    (colour, i) => `${colour} ${(100 * i) / colours.length}% ${(100 * (i + 1)) / colours.length}%`,
  )
  return [
    ...all.filter((one) => !others.includes(one)).map(({ row }) => row),
    {
      key: 'others',
      text: mapStrings().others(others.length),
      swatch: `linear-gradient(to right, ${stripes.join(', ')})`,
      share: others.reduce((sum, { row }) => sum + row.share, 0),
    },
  ]
}
