import type { View } from './experiment.ts'
import { limits } from './limits.ts'
import { isAbsent } from './records.ts'
import { anyNumber, count, fields, listOf, oneOf, type Reader, refuse, yesOrNo } from './values.ts'

const scale = oneOf(['linear', 'log'])

const readWindow: Reader<NonNullable<View['window']>> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  const [x0, x1, y0, y1, ...more] = listOf(anyNumber, 5, 4)(value, path, report) ?? []
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return undefined
  const fits = x0 < x1 && y0 < y1 && more.length === 0
  return fits ? [x0, x1, y0, y1] : refuse(value, path, 'x from, x to, y from, y to, each from the smaller', report)
}

const readCamera: Reader<NonNullable<View['camera']>> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  const [azimuth, elevation, distance, ...more] = listOf(anyNumber, 4, 3)(value, path, report) ?? []
  if (azimuth === undefined || elevation === undefined || distance === undefined) return undefined
  if (more.length > 0) return refuse(value, path, 'azimuth, elevation and distance', report)
  return [azimuth, elevation, distance]
}

/** What is shown and from where. Fields that it does not know are left out. */
export const readView = fields<View>({
  window: readWindow,
  camera: readCamera,
  scale,
  chart: scale,
  curve: oneOf(['loss', 'accuracy', 'gradient', 'distance', 'length', 'all']),
  by: oneOf(['step', 'evaluations', 'epochs', 'samples']),
  show: oneOf(['both', 'contour', 'landscape']),
  critical: yesOrNo,
  equal: yesOrNo,
  colours: listOf(count(limits.looks - 1, 0), limits.runs),
})
