import { expect, it } from 'vitest'

import { normalise } from '../../experiment/normalise.ts'
import type { Problem } from '../../experiment/experiment.ts'
import { problemHandle } from '../simulate/problem-handle.ts'
import { compileProblem } from '../simulate/problem.ts'
import { drawnLoss, wasmSampler } from '../simulate/sample.ts'
import { jsSampler } from './sampler.ts'

const [width, height] = [7, 4]

it.each([
  { surface: 'beale' },
  { surface: 'pascanu-cliff' },
  { formula: 'if(x < y, exp(a x) sin(y), -y) + atan2(y, x)', parameters: { a: 0.3 } },
  { data: 'logistic' },
] satisfies Problem[])('draws the picture that WebAssembly draws, of the loss itself: %j', (problem) => {
  const experiment = normalise({ version: 1, problem })
  const { formula, values, rows, domain } = compileProblem(experiment)
  const drawn = drawnLoss(formula.drawn, values.length)
  const [x0, x1] = domain.x
  const [y0, y1] = domain.y
  const [dx, dy] = [(x1 - x0) / (width - 1), (y1 - y0) / (height - 1)]
  const grid = [x0, dx, width, y0, dy, height] as const
  const constants = drawn.constants(values, rows)
  const picture = jsSampler(drawn)(grid, constants)
  expect(picture).toEqual(wasmSampler(drawn)(grid, constants))
  const { loss } = problemHandle(experiment)
  const highest = Math.max(...picture.map(Math.abs))
  picture.forEach((value, k) => {
    const [i, j] = [k % width, Math.floor(k / width)]
    const exact = loss(Math.fround(x0 + i * dx), Math.fround(y0 + j * dy))
    expect(Math.abs(value - exact)).toBeLessThan(1e-4 * (Math.abs(exact) + 1e-2 * highest))
  })
})
