import type { Procedure } from '../../notation/statement-compiler.ts'

/**
 * A step length a along d from p that meets the strong Wolfe conditions: f(p + a d) ≤ f0 + c1 a slope and |∇f·d| ≤ −c2 slope.
 * Brackets by doubling, then shrinks the bracket to the least point of the cubic through the losses and slopes at both its ends, as a
 * share of it between a tenth and nine tenths: a bracket a thousand times too wide takes three trials, halving it would take ten.
 * After 25 trials the best point found so far is taken, p itself where none fell, and before where rounding leaves no other point in
 * the bracket. A slope under 1e-30 is none: single precision cannot square smaller gradients. A loss that is no number does not fall,
 * and one that is not finite leaves a tenth of the bracket.
 * Source: Nocedal & Wright 2006, Algorithms 3.5 and 3.6 in one loop, and eq. 3.59 divided by the slope at the lower end, so that
 * small slopes do not underflow.
 */
export const strongWolfe: Procedure = {
  name: 'strong_wolfe',
  does: 'A step length along d that meets the strong Wolfe conditions (Nocedal & Wright 2006, Algorithms 3.5 and 3.6).',
  inputs: ['p', 'd', 'f0', 'slope', 'first', 'c1', 'c2'],
  result: 'low',
  text: `
    a = first
    low = 0
    f_low = f0
    slope_low = slope
    high = 1e30
    f_high = f0
    slope_high = slope
    repeat 25 {
      if slope > -1e-30 { break }
      f_a = f(p + a d)
      slope_a = dot(grad(p + a d), d)
      falls = if(f_a <= f0 + c1 a slope and f_a <= f_low, 1, 0)
      turns = if(slope_a (high - low) >= 0, 1, 0)
      high = if(falls < 1, a, if(turns > 0, low, high))
      low = if(falls > 0, a, low)
      if falls > 0 and |slope_a| <= -c2 slope { break }
      f_high = if(falls < 1, f_a, if(turns > 0, f_low, f_high))
      slope_high = if(falls < 1, slope_a, if(turns > 0, slope_low, slope_high))
      f_low = if(falls > 0, f_a, f_low)
      slope_low = if(falls > 0, slope_a, slope_low)
      width = high - low
      q = slope_high / slope_low
      bend = 1 + q - 3 (f_high - f_low) / (slope_low width)
      root = sqrt(max(bend^2 - q, 0))
      share = (1 + root - bend) / (1 + 2 root - q)
      bracketed = if(high < 1e30, 1, 0)
      a = if(bracketed > 0, low + if(share >= 0.1, min(share, 0.9), 0.1) width, 2 a)
      gap = (p + a d) - (p + low d)
      if bracketed > 0 and dot(gap, gap) <= 0 { break }
    }`,
}

/** The exact minimizer along d where the problem is quadratic, else a strong Wolfe step. */
export const lineSearch: Procedure = {
  name: 'line_search',
  does: 'The exact step length along d on a quadratic, else one that meets the strong Wolfe conditions.',
  inputs: ['p', 'd', 'f0', 'slope', 'first', 'c1', 'c2'],
  result: 'a',
  text: `
    if quadratic > 0 {
      a = if(slope < -1e-30, -slope / dot(d, hessian(p) d), 0)
    } else {
      a = strong_wolfe(p, d, f0, slope, first, c1, c2)
    }`,
}
