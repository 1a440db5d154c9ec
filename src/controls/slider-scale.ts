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

/** The value at a position: three significant digits on a log scale, whole steps on a linear one, ends exact. */
export function fromTrack(parameter: Parameter, position: number): number {
  const { min, max, step } = trackOf(parameter)
  if (position <= min) return parameter.min
  if (position >= max) return parameter.max
  if (parameter.scale === 'log') return Number((10 ** position).toPrecision(3))
  return Number((Math.round(position / step) * step).toPrecision(12))
}

/** The power of ten, or 2 or 5 times one, next below a size. */
function niceStep(size: number): number {
  if (!(size > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(size))
  const factor = size / power
  return Number(((factor >= 5 ? 5 : factor >= 2 ? 2 : 1) * power).toPrecision(1))
}
