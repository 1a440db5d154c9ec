import { isConstant, type Graph, type Node } from '../notation/graph.ts'

/**
 * The elementary functions in single precision, written once as graphs of exact float32 operations, so that every back end
 * computes the same bits. Polynomials and argument reductions are those of the Cephes library (Moshier 1989), with errors of
 * one to two units in the last place; arguments of sin and cos up to about 8,000 keep that.
 */
export class Elementary {
  private readonly g: Graph

  constructor(graph: Graph) {
    this.g = graph
  }

  sin(x: Node): Node {
    const { odd, quadrant, sine, cosine } = this.circle(x)
    const value = this.g.select(odd, cosine, sine)
    return this.g.select(this.g.compare('lessEqual', this.k(2), quadrant), this.g.negate(value), value)
  }

  cos(x: Node): Node {
    const { odd, quadrant, sine, cosine } = this.circle(x)
    const value = this.g.select(odd, sine, cosine)
    const middle = this.g.call('abs', this.plus(quadrant, -1.5))
    return this.g.select(this.g.compare('less', middle, this.k(1)), this.g.negate(value), value)
  }

  tan(x: Node): Node {
    return this.g.divide(this.sin(x), this.cos(x))
  }

  exp(x: Node): Node {
    const { g } = this
    const limited = g.select(g.compare('less', this.k(89), x), this.k(89), x)
    const n = this.nearest(limited, Math.LOG2E)
    const r = this.reduce(limited, n, [0.693359375, -2.1219444e-4])
    const z = this.times(r, r)
    const p = this.polynomial(
      r,
      [1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1],
    )
    const y = this.plus(g.add(this.times(p, z), r), 1)
    // 2ⁿ in two factors, so that results near the largest float are reached
    const half = g.call('floor', this.times(this.k(0.5), n))
    const scaled = this.times(this.times(y, this.exp2i(half)), this.exp2i(g.subtract(n, half)))
    return g.select(g.compare('less', x, this.k(-87.3)), this.k(0), scaled)
  }

  log(x: Node): Node {
    const { g } = this
    if (isConstant(x) && x.value > 0) return g.call('log', x)
    const small = g.compare('less', g.make('mantissa', [x]), this.k(Math.SQRT1_2))
    const mantissa = g.select(small, this.times(this.k(2), g.make('mantissa', [x])), g.make('mantissa', [x]))
    const exponent = g.select(small, this.plus(g.make('exponent', [x]), -1), g.make('exponent', [x]))
    const r = this.plus(mantissa, -1)
    const { z, p } = this.logSeries(r)
    const tail = g.add(this.times(this.times(p, r), z), this.times(exponent, this.k(-2.1219444e-4)))
    const low = g.subtract(tail, this.times(this.k(0.5), z))
    const value = g.add(g.add(r, low), this.times(exponent, this.k(0.693359375)))
    // −1/√x is −∞ at 0 and not a number below
    return g.select(g.compare('less', this.k(0), x), value, g.divide(this.k(-1), g.call('sqrt', x)))
  }

  tanh(x: Node): Node {
    const { g } = this
    const a = g.call('abs', x)
    const z = this.times(x, x)
    const p = this.polynomial(
      z,
      [-5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1],
    )
    const near = g.add(x, this.times(this.times(x, z), p))
    const limited = g.select(g.compare('less', this.k(20), a), this.k(20), a)
    const far = g.subtract(this.k(1), g.divide(this.k(2), this.plus(this.exp(this.times(this.k(2), limited)), 1)))
    const signed = g.select(g.compare('less', x, this.k(0)), g.negate(far), far)
    return g.select(g.compare('less', a, this.k(0.625)), near, signed)
  }

  sinh(x: Node): Node {
    const { g } = this
    const z = this.times(x, x)
    const p = this.polynomial(z, [2.03721912945e-4, 8.33028376239e-3, 1.66667160211e-1])
    const near = g.add(x, this.times(this.times(p, z), x))
    const far = this.times(this.k(0.5), g.subtract(this.exp(x), this.exp(g.negate(x))))
    return g.select(g.compare('less', g.call('abs', x), this.k(1)), near, far)
  }

