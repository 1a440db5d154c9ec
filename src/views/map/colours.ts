import type { MapHandle } from '../../trajectories/maps.ts'
import { classOf, type Area } from '../../trajectories/maps.ts'

export type Colour = readonly [red: number, green: number, blue: number]

/** Hues of the critical points in their order; they are told apart with every common kind of colour blindness (after Okabe & Ito). */
const hues: readonly Colour[] = [
  [0, 158, 115],
  [230, 159, 0],
  [86, 130, 233],
  [204, 85, 140],
  [150, 150, 40],
  [120, 90, 200],
  [60, 170, 190],
  [200, 110, 60],
]

const classes: Readonly<Record<Exclude<Area['kind'], 'place'>, Colour>> = {
  elsewhere: [190, 175, 150],
  diverged: [122, 28, 44],
  stalled: [118, 122, 128],
  running: [205, 208, 212],
}
/** Saddles and maxima, which only starts on a line of symmetry reach. */
const unstable: Colour = [20, 22, 28]

/** The colour of a class; of one that is graded, halfway. */
export function colourOf({ kind, place }: Pick<Area, 'kind' | 'place'>, { critical }: MapHandle): Colour {
  if (kind !== 'place') return classes[kind]
  return critical[place]?.kind === 'minimum' ? (hues[place % hues.length] ?? unstable) : unstable
}

/** Is a class darker the later its runs are at rest? */
export const isGraded = ({ kind }: Pick<Area, 'kind'>): boolean => kind === 'place' || kind === 'elsewhere'

/** A colour at a lateness, from 0 for the first run at rest to 1 for the last. */
export const lateColour = (colour: Colour, late: number): Colour => {
  const [red, green, blue] = colour.map((channel) => Math.min(255, Math.round(channel * (1.3 - 0.6 * late))))
  return [red ?? 0, green ?? 0, blue ?? 0]
}

export const cssColour = ([red, green, blue]: Colour): string => `rgb(${red} ${green} ${blue})`

/** Writes the map as pixels, top row first: hue by where a run ends, darker the later it is at rest. */
export function paint(map: MapHandle, steps: number, pixels: Uint8ClampedArray): void {
  const { width, height } = map
  const lateness = latenessOf(map, steps)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const cell = row * width + column
      const of = classOf(map, cell)
      const [red, green, blue] = colourOf(of, map)
      // near a minimum, but not at rest there in time: as late as the last
      const late = map.states[cell] === 0 ? lateness(map.steps[cell] ?? 0) : 1
      const [r, g, b] = isGraded(of) ? lateColour([red, green, blue], late) : [red, green, blue]
      const at = 4 * ((height - 1 - row) * width + column)
      pixels[at] = r
      pixels[at + 1] = g
      pixels[at + 2] = b
      pixels[at + 3] = 255
    }
}

/** The colour of a run that is not at rest, by the number of its state in `endStates`. */
export const stateColour = (state: number | undefined): Colour =>
  classes[state === 1 ? 'diverged' : state === 2 ? 'stalled' : 'running']

/** What a map of settings shows. */
export type Shown = 'steps' | 'loss'

/** Lightness alone, for maps of settings: how many steps until at rest, or the last loss. What has none keeps its class's colour. */
export function paintShown(map: MapHandle, steps: number, shown: Shown, pixels: Uint8ClampedArray): void {
  const lateness = latenessOf(map, steps)
  const [least, most] = lossRange(map)
  const { width, height } = map
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const cell = row * width + column
      const at = 4 * ((height - 1 - row) * width + column)
      const state = map.states[cell]
      const loss = map.losses[cell] ?? Number.NaN
      const share =
        shown === 'steps'
          ? lateness(map.steps[cell] ?? 0)
          : (Math.log(loss + smallest) - least) / Math.max(1e-9, most - least)
      const [red, green, blue] = (shown === 'loss' ? state !== 1 && Number.isFinite(share) : state === 0)
        ? scale(share)
        : stateColour(state)
      pixels[at] = red
      pixels[at + 1] = green
      pixels[at + 2] = blue
      pixels[at + 3] = 255
    }
}

/** From 0 for the first to be at rest to 1 at the last step; equal ratios of steps are equal distances. */
function latenessOf(map: MapHandle, steps: number): (step: number) => number {
  const from = Math.log1p(firstRest(map) ?? 0)
  const range = Math.max(1e-9, Math.log1p(steps) - from)
  return (step) => (Math.log1p(step) - from) / range
}

/** The fewest steps after which any run is at rest. */
export function firstRest({ states, steps }: Pick<MapHandle, 'states' | 'steps'>): number | undefined {
  let first: number | undefined
  states.forEach((state, cell) => {
    if (state === 0) first = Math.min(first ?? Infinity, steps[cell] ?? Infinity)
  })
  return first
}

/** Losses under this are as good as 0. */
const smallest = 1e-12

/** The logarithms of the least and the largest loss of the runs that have not diverged. */
export function lossRange({ losses, states }: Pick<MapHandle, 'losses' | 'states'>): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  losses.forEach((loss, cell) => {
    const level = Math.log(loss + smallest)
    if (states[cell] === 1 || !Number.isFinite(level)) return
    least = Math.min(least, level)
    most = Math.max(most, level)
  })
  return least <= most ? [least, most] : [0, 1]
}

/** Few steps are light, many dark: even steps of lightness from straw over green to night blue. */
const stops: readonly Colour[] = [
  [250, 240, 180],
  [150, 205, 130],
  [50, 150, 135],
  [35, 95, 125],
  [35, 45, 85],
]

export function scale(share: number): Colour {
  const at = Math.min(Math.max(share, 0), 1) * (stops.length - 1)
  const low = Math.min(Math.floor(at), stops.length - 2)
  const mix = (i: 0 | 1 | 2): number => {
    const [a = 0, b = 0] = [stops[low]?.[i], stops[low + 1]?.[i]]
    return Math.round(a + (at - low) * (b - a))
  }
  return [mix(0), mix(1), mix(2)]
}
