import { expect, test } from 'vitest'

import { simulate } from '../../../engine/simulate/choose.ts'
import { openRun } from '../../../engine/trace/tracer.ts'
import { normalise } from '../../../experiment/normalise.ts'
import { methods } from '../../../methods/index.ts'
import { overlays } from '../../../store/state.ts'
import { arrowsOf, namesToShow, squaresOf } from './arrows.ts'

async function traced(run: { method: string; [part: string]: unknown }, step = 3) {
  const experiment = normalise({ version: 1, problem: { surface: 'himmelblau' }, runs: [run], steps: 10 })
  const result = await simulate(experiment, { backend: 'js' })
  const trace = openRun(experiment, 0, result).at(step)
  const arrows = arrowsOf(trace, namesToShow(trace, methods.get(run.method)?.arrows), overlays)
  return { trace, arrows, names: arrows.map(({ name }) => name) }
}

test('−g, what the method declares, and the step that was taken', async () => {
  const { trace, arrows, names } = await traced({ method: 'adam' })
  expect(names.slice(0, 3)).toEqual(['−g', '−m̂', 'Δθ'])
  const [x = 0, y = 0] = trace.theta.nodes.map(({ value }) => value)
  const step = arrows.find(({ name }) => name === 'Δθ')
  const next = trace.next.nodes.map(({ value }) => value)
  expect([x + (step?.by[0] ?? 0), y + (step?.by[1] ?? 0)]).toEqual(next)
  // Away from the gradient's side: descent arrows go down.
  const g = trace.gradient?.given.nodes.map(({ value }) => value) ?? []
  expect((arrows[0]?.by[0] ?? 0) * (g[0] ?? 0)).toBeLessThan(0)
})

test('looking ahead begins an arrow at another point', async () => {
  const { arrows } = await traced({ method: 'nesterov-lookahead' })
  const ahead = arrows.find(({ look, name }) => look === 'gradient' && name === '−∇f')
  expect(ahead && ahead.from[0] !== arrows[0]?.from[0]).toBe(true)
})

test('clipping shows the gradient before and after', async () => {
  const { arrows, names } = await traced({ method: 'gd', clip: { norm: 1 } })
  expect(names).toContain('−∇f')
  const after = arrows.findLast(({ name }) => name === '−g')
  expect(Math.hypot(...(after?.by ?? []))).toBeCloseTo(1, 6)
})

test('squares stand where a method sums or averages g²', async () => {
  expect(squaresOf((await traced({ method: 'adagrad' })).trace)?.name).toBe('s')
  expect(squaresOf((await traced({ method: 'adam' })).trace)?.name).toBe('v̂')
  expect(squaresOf((await traced({ method: 'gd' })).trace)).toBeUndefined()
})