  cosh(x: Node): Node {
    return this.times(this.k(0.5), this.g.add(this.exp(x), this.exp(this.g.negate(x))))
  }

  sigmoid(x: Node): Node {
    return this.g.divide(this.k(1), this.plus(this.exp(this.g.negate(x)), 1))
  }

  softplus(x: Node): Node {
    const { g } = this
    const positive = g.select(g.compare('less', this.k(0), x), x, this.k(0))
    const u = this.exp(g.negate(g.call('abs', x)))
    const { z, p } = this.logSeries(u)
    // log(1 + u) of a small u without the 1, which would swallow it
    const small = g.add(u, g.subtract(this.times(this.times(p, u), z), this.times(this.k(0.5), z)))
    return g.add(positive, g.select(g.compare('less', u, this.k(Math.SQRT2 - 1)), small, this.log(this.plus(u, 1))))
  }

  /** r² and p with log(1 + r) = r − r²/2 + r³ p, for 1 + r from √½ to √2. */
  private logSeries(r: Node): { z: Node; p: Node } {
    const p = this.polynomial(
      r,
      [
        7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
        2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
      ],
    )
    return { z: this.times(r, r), p }
  }

  atan(x: Node): Node {
    const { g } = this
    const a = g.call('abs', x)
    const steep = g.compare('less', this.k(2.414213562373095), a)
    const middle = g.compare('less', this.k(0.414213562373095), a)
    const folded = g.divide(this.plus(a, -1), this.plus(a, 1))
    const u = g.select(steep, g.divide(this.k(-1), a), g.select(middle, folded, a))
    const base = g.select(steep, this.k(Math.PI / 2), g.select(middle, this.k(Math.PI / 4), this.k(0)))
    const z = this.times(u, u)
    const p = this.polynomial(z, [8.05374449538e-2, -1.38776856032e-1, 1.99777106478e-1, -3.33329491539e-1])
    const value = g.add(base, g.add(this.times(this.times(p, z), u), u))
    return g.select(g.compare('less', x, this.k(0)), g.negate(value), value)
  }

  atan2(y: Node, x: Node): Node {
    const { g } = this
    const below = g.compare('less', y, this.k(0))
    const turn = g.select(below, this.k(-Math.PI), this.k(Math.PI))
    const quarter = g.select(
      below,
      this.k(-Math.PI / 2),
      g.select(g.compare('equal', y, this.k(0)), this.k(0), this.k(Math.PI / 2)),
    )
    if (isConstant(x, 0)) return quarter
    if (isConstant(y, 0)) return g.select(g.compare('less', x, this.k(0)), this.k(Math.PI), this.k(0))
    const plain = this.atan(g.divide(y, x))
    const value = g.select(g.compare('less', x, this.k(0)), g.add(plain, turn), plain)
    return g.select(g.compare('equal', x, this.k(0)), quarter, value)
  }

  asin(x: Node): Node {
    const { g } = this
    const a = g.call('abs', x)
    const outer = g.compare('less', this.k(0.5), a)
    const half = this.times(this.k(0.5), g.subtract(this.k(1), a))
    const z = g.select(outer, half, this.times(a, a))
    const u = g.select(outer, g.call('sqrt', half), a)
    const p = this.polynomial(z, [4.2163199048e-2, 2.4181311049e-2, 4.5470025998e-2, 7.4953002686e-2, 1.6666752422e-1])
    const arc = g.add(this.times(this.times(p, z), u), u)
    const value = g.select(outer, g.subtract(this.k(Math.PI / 2), this.times(this.k(2), arc)), arc)
    return g.select(g.compare('less', x, this.k(0)), g.negate(value), value)
  }

