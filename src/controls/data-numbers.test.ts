import { expect, it } from 'vitest'

import type { DataProblem, Experiment } from '../experiment/experiment.ts'
import { dataNumber, dataNumbers, withDataNumber } from './data-numbers.ts'

const experimentOn = (problem: DataProblem): Experiment => ({
  version: 1,
  problem,
  start: [0, 0],
  runs: [],
  steps: 1,
  seed: 1,
  view: {},
})

it('keeps samples whole, and lets the finest step of the slider move them', () => {
  const experiment = experimentOn({ data: 'line-fit', samples: 40 })
  expect(withDataNumber(experiment, 'samples', 61.6).problem).toMatchObject({ samples: 62 })
  expect(withDataNumber(experiment, 'samples', 40.2).problem).toMatchObject({ samples: 41 })
  expect(withDataNumber(experiment, 'samples', 39.8).problem).toMatchObject({ samples: 39 })
  expect(withDataNumber(experiment, 'samples', 40).problem).toMatchObject({ samples: 40 })
})

it('reads a noise of 0 as 0, and the usual value where none is given', () => {
  expect(dataNumber(experimentOn({ data: 'line-fit', noise: 0 }), 'noise', 0.1)).toBe(0)
  expect(dataNumber(experimentOn({ data: 'line-fit' }), 'noise', 0.1)).toBe(0.1)
})

it('offers only the share to train on for a table of the reader’s own', () => {
  expect(dataNumbers({ data: 'line-fit', table: [[0, 1]] }).map(([name]) => name)).toEqual(['split'])
  expect(dataNumbers({ data: 'k-means' }).map(([name, { default: usual }]) => [name, usual])).toEqual([
    ['samples', 100],
    ['noise', 0.6],
    ['split', 1],
  ])
})
