/** The numbers that a lesson measures, by name. */
export type Numbers = Readonly<Record<string, number>>

/** A number, or the name of a measured one. */
type Bound = number | string

/**
 * Something that must hold of a measured number, in words and as data.
 * `near` is relative: |value − near| ≤ within · |near| (absolute where `near` is 0). In single precision the tolerance is
 * `single`, a thousandth where nothing is said and `within` is less.
 */
export type Claim = { readonly says: string; readonly of: string } & (
  | { readonly near: Bound; readonly within: number; readonly single?: number }
  | { readonly above: Bound }
  | { readonly below: Bound }
  | { readonly is: Bound }
)

export interface Verdict {
  readonly holds: boolean
  readonly measured: number
  /** What the claim compares with. */
  readonly against: number
}

/** Does the claim hold of these numbers? `precision` is that of the back end that computed them. */
export function judge(claim: Claim, numbers: Numbers, precision: 'double' | 'single'): Verdict {
  const measured = valueOf(claim.of, numbers)
  if ('near' in claim) {
    const against = valueOf(claim.near, numbers)
    const single = claim.single ?? Math.max(claim.within, 1e-3)
    const within = precision === 'single' ? single : claim.within
    return { holds: Math.abs(measured - against) <= within * (Math.abs(against) || 1), measured, against }
  }
  if ('above' in claim) {
    const against = valueOf(claim.above, numbers)
    return { holds: measured > against, measured, against }
  }
  if ('below' in claim) {
    const against = valueOf(claim.below, numbers)
    return { holds: measured < against, measured, against }
  }
  const against = valueOf(claim.is, numbers)
  return { holds: Object.is(measured, against), measured, against }
}

const valueOf = (bound: Bound, numbers: Numbers): number =>
  typeof bound === 'number' ? bound : (numbers[bound] ?? Number.NaN)