  acos(x: Node): Node {
    const { g } = this
    const root = (n: Node) => this.times(this.k(2), this.asin(g.call('sqrt', this.times(this.k(0.5), n))))
    const near = root(g.subtract(this.k(1), x))
    const far = g.subtract(this.k(Math.PI), root(this.plus(x, 1)))
    const middle = g.subtract(this.k(Math.PI / 2), this.asin(x))
    return g.select(g.compare('less', this.k(0.5), x), near, g.select(g.compare('less', x, this.k(-0.5)), far, middle))
  }

  cbrt(x: Node): Node {
    const { g } = this
    const a = g.call('abs', x)
    const rough = this.exp(this.times(this.k(1 / 3), this.log(a)))
    const square = this.times(rough, rough)
    const root = g.subtract(rough, g.divide(g.subtract(this.times(square, rough), a), this.times(this.k(3), square)))
    const signed = g.select(g.compare('less', x, this.k(0)), g.negate(root), root)
    return g.select(g.compare('equal', x, this.k(0)), this.k(0), signed)
  }

  /** aᵇ; of a negative a for whole b, else not a number. */
  pow(a: Node, b: Node): Node {
    const { g } = this
    const size = this.exp(this.times(b, this.log(g.call('abs', a))))
    const oddness = g.subtract(b, this.times(this.k(2), g.call('floor', this.times(this.k(0.5), b))))
    const odd = g.compare('equal', oddness, this.k(1))
    const whole = g.compare('equal', g.call('floor', b), b)
    const negative = g.select(whole, g.select(odd, g.negate(size), size), g.call('sqrt', a))
    const value = g.select(g.compare('less', a, this.k(0)), negative, size)
    return g.select(g.compare('equal', b, this.k(0)), this.k(1), value)
  }

  /** 1, −1, or x itself where x is 0 or not a number. */
  sign(x: Node): Node {
    const { g } = this
    const zero = this.k(0)
    return g.select(g.compare('less', zero, x), this.k(1), g.select(g.compare('less', x, zero), this.k(-1), x))
  }

  /** x by quarter turns: which quadrant, and sine and cosine of the rest in ±π/4. */
  private circle(x: Node): { odd: Node; quadrant: Node; sine: Node; cosine: Node } {
    const { g } = this
    const n = this.nearest(x, 2 / Math.PI)
    const free = this.reduce(x, n, [1.5703125, 4.837512969970703e-4, 7.549789948768648e-8])
    // beyond the reach of the reduction the rest is noise; bounded, the result stays in [−1, 1]
    const r = g.select(g.compare('less', this.k(0.8), g.call('abs', free)), this.k(0.8), free)
    const z = this.times(r, r)
    const sine = g.add(
      r,
      this.times(this.times(r, z), this.polynomial(z, [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1])),
    )
    const even = this.polynomial(z, [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2])
    const cosine = g.add(g.subtract(this.k(1), this.times(this.k(0.5), z)), this.times(this.times(z, z), even))
    const modulo = (period: number) =>
      g.subtract(n, this.times(this.k(period), g.call('floor', this.times(this.k(1 / period), n))))
    return { odd: g.compare('equal', modulo(2), this.k(1)), quadrant: modulo(4), sine, cosine }
  }

  /** The whole number nearest to x·scale. */
  private nearest(x: Node, scale: number): Node {
    return this.g.call('floor', this.plus(this.times(this.k(scale), x), 0.5))
  }

  /** x − n·c with c in parts whose products are exact (Cody and Waite 1980). */
  private reduce(x: Node, n: Node, parts: readonly number[]): Node {
    return parts.reduce((rest, part) => this.g.subtract(rest, this.times(this.k(part), n)), x)
  }

  private polynomial(x: Node, coefficients: readonly number[]): Node {
    const [first = 0, ...rest] = coefficients
    return rest.reduce((sum, c) => this.plus(this.times(sum, x), c), this.k(first))
  }

  private exp2i(n: Node): Node {
    return this.g.make('exp2i', [n])
  }

  private k(value: number): Node {
    return this.g.constant(Math.fround(value))
  }

  private times(a: Node, b: Node): Node {
    return this.g.multiply(a, b)
  }

  private plus(a: Node, constant: number): Node {
    return this.g.add(this.k(constant), a)
  }
}
