/** A change of the problem that a method may or may not notice: the plane turned, its axes in other units, the loss in another unit. */
export const changes = ['turn', 'stretch', 'scale'] as const
export type ChangeName = (typeof changes)[number]

/** What a textbook's table says of a method. All but `follows` is written for n parameters, with κ the condition number. */
export interface MethodFacts {
  /** What a step asks of the loss, and its work where that is more than a few times n. */
  readonly cost: string
  /** Numbers kept between steps. */
  readonly memory: string
  /** The factor by which the distance falls each step on a quadratic, with the best numbers, or in what other way it ends; absent where there is none. */
  readonly rate?: string | { readonly way: 'superlinear' | 'finite' }
  /** Changes after which the path is the same, told in the old coordinates. */
  readonly follows: readonly ChangeName[]
}

const gradient = '1 ∇f'
const gradientDescent: MethodFacts = { cost: gradient, memory: '0', rate: '(κ−1)/(κ+1)', follows: ['turn'] }
const momentum: MethodFacts = { cost: gradient, memory: 'n', rate: '(√κ−1)/(√κ+1)', follows: ['turn'] }
const nesterov: MethodFacts = { ...momentum, rate: '1−2/√(3κ+1)' }
const adaptive: MethodFacts = { cost: gradient, memory: '2n', follows: ['scale'] }
const quasiNewton: MethodFacts = {
  cost: '≥ 1 f, 1 ∇f, n²',
  memory: 'n²',
  rate: { way: 'superlinear' },
  follows: ['scale'],
}

/**
 * The facts of methods by id. BFGS and its kind would not notice a turned plane but for the length of their first trial, which is
 * 1/‖g‖₁; searches notice the loss's unit by their first trial.
 * Source: Nocedal & Wright 2006, sections 3.3, 5.2 and 6.1; Lessard, Recht & Packard 2016, Table 1.
 */
export const methodFacts: Readonly<Record<string, MethodFacts>> = {
  gd: gradientDescent,
  asgd: gradientDescent,
  momentum,
  nesterov,
  'nesterov-lookahead': nesterov,
  adagrad: { ...adaptive, memory: 'n' },
  rmsprop: { ...adaptive, memory: 'n' },
  adadelta: adaptive,
  adam: adaptive,
  adamw: adaptive,
  adamax: adaptive,
  nadam: adaptive,
  amsgrad: { ...adaptive, memory: '3n' },
  lion: { ...adaptive, memory: 'n' },
  rprop: adaptive,
  steepest: { cost: '1 f, 1 ∇f, 1 ∇²f', memory: '0', rate: '≤ (κ−1)/(κ+1)', follows: ['turn'] },
  armijo: { cost: '≥ 1 f, 1 ∇f', memory: '0', rate: '< 1', follows: ['turn'] },
  wolfe: { cost: '≥ 1 f, 1 ∇f', memory: '0', rate: '< 1', follows: ['turn'] },
  'barzilai-borwein': { cost: gradient, memory: '2n', rate: { way: 'superlinear' }, follows: ['turn'] },
  cg: { cost: '≥ 1 f, 1 ∇f', memory: '2n', rate: { way: 'finite' }, follows: ['turn', 'scale'] },
  newton: { cost: '1 ∇f, 1 ∇²f, n³', memory: '0', rate: '0', follows: ['turn', 'stretch', 'scale'] },
  'newton-damped': { cost: '1 ∇f, 1 ∇²f, n³', memory: '0', rate: 'μ/(λmin+μ)', follows: ['turn'] },
  'diagonal-newton': { cost: '1 ∇f, 1 ∇²f', memory: '0', follows: ['stretch', 'scale'] },
  coordinate: { cost: '1 ∇f, 1 ∇²f', memory: '0', follows: ['stretch', 'scale'] },
  'trust-region': {
    cost: '2 f, 1 ∇f, 1 ∇²f, n³',
    memory: '1',
    rate: { way: 'superlinear' },
    follows: ['turn', 'scale'],
  },
  bfgs: quasiNewton,
  'l-bfgs': { ...quasiNewton, cost: '≥ 1 f, 1 ∇f, 20n', memory: '20n' },
}
