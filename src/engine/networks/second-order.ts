import type { Network } from '../../networks/network.ts'
import type { Samples } from '../../networks/samples.ts'
import { Cache } from '../simulate/cache.ts'
import { writeEvaluation } from './evaluation.ts'
import { named } from './forward.ts'
import { jsKernel } from './js/kernel.ts'
import { layoutOf, type Layout, type Program } from './program.ts'
import { mirror, plainMatrices, type Matrices } from './by-hand/matrices.ts'
import { tangentArrays, withTangents } from './tangent.ts'

/** A symmetric matrix, row by row. */
export type Matrix = Float64Array

/** One layer's second moments: of its inputs with a 1 at their end, and of the derivatives by its sums. */
export interface Factors {
  readonly A: Matrix
  readonly G: Matrix
}

interface Compiled {
  readonly program: Layout
  readonly make: ReturnType<typeof jsKernel>
}

const compiled = new Cache<Compiled>(16)

/** Gradient, and gradient with its change along a direction; the run's arrays in one list. */
function compile(network: Network, mostRows: number): Compiled {
  return compiled.get(JSON.stringify([network, mostRows]), () => {
    const evaluation = writeEvaluation(network, { tile: 1, unrolled: 1, gradient: true, mostRows })
    const tangents = {
      code: withTangents(evaluation.routine.code),
      result: evaluation.routine.result,
    }
    const offsets = new Map<string, number>()
    let length = 0
    const { parameters } = network
    const own = ['theta0', 'g', 'direction', 'product'].map((name) => [name, parameters] as const)
    for (const [name, size] of [...own, ...tangentArrays(evaluation.arrays)]) {
      offsets.set(name, length)
      length += size
    }
    const routines = { gradient: evaluation.routine, loss: tangents, validation: tangents }
    const program: Program = {
      key: '',
      parameters,
      offsets,
      state: parameters,
      length,
      routines,
      step: [],
      constants: 0,
      tableWidth: 0,
      tile: 1,
    }
    return { program: layoutOf(program), make: jsKernel(program) }
  })
}

/**
 * Exact second-order quantities of a network in float64: Hessian products, Jacobian rows, the matrices of Gauss–Newton and Fisher, the
 * factors of K-FAC. Those by sample need samples that do not depend on one another: no batch normalization.
 */
export class SecondOrder {
  private readonly whole: Evaluated
  /** Each sample by itself with a share of 1, without penalty; and an output of it, told by the targets, in the place of the loss. */
  private readonly single: Evaluated
  private readonly picking: Evaluated
  readonly network: Network
  private readonly samples: Samples

  private readonly matrices: Matrices

  constructor(network: Network, samples: Samples, matrices = plainMatrices) {
    this.matrices = matrices
    this.network = network
    this.samples = samples
    const { training, rows, inputs, outputs } = samples
    this.whole = new Evaluated(network, training, rows, inputs + outputs, 1 / training)
    const plain = { ...network, l2: 0 }
    this.single = new Evaluated(plain, training, rows, inputs + outputs, 1)
    this.picking = new Evaluated({ ...plain, loss: 'product' }, training, rows.slice(), inputs + outputs, 1)
  }

  set(weights: ArrayLike<number>): void {
    for (const one of [this.whole, this.single, this.picking]) one.weights.set(weights)
  }

  /** H v, in an array of its own. */
  hessianTimes(direction: ArrayLike<number>): Float64Array {
    this.whole.part('direction').set(direction)
    this.whole.tangent(0, this.samples.training)
    return this.whole.part('product').slice()
  }

  hessian(): Matrix {
    const n = this.network.parameters
    const all = new Float64Array(n * n)
    const unit = new Float64Array(n)
    for (let k = 0; k < n; k++) {
      unit.fill(0)
      unit[k] = 1
      all.set(this.hessianTimes(unit), k * n)
    }
    return all
  }

