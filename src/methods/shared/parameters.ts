import type { Parameter } from '../../notation/parameter.ts'

/** c₁ of the Armijo condition: the share of the predicted decrease that a step must reach. */
export const sufficientDecrease = (value = 1e-4): Parameter => ({
  default: value,
  min: 1e-6,
  max: 0.5,
  scale: 'log',
  label: 'sufficient decrease c₁',
})

/** c₂ of the strong Wolfe conditions: the share of the slope that may be left. */
export const curvatureCondition = (value: number): Parameter => ({
  default: value,
  min: 0.01,
  max: 0.99,
  scale: 'linear',
  label: 'curvature condition c₂',
})

export const damping = (value: number): Parameter => ({
  default: value,
  min: 1e-6,
  max: 1e4,
  scale: 'log',
  label: 'damping λ',
})

/** A first trial step of a line search. */
export const firstStep = (value: number): Parameter => ({
  default: value,
  min: 1e-4,
  max: 10,
  scale: 'log',
  label: 'first trial step',
})
