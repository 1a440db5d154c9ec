import type { CriticalPoint } from '../../trajectories/handles.ts'
import { formatCoordinate, formatNumber } from './format-number.ts'
import { criticalStrings } from './strings/critical-strings.ts'

/** So many points are told one by one. */
const mostTold = 6

const kinds = ['minimum', 'saddle', 'maximum'] as const

/** A place in words, with no more digits than the resolution (units of the plane a pixel) lets tell apart. */
export const placeText = ([x, y]: readonly [number, number], resolution: readonly [number, number]): string =>
  `(${formatCoordinate(x, resolution[0] / 4)}, ${formatCoordinate(y, resolution[1] / 4)})`

/** The eigenvalues as “λ₁, λ₂”. */
export const eigenvaluesText = (values: readonly number[]): string =>
  values.map((value) => formatNumber(value)).join(', ')

/** “2 minima, 1 saddle” */
export const countsText = (points: readonly CriticalPoint[]): string =>
  kinds
    .flatMap((kind) => {
      const count = points.filter((point) => point.kind === kind).length
      return count > 0 ? [criticalStrings().count[kind](count)] : []
    })
    .join(', ')

/** One point in words: kind, place, loss and eigenvalues. */
export function pointText(
  { kind, at, value, eigenvalues }: CriticalPoint,
  resolution: readonly [number, number],
): string {
  const words = criticalStrings()
  const curvature = eigenvalues ? words.curvature(eigenvaluesText(eigenvalues)) : words.noCurvature
  return words.point(words.kinds[kind], placeText(at, resolution), formatNumber(value), curvature)
}

/** The critical points as a part of a picture's description; empty where there are none. */
export function criticalText(points: readonly CriticalPoint[], resolution: readonly [number, number]): string {
  if (points.length === 0) return ''
  const words = criticalStrings()
  const told = points.slice(0, mostTold).map((point) => pointText(point, resolution))
  const rest = points.length - told.length
  return words.sentence(countsText(points), [...told, ...(rest > 0 ? [words.andMore(rest)] : [])].join('; '))
}
