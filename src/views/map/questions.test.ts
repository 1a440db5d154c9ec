import { expect, it } from 'vitest'

import { normalise } from '../../experiment/normalise.ts'
import { defaultExperiment } from '../../experiment/defaults.ts'
import { choicesOf, firstRun } from './questions.ts'

const experiment = normalise({
  ...defaultExperiment,
  problem: { surface: 'himmelblau' },
  runs: [
    { method: 'gauss-newton', parameters: {} },
    { method: 'adam', parameters: { lr: 0.1 } },
    { method: 'gd', parameters: { lr: 0.01 } },
  ],
})
const names = (kind: 'rate' | 'plane', run: number, refused: readonly number[] = []): readonly string[] =>
  choicesOf(experiment, { kind, run, refused }).map(({ of }) => of)

it('what goes over all runs can go along what any of them has, but none that cannot be computed', () => {
  expect(names('plane', 0)).toEqual([])
  expect(names('rate', 0)).toEqual(names('plane', 1))
  expect(names('rate', 0, [1])).toEqual(names('plane', 2))
})

it('a map begins with a run that it can be of', () => {
  expect(firstRun(experiment, 'starts', [])).toBe(0)
  expect(firstRun(experiment, 'starts', [0])).toBe(1)
  expect(firstRun(experiment, 'plane', [])).toBe(1)
})
