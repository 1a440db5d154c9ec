import { learningRate } from '../methods/method.ts'
import type { Parameter } from '../notation/parameter.ts'

/**
 * A slider for a number that nobody declared: a parameter of a reader's own formula or method. The range grows by powers
 * of ten with the value, so that it stays still while the slider moves inside it.
 */
export function inferredParameter(name: string, value: number): Parameter {
  if (name === 'lr') return learningRate(0.01)
  const reach = 10 ** Math.max(1, Math.ceil(Math.log10(Math.max(Math.abs(value), 1e-300))))
  return { default: 1, min: -reach, max: reach, scale: 'linear', label: name }
}
