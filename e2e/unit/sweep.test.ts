import { describe, expect, it } from 'vitest'
import { sweep } from '../../src/index.ts'
import { backends } from '../support/backends.ts'
import { experimentOf, on } from '../support/experiments.ts'

describe.each(backends)('%s', (backend) => {
  it('maps starts, row by row, x inner, y upwards', async () => {
    const { device, ...rest } = on(backend)
    const options = { ...rest, ...(device && { device }) }
    const x = { of: 'start.x', from: -2, to: 2, count: 5, scale: 'linear' } as const
    const y = { of: 'start.y', from: 1, to: 100, count: 3, scale: 'log' } as const
    const gd = { runs: [{ method: 'gd', parameters: { lr: 0.01 } }], steps: 1 }
    const { width, height, values } = await sweep(experimentOf(gd), { ...options, x, y, measure: 'loss' })
    expect([width, height, values.length]).toEqual([5, 3, 15])
    // one step of 1/100 takes y to 0 and x to 0.99 x
    for (let j = 0; j < 3; j++)
      for (let i = 0; i < 5; i++) expect(values[5 * j + i]).toBeCloseTo((0.99 * (i - 2)) ** 2 / 2, 5)
    const row = await sweep(experimentOf(gd), { ...options, x, measure: 'loss' })
    expect([row.width, row.height]).toEqual([5, 1])
  })

  it('maps how runs end, when, and where', async () => {
    const options = on(backend)
    const wells = experimentOf({
      problem: { surface: 'double-well' },
      start: [0.5, 0.5],
      steps: 300,
      runs: [{ method: 'gd', parameters: { lr: 0.1 } }],
    })
    const x = { of: 'start.x', from: -2, to: 40, count: 43, scale: 'linear' } as const
    const of = async (measure: 'state' | 'steps' | 'minimum') => [
      ...(await sweep(wells, { ...options, x, measure })).values,
    ]
    const [states, when, minima] = [await of('state'), await of('steps'), await of('minimum')]
    // starts −2 … 3 come to rest: at (−1, 0), at the saddle, at (1, 0); far out descent overshoots without end
    expect(states.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(states.at(-1)).toBe(1)
    expect(when.slice(0, 5).every((step) => step > 0 && step < 300)).toBe(true)
    expect(when.at(-1)).toBeNaN()
    expect([minima[0], minima[1], minima[3]]).toEqual([1, 1, 0])
    expect(minima.at(-1)).toBe(-1)
    // critical points: both minima as declared, then the saddle in the middle
    expect(minima[2]).toBe(2)
  })
})
