import type { Parameter } from '../notation/parameter.ts'

/** The numbers a native range input works with: of a log scale they are log₁₀ of the value. */
export interface Track {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Positions of a linear slider, about; enough for a mouse, few enough for the arrow keys. */
const positions = 1000
/** An arrow key moves a log slider by 10^0.02, some 5 %. */
const decadeStep = 0.02

export function trackOf({ min, max, scale }: Parameter): Track {
  if (scale !== 'log') return { min, max, step: scale === 'switch' ? 1 : niceStep((max - min) / positions) }
  return { min: Math.log10(min), max: Math.log10(max), step: decadeStep }
}

/** Where the thumb stands for a value; a value beyond an end puts it at that end. */
export function toTrack(parameter: Parameter, value: number): number {
  const { min, max } = trackOf(parameter)
  const position = parameter.scale === 'log' ? Math.log10(value) : value
  // log10 of a negative number is NaN and of 0 is −∞: both are below the slider.
  return Number.isNaN(position) ? min : Math.min(Math.max(position, min), max)
}

/** How far a key moves a slider: fine with Shift, coarse with Page Up and Page Down. */
export type Pace = 'fine' | 'usual' | 'coarse'

const paces: Readonly<Record<Pace, number>> = { fine: 0.1, usual: 1, coarse: 10 }

/**
 * The value at a position: three significant digits on a log scale (four at the fine pace), whole steps on a linear one,
 * ends exact.
 */
export function fromTrack(parameter: Parameter, position: number, pace: Pace = 'usual'): number {
  const { min, max, step } = trackOf(parameter)
  if (position <= min) return parameter.min
  if (position >= max) return parameter.max
  if (parameter.scale === 'log') return Number((10 ** position).toPrecision(pace === 'fine' ? 4 : 3))
  return Number((Math.round(position / step) * step).toPrecision(12))
}

/** The value that one press of a key leads to, on the grid of its pace. */
export function nudged(parameter: Parameter, value: number, direction: 1 | -1, pace: Pace): number {
  const { step } = trackOf(parameter)
  // The steps of a linear slider's track are the fine ones.
  const grid = step * paces[pace] * (parameter.scale === 'log' ? 1 : 10)
  const position = toTrack(parameter, value) + direction * grid
  return fromTrack(parameter, Math.round(position / grid) * grid, pace)
}

/** Where a value stands on the slider, from 0 at its left end to 1; undefined where it is beyond it. */
export function shareOf(parameter: Parameter, value: number): number | undefined {
  const { min, max } = parameter
  if (!(value >= min && value <= max)) return undefined
  const track = trackOf(parameter)
  return (toTrack(parameter, value) - track.min) / (track.max - track.min)
}

/** The power of ten, or 2 or 5 times one, next below a size. */
function niceStep(size: number): number {
  if (!(size > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(size))
  const factor = size / power
  return Number(((factor >= 5 ? 5 : factor >= 2 ? 2 : 1) * power).toPrecision(1))
}
