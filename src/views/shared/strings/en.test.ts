import { expect, it } from 'vitest'

import type { End, Run } from '../../../trajectories/result.ts'
import { page } from './en.ts'

const run = (end: End | readonly End[]): Run => ({
  positions: new Float32Array(),
  losses: new Float64Array(),
  gradientNorms: new Float64Array(),
  end,
  evaluations: { f: 0, g: 0, h: 0 },
  ...('state' in end ? {} : { count: end.length }),
})

it('says what became of a run', () => {
  expect(page.end(run({ state: 'converged', step: 214 }))).toBe('converged at step 214')
  expect(page.end(run({ state: 'diverged', step: 9 }))).toBe('diverged at step 9')
  expect(page.end(run({ state: 'stalled', step: 80 }))).toBe('stalled at step 80')
  expect(page.end(run({ state: 'running', step: 200 }))).toBe('still running')
})

it('counts a batch', () => {
  const converged = { state: 'converged', step: 5 } as const
  expect(page.end(run([converged, { state: 'running', step: 9 }, converged]))).toBe('2 converged, 1 still running')
})

it('names early stopping before how the kept weights stand', () => {
  const rests = { state: 'stalled', step: 5 } as const
  const stopped = [{ best: 3, step: 8 }]
  expect(page.end({ ...run(rests), stopped })).toBe('stopped early, best at step 3')
  expect(page.end({ ...run([rests, rests]), stopped: [...stopped, undefined] })).toBe('1 stopped early, 1 stalled')
})
