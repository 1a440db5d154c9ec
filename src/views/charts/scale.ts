import { ticks } from 'd3-array'

type Pair = readonly [number, number]

/** Takes values to pixels, and back by `invert`. */
export interface Scale {
  (value: number): number
  readonly invert: (pixel: number) => number
  /** About `count` round values between the ends. */
  readonly ticks: (count: number) => number[]
}

/** Even steps of the value are even steps on the screen. */
export function linearScale([from, to]: Pair, [start, end]: Pair): Scale {
  const place = (value: number): number => start + ((value - from) / (to - from)) * (end - start)
  return Object.assign(place, {
    invert: (pixel: number) => from + ((pixel - start) / (end - start)) * (to - from),
    ticks: (count: number) => ticks(from, to, count),
  })
}

/** Even ratios of the value are even steps on the screen; the ends are positive. */
export function logScale([from, to]: Pair, pixels: Pair): Scale {
  const inner = linearScale([Math.log(from), Math.log(to)], pixels)
  return Object.assign((value: number): number => inner(Math.log(value)), {
    invert: (pixel: number) => Math.exp(inner.invert(pixel)),
    ticks: (count: number) => ticks(from, to, count),
  })
}
