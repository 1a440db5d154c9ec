import { resultsStrings as words } from '../shared/strings/results-strings.ts'

/** How the values of all shown runs are laid on the chart's vertical axis. */
export interface ValueAxis {
  readonly kind: 'linear' | 'log'
  /** Taken off every value before it is drawn. */
  readonly offset: number
  /** The values at the axis' ends, after the offset; `bottom` is positive on a logarithmic axis. */
  readonly bottom: number
  readonly top: number
  readonly label: string
  /** Why the axis is not the one that was asked for. */
  readonly note?: string
}

/** Values this many times the first loss are cut off: one run that diverges must not press the others flat. */
const cut = { linear: 4, log: 1e4 } as const
/** A linear axis goes beyond the losses of the surface as drawn by at most this share of their range. */
const beyond = 0.25
/** The farthest a logarithmic axis goes down from its top: beyond it there is only rounding. */
const decades = 18

/**
 * The axis for the values of the shown runs, which the reader calls `name`. A logarithmic one shows the loss above the known minimum; where the minimum is
 * not known it shows the loss itself, and where that is not positive the axis is linear and says why.
 */
export function valueAxis(
  wanted: 'linear' | 'log',
  losses: readonly ArrayLike<number>[],
  { minimum, drawn }: KnownValues = {},
  name = 'loss',
): ValueAxis {
  const range = rangeOf(losses)
  if (!range) return { kind: 'linear', offset: 0, bottom: 0, top: 1, label: name }
  if (wanted === 'linear') return linear(range, drawn, name)
  const offset = minimum ?? 0
  const rounding = 1e-6 * (1 + Math.abs(offset))
  if (range.lowest < offset - rounding) {
    return linear(
      range,
      drawn,
      name,
      minimum === undefined ? words().linearBelowZero(name) : words().linearBelowMinimum(name),
    )
  }
  const least = smallestAbove(losses, offset)
  if (least === undefined) return linear(range, drawn, name, words().linearNoneAbove(name))
  const first = range.first - offset
  const top = first > 0 ? Math.min(range.highest - offset, first * cut.log) : range.highest - offset
  const bottom = Math.max(least, top * 10 ** -decades)
  const label = offset === 0 ? name : words().aboveMinimum(name)
  return { kind: 'log', offset, bottom: bottom < top ? bottom : top / 10, top, label }
}

/** What is known of the values beforehand: the least there is, and the least and greatest where the surface is drawn. */
export interface KnownValues {
  readonly minimum?: number | undefined
  readonly drawn?: readonly [least: number, greatest: number] | undefined
}

interface Range {
  readonly lowest: number
  readonly highest: number
  readonly first: number
}

function linear(
  { lowest, highest, first }: Range,
  drawn: KnownValues['drawn'],
  name: string,
  note?: string,
): ValueAxis {
  const [least, greatest] = drawn ?? [lowest, highest]
  const more = beyond * (greatest - least)
  const bottom = Math.max(lowest, Math.min(first, least - more))
  const fall = first - bottom
  const top = Math.min(highest, Math.max(first, fall > 0 ? bottom + cut.linear * fall : greatest + more))
  const room = top > bottom ? 0 : Math.max(Math.abs(top), 1) / 2
  return {
    kind: 'linear',
    offset: 0,
    bottom: bottom - room,
    top: top + room,
    label: name,
    ...(note !== undefined && { note }),
  }
}

/** The range of the finite losses, and the highest first one. */
function rangeOf(losses: readonly ArrayLike<number>[]): Range | undefined {
  let lowest = Infinity
  let highest = -Infinity
  let first = -Infinity
  for (const run of losses) {
    // A step's length has no value before the first step.
    const start = Number.isNaN(run[0]) ? run[1] : run[0]
    if (Number.isFinite(start)) first = Math.max(first, start ?? first)
    for (let step = 0; step < run.length; step++) {
      const loss = run[step] ?? Number.NaN
      if (!Number.isFinite(loss)) continue
      lowest = Math.min(lowest, loss)
      highest = Math.max(highest, loss)
    }
  }
  return lowest <= highest ? { lowest, highest, first: Number.isFinite(first) ? first : highest } : undefined
}

function smallestAbove(losses: readonly ArrayLike<number>[], offset: number): number | undefined {
  let least = Infinity
  for (const run of losses) {
    for (let step = 0; step < run.length; step++) {
      const above = (run[step] ?? Number.NaN) - offset
      if (above > 0 && above < least) least = above
    }
  }
  return least < Infinity ? least : undefined
}
