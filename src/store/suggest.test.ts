import { describe, expect, it } from 'vitest'

import { suggestedLearningRate } from './suggest.ts'

const square = { x: [-4.5, 4.5], y: [-4.5, 4.5] } as const
const perSurface = { default: 0.01, perSurface: true } as const

describe('suggested learning rate', () => {
  it('is the surface’s own for gradient descent', () => {
    const gd = { id: 'gd', family: 'descent', parameters: { lr: perSurface } }
    expect(suggestedLearningRate(gd, 0.005, square)).toBe(0.005)
  })

  it('is less by 1 − β with momentum, at the run’s β', () => {
    const momentum = { id: 'momentum', family: 'momentum', parameters: { lr: perSurface, beta: { default: 0.9 } } }
    expect(suggestedLearningRate(momentum, 0.005, square)).toBe(0.0005)
    expect(suggestedLearningRate(momentum, 0.005, square, 0.5)).toBe(0.0025)
    expect(suggestedLearningRate(momentum, 0.005, square, 1)).toBeGreaterThan(0)
  })

  it('is one hundredth of the half-width for adaptive and sign methods, one tenth for Adagrad', () => {
    const of = (id: string, family: string) => ({ id, family, parameters: { lr: { default: 0.001 } } })
    expect(suggestedLearningRate(of('adam', 'adaptive'), 0.005, square)).toBe(0.045)
    expect(suggestedLearningRate(of('lion', 'sign'), 0.005, square)).toBe(0.045)
    expect(suggestedLearningRate(of('adagrad', 'adaptive'), 0.005, square)).toBe(0.45)
    const long = { x: [-10, 10], y: [-2, 2] } as const
    expect(suggestedLearningRate(of('adam', 'adaptive'), 0.005, long)).toBe(0.045)
  })

  it('leaves Adadelta its own', () => {
    const adadelta = { id: 'adadelta', family: 'adaptive', parameters: { lr: { default: 1 } } }
    expect(suggestedLearningRate(adadelta, 0.005, square)).toBe(1)
  })
})
