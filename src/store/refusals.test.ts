import { expect, it } from 'vitest'

import { normalise } from '../experiment/normalise.ts'
import type { Run } from '../experiment/experiment.ts'
import { withoutNumbers } from '../trajectories/refused.ts'
import { computable, refusals, withoutRefused } from './refusals.ts'

const unfit = withoutNumbers('It has no residuals.')
const { refused: _, ...sound } = unfit
const [gd, refused, adam]: readonly Run[] = [{ method: 'gd' }, { method: 'gauss-newton' }, { method: 'adam' }]
const of = (runs: readonly (Run | undefined)[], data = 'logistic') =>
  normalise({ version: 1, problem: { data }, runs: runs.flatMap((run) => run ?? []) })
const computed = of([gd, refused, adam])
const trajectories = {
  result: {
    backend: 'wasm' as const,
    stride: 1,
    runs: [sound, unfit, sound],
  },
  steps: computed.steps,
  version: 1,
}
const methods = ({ runs }: ReturnType<typeof of>) => runs.map(({ method }) => method)

it('leaves out the runs that were refused, and keeps the places of the others where it hides them', () => {
  const state = { experiment: computed, computed, trajectories }
  expect(methods(computable(state))).toEqual(['gd', 'adam'])
  expect(withoutRefused(state).runs.map(({ hidden }) => hidden === true)).toEqual([false, true, false])
})

it('knows a refused run again at another place, while the result is still the one of before', () => {
  expect(methods(computable({ experiment: of([refused, gd]), computed, trajectories }))).toEqual(['gd'])
  const renamed = of([adam, refused && { ...refused, name: 'mine', hidden: true }])
  expect(methods(computable({ experiment: renamed, computed, trajectories }))).toEqual(['adam'])
})

it('says nothing of a run that took its place, nor of another problem', () => {
  const shifted = of([gd, adam])
  expect(computable({ experiment: shifted, computed, trajectories })).toBe(shifted)
  const other = of([gd, refused, adam], 'line-fit')
  expect(computable({ experiment: other, computed, trajectories })).toBe(other)
  expect(other.runs.some(refusals({ experiment: other, computed, trajectories }))).toBe(false)
})
