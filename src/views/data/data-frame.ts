import type { DataHandle } from '../../trajectories/handles.ts'
import type { ElementSize } from '../shared/element-size.ts'

type Interval = readonly [number, number]

/** Where the samples stand in the view's element, and which part of their plane is shown; lengths in CSS pixels. */
export interface DataFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly u: Interval
  readonly v: Interval
}

/** Where samples are on the line v = 0 alone, centroids need the room above it. */
const onLine: Interval = [-0.25, 1]

/** Room around the samples, as a share of their range. */
const margin = { u: 0.04, v: 0.14 }

/**
 * The plot of the samples in an element, with room for axes of `type` times the usual lettering and for so high a header; undefined
 * where there is no room for a plot or no sample.
 */
export function dataFrame(size: ElementSize, data: DataHandle, type: number, header = 0): DataFrame | undefined {
  const samples = [...data.training, ...data.validation]
  const u = rangeOf(samples.map((row) => row[0]))
  const v = rangeOf(samples.map((row) => row[1]))
  const [left, top] = [42 * type, header > 29 * type ? header + 6 * type : 30 * type]
  const width = size.width - left - 14
  const height = size.height - top - 28 * type
  if (!u || !v || !(width >= 40 && height >= 30)) return undefined
  return { left, top, width, height, u: widened(u, margin.u), v: data.predict ? widened(v, margin.v) : onLine }
}

/** Pixels from the plot's left edge. */
export const uToX = ({ u: [from, to], width }: DataFrame, u: number): number => ((u - from) / (to - from)) * width

/** Pixels from the plot's top edge. */
export const vToY = ({ v: [from, to], height }: DataFrame, v: number): number => ((to - v) / (to - from)) * height

function rangeOf(values: readonly number[]): Interval | undefined {
  if (values.length === 0) return undefined
  // Not Math.min(...values): a table may have more rows than a call takes arguments.
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
}

/** Samples that are all equal get a range of their own, so that they stand in the middle. */
function widened([from, to]: Interval, share: number): Interval {
  const room = to > from ? share * (to - from) : Math.max(1, Math.abs(from))
  return [from - room, to + room]
}
