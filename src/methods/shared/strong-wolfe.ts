import type { Procedure } from '../../notation/statement-compiler.ts'

/**
 * A step length a along d from p that meets the strong Wolfe conditions: f(p + a d) ≤ f0 + c1 a slope and |∇f·d| ≤ −c2 slope.
 * Brackets by doubling, then shrinks the bracket by quadratic interpolation kept inside its middle four fifths. After 25 trials the
 * best point found so far is taken, and before where rounding leaves no other point in the bracket. A slope under 1e-30 is none: single precision cannot square smaller gradients. Source: Nocedal & Wright 2006, Algorithms 3.5 and 3.6, in one loop.
 */
export const strongWolfe: Procedure = {
  name: 'strong_wolfe',
  inputs: ['p', 'd', 'f0', 'slope', 'first', 'c1', 'c2'],
  result: 'a',
  text: `
    a = first
    low = 0
    f_low = f0
    slope_low = slope
    high = 0
    f_high = f0
    found = 0
    repeat 25 {
      if slope > -1e-30 { break }
      f_a = f(p + a d)
      slope_a = dot(grad(p + a d), d)
      rises = if(f_a > f0 + c1 a slope or (f_a >= f_low and low > 0), 1, 0)
      if rises < 1 and |slope_a| <= -c2 slope {
        found = 1
        break
      }
      turns = if(slope_a (high - low) >= 0 and high > 0, 1, if(slope_a >= 0 and high <= 0, 1, 0))
      f_high = if(rises > 0, f_a, if(turns > 0, f_low, f_high))
      high = if(rises > 0, a, if(turns > 0, low, high))
      bracketed = if(rises > 0 or turns > 0 or high > 0, 1, 0)
      slope_low = if(rises > 0, slope_low, slope_a)
      f_low = if(rises > 0, f_low, f_a)
      low = if(rises > 0, low, a)
      width = high - low
      guess = -slope_low width^2 / (2 (f_high - f_low - slope_low width))
      inside = if(|guess - 0.5 width| <= 0.4 |width|, guess, 0.5 width)
      a = if(bracketed > 0, low + inside, 2 a)
      moves = if(p + a d == p + low d, 0, 1)
      if bracketed > 0 and dot(moves, moves) < 1 { break }
    }
    a = if(slope < -1e-30, if(found > 0, a, if(low > 0, low, a)), 0)`,
}

/** The exact minimizer along d where the problem is quadratic, else a strong Wolfe step. */
export const lineSearch: Procedure = {
  name: 'line_search',
  inputs: ['p', 'd', 'f0', 'slope', 'first', 'c1', 'c2'],
  result: 'a',
  text: `
    if quadratic > 0 {
      a = if(slope < -1e-30, -slope / dot(d, hessian(p) d), 0)
    } else {
      a = strong_wolfe(p, d, f0, slope, first, c1, c2)
    }`,
}
