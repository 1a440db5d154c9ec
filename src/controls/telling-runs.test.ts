import { describe, expect, it } from 'vitest'

import type { Experiment } from '../experiment/experiment.ts'
import { methods } from '../methods/index.ts'
import { dataProblems } from '../problems/index.ts'
import { surfaces } from '../surfaces/index.ts'
import { nextRun, onData, onFormula, onSurface } from './telling-runs.ts'

const experiment: Experiment = {
  version: 1,
  problem: { surface: 'beale' },
  start: [0, 0],
  runs: [
    { method: 'gd', name: 'mine' },
    { method: 'momentum', parameters: { beta: 0.5, lr: 3 }, schedule: { id: 'constant' } },
    { method: { step: 'theta = theta - g' } },
  ],
  steps: 100,
  seed: 1,
  view: { window: [0, 1, 0, 1], scale: 'log', chart: 'linear' },
}

describe('another surface', () => {
  it('brings its start and rates that suit it, and leaves what else the reader set', () => {
    const surface = surfaces.get('rosenbrock')
    if (!surface) throw new Error('rosenbrock is missing')
    const moved = onSurface(experiment, surface)
    expect(moved.start).toEqual(surface.start)
    expect(moved.view).toEqual({ chart: 'linear' })
    expect(moved.runs[0]).toEqual({ method: 'gd', name: 'mine', parameters: { lr: surface.learningRate } })
    expect(moved.runs[1]).toMatchObject({ schedule: { id: 'constant' }, parameters: { beta: 0.5 } })
    expect(moved.runs[1]?.parameters?.['lr']).toBeCloseTo(surface.learningRate / 2)
    expect(moved.runs[2]).toBe(experiment.runs[2])
  })

  it('gives every method on every surface a positive rate', () => {
    for (const surface of surfaces.values()) {
      for (const [method, { parameters }] of methods) {
        if (!('lr' in parameters)) continue
        const [run] = onSurface({ ...experiment, runs: [{ method }] }, surface).runs
        expect(run?.parameters?.['lr'], `${method} on ${surface.id}`).toBeGreaterThan(0)
      }
    }
  })
})

describe('minibatches', () => {
  const batched = {
    ...experiment,
    runs: [{ method: 'gd', gradient: { noise: 0.1, batch: 4, order: 'shuffled' as const } }],
  }

  it('go with the samples, and the noise stays', () => {
    const [surface, data] = [surfaces.get('beale'), dataProblems.get('line-fit')]
    if (!surface || !data) throw new Error('A problem is missing.')
    expect(onSurface(batched, surface).runs[0]?.gradient).toEqual({ noise: 0.1 })
    expect(onFormula(batched, { formula: 'x^2 + y^2' }).runs[0]?.gradient).toEqual({ noise: 0.1 })
    expect(onData(batched, data).runs[0]?.gradient).toEqual(batched.runs[0]?.gradient)
  })
})

describe('a data problem', () => {
  it('brings its start and rates that suit it', () => {
    for (const data of dataProblems.values()) {
      const moved = onData(experiment, data)
      expect(moved.problem).toEqual({ data: data.id })
      expect(moved.start).toEqual(data.start)
      expect(moved.view).toEqual({ chart: 'linear' })
      expect(moved.runs[0]?.parameters?.['lr'], data.id).toBe(data.learningRate)
    }
  })

  it('has a name in the menu that no surface has', () => {
    expect(dataProblems.size).toBeGreaterThan(0)
    expect([...dataProblems.keys()].filter((id) => surfaces.has(id))).toEqual([])
  })
})

describe('the next run', () => {
  it('is a usual method that is not there yet', () => {
    expect(nextRun(experiment)?.method).toBe('adam')
    const all = [...methods.keys()].map((method) => ({ method }))
    expect(nextRun({ ...experiment, runs: all })?.method).toBe('gd')
  })
})
