import type { Starts } from './experiment.ts'
import { limits } from './limits.ts'
import { isAbsent, field, isRecord } from './records.ts'
import { count, listOf, nonNegative, point, type Reader, refuse } from './values.ts'

const side = count(limits.grid)
const members = count(limits.batch)
const points = listOf(point, limits.points)

/** The radius of a batch that tells none. */
const usualRadius = 1

/**
 * A batch of starting points: a grid over the domain, a disc or normal cloud around `start`, a line from it, a list.
 */
export const readStarts: Reader<Starts> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  const right = 'one of grid, disc, gaussian, line and points'
  if (!isRecord(value)) return refuse(value, path, right, report)
  const of = (name: string): readonly [unknown, string, typeof report] => [
    field(value, name),
    `${path}.${name}`,
    report,
  ]
  const radius = (): number => nonNegative(...of('radius')) ?? usualRadius
  if (!isAbsent(field(value, 'grid'))) {
    const sides = listOf(side, 2, 2)(...of('grid'))
    return sides?.[0] === undefined || sides[1] === undefined ? undefined : { grid: [sides[0], sides[1]] }
  }
  if (!isAbsent(field(value, 'disc'))) {
    const disc = members(...of('disc'))
    return disc === undefined ? undefined : { disc, radius: radius() }
  }
  if (!isAbsent(field(value, 'gaussian'))) {
    const gaussian = members(...of('gaussian'))
    return gaussian === undefined ? undefined : { gaussian, radius: radius() }
  }
  if (!isAbsent(field(value, 'line'))) {
    const line = members(...of('line'))
    const to = point(...of('to'))
    if (to === undefined && isAbsent(field(value, 'to')))
      return refuse(value, `${path}.line`, 'given with its end "to"', report)
    return line === undefined || to === undefined ? undefined : { line, to }
  }
  const list = points(...of('points'))
  if (list !== undefined) return { points: list }
  return isAbsent(field(value, 'points')) ? refuse(value, path, right, report) : undefined
}