  /**
   * Calls back for each sample with the derivatives of its loss by all weights; `inside` gives arrays of the evaluation. They are to be
   * read within the call: the next sample has the same arrays.
   */
  eachGradient(body: (gradient: Float64Array, inside: (name: string) => Float64Array) => void): void {
    for (let i = 0; i < this.samples.training; i++) {
      this.single.gradient(i, i + 1)
      body(this.single.part('g'), (name) => this.single.part(name))
    }
  }

  /**
   * Calls back for each sample with what its outputs and their derivatives are, as many as outputs, weighted so that Σ v vᵀ over them is
   * the sample's part of the Gauss–Newton matrix: v = Jᵀ times a root of the second derivative of its loss by the outputs.
   */
  eachRoot(body: (root: Float64Array, inside: (name: string) => Float64Array) => void): void {
    const { network, samples, picking } = this
    const { inputs, outputs } = samples
    for (let i = 0; i < samples.training; i++) {
      const targets = picking.rows.subarray(i * (inputs + outputs) + inputs, (i + 1) * (inputs + outputs))
      picking.gradient(i, i + 1)
      const z = Float64Array.from(picking.part(named('a', network.layers.length)).subarray(0, outputs))
      for (const root of rootsOfLoss(network, z)) {
        // the loss of a picking network is the mean of targets times outputs
        for (let o = 0; o < outputs; o++) targets[o] = outputs * (root[o] ?? 0)
        picking.gradient(i, i + 1)
        body(picking.part('g'), (name) => picking.part(name))
      }
    }
  }

  /** As `eachRoot` for a network with one output: its derivatives, and what makes a root of them, from one evaluation a sample. */
  private eachOnlyRoot(body: (derivatives: Float64Array, scale: number) => void): void {
    const { network, samples, picking } = this
    const { inputs, training } = samples
    const output = picking.part(named('a', network.layers.length))
    const derivatives = picking.part('g')
    for (let i = 0; i < training; i++) {
      picking.rows[i * (inputs + 1) + inputs] = 1
      picking.gradient(i, i + 1)
      const [root] = rootsOfLoss(network, output.slice(0, 1))
      body(derivatives, root?.[0] ?? 0)
    }
  }

  private get count(): number {
    return this.samples.training
  }

  /** (1/n) Σ v vᵀ over what `each` calls back with. */
  outerMean(each: (body: (v: Float64Array, scale?: number) => void) => void): Matrix {
    const share = 1 / Math.sqrt(this.count)
    return this.matrices.outerSum(this.network.parameters, (take) => each((v, scale = 1) => take(v, share * scale)))
  }

  /** dᵢᵀ G dⱼ for the Gauss–Newton matrix G, without forming it: row by row, one row a direction. */
  gaussNewtonAlong(directions: readonly Float64Array[]): number[][] {
    const all = directions.map(() => directions.map(() => 0))
    this.eachRoot((root) => {
      const parts = directions.map((direction) => {
        let sum = 0
        for (let j = 0; j < root.length; j++) sum += (root[j] ?? 0) * (direction[j] ?? 0)
        return sum
      })
      all.forEach((row, i) => {
        parts.forEach((part, j) => (row[j] = (row[j] ?? 0) + ((parts[i] ?? 0) * part) / this.count))
      })
    })
    return all
  }

  gaussNewton(): Matrix {
    return this.outerMean((body) =>
      this.network.outputs === 1 ? this.eachOnlyRoot(body) : this.eachRoot((root) => body(root)),
    )
  }

  empiricalFisher(): Matrix {
    return this.outerMean((body) => this.eachGradient((gradient) => body(gradient)))
  }

