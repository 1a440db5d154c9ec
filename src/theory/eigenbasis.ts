type Vector = readonly [x: number, y: number]

/**
 * A path (x then y of each position) in the coordinates of two orthonormal axes around a centre: the error along each, index k at
 * position k.
 */
export function inEigenbasis(
  positions: ArrayLike<number>,
  centre: Vector,
  axes: readonly [Vector, Vector],
): readonly [Float64Array, Float64Array] {
  const count = Math.floor(positions.length / 2)
  const along = ([u, v]: Vector): Float64Array =>
    Float64Array.from(
      { length: count },
      (_, k) => u * ((positions[2 * k] ?? 0) - centre[0]) + v * ((positions[2 * k + 1] ?? 0) - centre[1]),
    )
  return [along(axes[0]), along(axes[1])]
}
