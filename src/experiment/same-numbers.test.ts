import { expect, it } from 'vitest'

import type { Experiment } from './experiment.ts'
import { sameProblem } from './same-numbers.ts'

it('takes a data problem with another seed for another problem, and a surface for the same', () => {
  const of = (problem: Experiment['problem'], seed: number): Experiment => ({
    version: 1,
    problem,
    start: [0, 0],
    runs: [],
    steps: 1,
    seed,
    view: {},
  })
  expect(sameProblem(of({ data: 'line-fit' }, 1), of({ data: 'line-fit' }, 2))).toBe(false)
  expect(sameProblem(of({ data: 'line-fit' }, 1), of({ data: 'line-fit' }, 1))).toBe(true)
  expect(sameProblem(of({ surface: 'beale' }, 1), of({ surface: 'beale' }, 2))).toBe(true)
})
