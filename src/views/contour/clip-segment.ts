/** What is left of a segment: its ends, and which shares of the whole they are (0 the first end, 1 the second). */
export interface ClippedSegment {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
  readonly from: number
  readonly to: number
}

/**
 * Liang–Barsky: the part of the segment (ax, ay)–(bx, by) inside 0 … width by 0 … height, widened by `margin` on all sides;
 * undefined where nothing is inside or an end is not finite. One end may be as far as 1e300 and the other is still exact.
 */
export function clipSegment(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  width: number,
  height: number,
  margin: number,
): ClippedSegment | undefined {
  // Shares are taken from the end nearer by, as from an end at 1e30 all of the plot is one share.
  if (Math.abs(ax) + Math.abs(ay) > Math.abs(bx) + Math.abs(by)) {
    const back = clipSegment(bx, by, ax, ay, width, height, margin)
    return back && { ax: back.bx, ay: back.by, bx: back.ax, by: back.ay, from: 1 - back.to, to: 1 - back.from }
  }
  const dx = bx - ax
  const dy = by - ay
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) return undefined
  const [fromX, toX] = span(ax, dx, -margin, width + margin)
  const [fromY, toY] = span(ay, dy, -margin, height + margin)
  const from = Math.max(0, fromX, fromY)
  const to = Math.min(1, toX, toY)
  if (!(from <= to)) return undefined
  return {
    ax: from === 0 ? ax : ax + from * dx,
    ay: from === 0 ? ay : ay + from * dy,
    bx: to === 1 ? bx : ax + to * dx,
    by: to === 1 ? by : ay + to * dy,
    from,
    to,
  }
}

/** The shares at which a coordinate starting at `a` and moving by `d` is between `low` and `high`. */
function span(a: number, d: number, low: number, high: number): readonly [number, number] {
  if (d === 0) return a >= low && a <= high ? [-Infinity, Infinity] : [Infinity, -Infinity]
  const first = (low - a) / d
  const second = (high - a) / d
  return first < second ? [first, second] : [second, first]
}
