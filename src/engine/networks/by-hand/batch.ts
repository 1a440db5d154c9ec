import { methodName } from '../method-name.ts'
import type { Numbers } from '../../../trajectories/result.ts'
import { Refusal } from '../../simulate/refusal.ts'
import type { NetworkBatch, NetworkStart, Stretch } from '../batch.ts'
import { normalizesBatches } from '../evaluation.ts'
import { evaluatorOf, type Evaluator } from '../evaluator.ts'
import type { Member } from '../members.ts'
import { SecondOrder } from '../second-order.ts'
import { plainMatrices, type Matrices } from './matrices.ts'
import type { HandMethod, Problem, Step } from './method.ts'

const largest = 3.4028234663852886e38

/** @throws Refusal where the method makes no sense for the network */
export function checkHand({ id, most, needsOutputs }: HandMethod, { network }: Pick<Member, 'network'>): void {
  const name = methodName(id)
  if (network.parameters > most)
    throw new Refusal(
      `${name} keeps a matrix of all pairs of weights: up to ${most} weights that makes sense, not for ${network.parameters}. Take L-BFGS or a first-order method.`,
      'problem.network.layers',
    )
  if (needsOutputs && normalizesBatches(network))
    throw new Refusal(
      `${name} needs samples that do not depend on one another; with batch normalization they do.`,
      'problem.network.normalization',
    )
  if (needsOutputs && network.loss === 'hinge')
    throw new Refusal(`${name} needs a loss with curvature; “hinge” has none.`, 'problem.network.loss')
}

/** Networks trained by a method that is written by hand, one after another in float64. */
export class HandBatch implements NetworkBatch {
  private readonly runs: readonly HandRun[]

  private readonly matrices: Matrices

  constructor(method: HandMethod, { members }: NetworkStart, matrices: Matrices = plainMatrices) {
    this.matrices = matrices
    this.runs = members.map((member) => new HandRun(method, member, matrices))
  }

  chunk = (): number => 1

  advance = (steps: number): Stretch => {
    const count = this.runs.length
    const make = () => new Float64Array(steps * count).fill(Number.NaN)
    const [losses, norms, validation] = [make(), make(), make()]
    const paths = this.runs.map((run, i) =>
      Array.from({ length: steps }, (_, k) => {
        const at = k * count + i
        ;[losses[at], norms[at], validation[at]] = run.advance()
        return run.theta
      }),
    )
    return {
      losses,
      norms,
      batchLosses: losses,
      validation,
      weights: (k: number, i: number, into: Numbers, at: number) => into.set(paths[i]?.[k] ?? [], at),
      frozen: (i) => this.runs[i]?.frozen === true,
    }
  }

  counted = (slot: '#f' | '#g' | '#h'): number =>
    this.runs.reduce((sum, { counts }) => sum + counts[slot === '#f' ? 'f' : slot === '#g' ? 'g' : 'h'], 0)

  dispose = (): void => this.matrices.dispose()
}

class HandRun {
  theta: Float64Array
  frozen = false
  readonly counts = { f: 0, g: 0, h: 0 }
  private t = 0
  private readonly evaluator: Evaluator
  private readonly step: Step

  constructor(method: HandMethod, { network, samples, weights, run }: Member, matrices: Matrices) {
    checkHand(method, { network })
    this.theta = weights
    this.evaluator = evaluatorOf(network, samples)
    const order = new SecondOrder(network, samples, matrices)
    const problem: Problem = {
      size: network.parameters,
      order,
      solve: matrices.solve,
      f: (theta) => {
        this.counts.f++
        return this.evaluator.loss(theta)
      },
      grad: (theta) => {
        this.counts.g++
        const gradient = new Float64Array(network.parameters)
        return { loss: this.evaluator.gradient(theta, gradient), gradient }
      },
      at: (theta) => {
        this.counts.h++
        order.set(theta)
        return order
      },
    }
    this.step = method.start(problem, run.parameters)
  }

  /** Does one step; gives loss, norm of the gradient and validation loss before it. */
  advance(): [number, number, number] {
    this.t++
    const gradient = new Float64Array(this.theta.length)
    const loss = this.evaluator.gradient(this.theta, gradient)
    this.counts.g++
    const norm = Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0))
    const before: [number, number, number] = [loss, norm, this.evaluator.validation(this.theta)]
    if (this.frozen) return before
    const next = this.step(this.theta, loss, gradient, this.t)
    if (next.every((value) => Math.abs(value) <= largest)) this.theta = next
    else this.frozen = true
    return before
  }
}