  /** Factors of K-FAC layer by layer, G of the model's own distribution (Martens & Grosse 2015). */
  factors(): Factors[] {
    const { layers } = this.network
    const all = layers.map(({ inputs, outputs }) => ({
      A: new Float64Array((inputs + 1) ** 2),
      G: new Float64Array(outputs ** 2),
    }))
    const share = 1 / this.count
    this.eachGradient((_, inside) => {
      layers.forEach(({ inputs }, l) => {
        const withOne = Float64Array.of(...inside(named('a', l)).subarray(0, inputs), 1)
        const A = all[l]?.A
        if (A) addOuter(A, withOne, inputs + 1, share)
      })
    })
    this.eachRoot((_, inside) => {
      layers.forEach(({ outputs }, l) => {
        const G = all[l]?.G
        if (G) addOuter(G, inside(named('d', l + 1)).subarray(0, outputs), outputs, share)
      })
    })
    layers.forEach(({ inputs, outputs }, l) => {
      const { A, G } = all[l] ?? {}
      if (A) mirror(A, inputs + 1)
      if (G) mirror(G, outputs)
    })
    return all
  }
}

/** A network's evaluations over rows that all have the same share. */
class Evaluated {
  private readonly kernel: ReturnType<Compiled['make']>
  private readonly program: Layout

  constructor(network: Network, count: number, rows: Float64Array, width: number, share: number) {
    const { program, make } = compile(network, count)
    this.program = program
    const starts = Int32Array.from({ length: count }, (_, i) => i * width)
    this.kernel = make(new Float64Array(program.length), rows, starts, new Float64Array(count).fill(share))
  }

  get weights(): Float64Array {
    return this.part('theta0')
  }

  get rows(): Float64Array {
    return this.kernel.data()
  }

  /**
   * An array of the evaluation as it is in the memory that all kernels share: to be read at once, as it is empty when that grows, and
   * another's when these evaluations are collected.
   */
  part(name: string): Float64Array {
    const { offsets, parameters, length } = this.program
    const from = offsets.get(name) ?? length
    const own = ['theta0', 'g', 'direction', 'product'].includes(name)
    return this.kernel.m().subarray(from, own ? from + parameters : length)
  }

  gradient(from: number, to: number): number {
    return this.kernel.gradient(0, this.program.offsets.get('g') ?? 0, from, to)
  }

  tangent(from: number, to: number): void {
    // the routine begins sums of its own at 0, but the arrays of tangents keep what they were
    this.kernel.loss(0, this.program.offsets.get('g') ?? 0, from, to)
  }
}

/** Vectors r with Σ r rᵀ the second derivative of a sample's loss by its outputs z, which is convex. */
function rootsOfLoss({ loss, outputs }: Network, z: Float64Array): Float64Array[] {
  const all = Array.from({ length: outputs }, (_, o) => o)
  const along = (o: number, size: number) => Float64Array.from(all, (k) => (k === o ? size : 0))
  if (loss === 'squared') return all.map((o) => along(o, Math.sqrt(2 / outputs)))
  if (loss === 'logistic')
    return all.map((o) => {
      const p = 1 / (1 + Math.exp(-(z[o] ?? 0)))
      return along(o, Math.sqrt((p * (1 - p)) / outputs))
    })
  // diag(p) − p pᵀ = Σ p_o (e_o − p)(e_o − p)ᵀ
  const largest = Math.max(...z)
  const powers = z.map((value) => Math.exp(value - largest))
  const sum = powers.reduce((left, right) => left + right, 0)
  const p = powers.map((value) => value / sum)
  return all.map((o) => p.map((value, k) => Math.sqrt(p[o] ?? 0) * ((k === o ? 1 : 0) - value)))
}

/** Adds share · v vᵀ to the lower half of a matrix. */
function addOuter(matrix: Matrix, v: Float64Array, n: number, share: number): void {
  for (let i = 0; i < n; i++) {
    const factor = share * (v[i] ?? 0)
    if (factor !== 0) for (let j = 0; j <= i; j++) matrix[i * n + j] = (matrix[i * n + j] ?? 0) + factor * (v[j] ?? 0)
  }
}
