import type { Memory } from '../notation/memory.ts'
import type { Procedure } from '../notation/statement-compiler.ts'
import type { Parameter } from '../notation/parameter.ts'

/** The learning rate falls back to the surface's own where a method has no default of its own. */
export interface MethodParameter extends Parameter {
  readonly perSurface?: true
  /** The default is the least loss of the surface, where it is known. */
  readonly ofMinimum?: true
}

/**
 * An optimization method, told by the text of one step in the notation. One file each; see `adam.ts`.
 * The text sees `theta`, `g` (with noise, clipping and weight decay already in it), `f`, `t` (from 1), its parameters and
 * its memory; what it assigns to `theta` and to its memory is kept for the next step. Operations are by coordinate.
 */
export interface Method {
  readonly id: string
  readonly name: string
  readonly family: 'descent' | 'momentum' | 'adaptive' | 'sign' | 'averaging' | 'curvature' | 'line search'
  readonly parameters: Readonly<Record<string, MethodParameter>>
  /** What a run remembers between steps: vectors, filled with a number or with a parameter's value. */
  readonly memory?: Readonly<Record<string, Memory>>
  readonly step: string
  /** Where `g` is taken when that is not `theta`: a formula for a point, e.g. `theta + beta v`. */
  readonly gradientAt?: string
  /** Texts that the step may call by name. */
  readonly procedures?: readonly Procedure[]
  /**
   * The parameter T for which the method keeps an average, shown as its own: θ itself up to step T + 2, from there on the
   * equal mean of θ from step T + 2 on, as `torch.optim.ASGD` with T = t0.
   */
  readonly averageFrom?: string
  /** False where the text decays weights itself; else a `weight_decay` λ adds λθ to g. */
  readonly decaysItself?: true
  /** Its step has a length of its own, which `lr` does not set: always, or where this switch is on. A schedule scales the step. */
  readonly ownLength?: true | string
  /** Names in the text worth an arrow in the picture. */
  readonly arrows?: readonly string[]
  /** The same method elsewhere, e.g. `torch.optim.Adam`. */
  readonly equals?: string
  /** How the lecture form or another library's differs, in one sentence. */
  readonly differs?: string
  readonly source: string
}

/** Declares a method; only gives the definition its type. */
export const method = (definition: Method): Method => definition

/** λ of `weight_decay` adds λθ to the gradient of any method that does not decay weights itself. */
export const weightDecay = (value = 0): Parameter => ({
  default: value,
  min: 0,
  max: 1,
  scale: 'linear',
  label: 'weight decay',
})

/** A learning rate with the method's own default. */
export const learningRate = (value: number): MethodParameter => ({
  default: value,
  min: 1e-5,
  max: 10,
  scale: 'log',
  label: 'learning rate',
})

/** A learning rate whose default is the surface's. */
export const surfaceLearningRate = (): MethodParameter => ({ ...learningRate(0.01), perSurface: true })

/** A factor in [0, 1) by which a memory fades each step. */
export const decay = (value: number, label = 'decay'): Parameter => ({
  default: value,
  min: 0,
  max: 0.9999,
  scale: 'linear',
  label,
})

/** A small number that keeps a division finite. */
export const tiny = (value: number): Parameter => ({
  default: value,
  min: 1e-12,
  max: 1,
  scale: 'log',
  label: 'ε, keeps the division finite',
})

/** An on/off choice as 0 or 1. */
export const toggle = (value: 0 | 1, label: string): Parameter => ({
  default: value,
  min: 0,
  max: 1,
  scale: 'switch',
  label,
})

/** Methods that go along the gradient as it comes, and may decay weights by it. */
export const isFirstOrder = ({ family }: Method): boolean => family !== 'curvature' && family !== 'line search'

/** All parameters that a run of the method accepts: its own, and `weight_decay` of the first-order ones. */
export const parametersOf = (of: Method): Readonly<Record<string, MethodParameter>> =>
  'weight_decay' in of.parameters || !isFirstOrder(of)
    ? of.parameters
    : { ...of.parameters, weight_decay: weightDecay() }
