import type { Experiment, Problem, Run, Starts, Values, View } from '../../experiment/experiment.ts'
import { normalise } from '../../experiment/normalise.ts'

interface Given {
  readonly problem: Problem
  readonly start?: readonly [number, number]
  readonly runs: readonly Run[]
  readonly starts?: Starts
  readonly steps: number
  readonly seed?: number
  readonly view?: View
}

/** The whole experiment of a step from what the step says of it. */
export const stage = (given: Given): Experiment => normalise({ version: 1, ...given })

/** A run of a built-in method, called by its own name or by one that tells it apart. */
export const run = (method: string, parameters: Values = {}, name?: string): Run => ({
  method,
  parameters,
  ...(name !== undefined && { name }),
})

/** (x² + κ y²)/2, turned by some degrees. */
export const valley = (kappa: number, rotation = 0): Problem => ({
  surface: 'valley',
  parameters: { kappa, rotation },
})

/** 0.1 x² + 2 y²: curvatures 0.2 along x and 4 along y. */
export const bowl: Problem = { formula: '0.1 x^2 + 2 y^2', domain: { x: [-6, 6], y: [-4, 4] } }
export const bowlStart = [-5, -2] as const

export const rosenbrock: Problem = { surface: 'rosenbrock' }
export const rosenbrockStart = [-1.2, 1] as const
