import { describe, expect, it } from 'vitest'
import type { Run } from '../../src/experiment/experiment.ts'
import { format, normalise, parse, simulate } from '../../src/index.ts'
import { backends, pointAt, trajectory } from '../support/backends.ts'

describe('Reddi’s stream of gradients', () => {
  const problem = { surface: 'reddi-stream' }
  // the paper's setting: α/√t with β₁ = 0.9, β₂ = 0.99
  const run = (method: string): Run => ({
    method,
    parameters: { lr: 0.5, beta1: 0.9, beta2: 0.99 },
    schedule: { id: 'power', delta: 0.5 },
  })

  it.each(backends)('leads Adam to the worst point and AMSGrad to the best, on %s', async (backend) => {
    const end = async (method: string) =>
      pointAt(await trajectory({ problem, start: [0, 0.75], run: run(method), steps: 30_000 }, backend), 30_000)
    const [adam, amsgrad] = [await end('adam'), await end('amsgrad')]
    expect(adam[0]).toBeGreaterThan(0.95)
    expect(amsgrad[0]).toBeLessThan(-0.95)
    for (const [, y] of [adam, amsgrad]) expect(Math.abs(y)).toBeLessThan(0.01)
  })

  it('records the mean loss, which lies lowest at the left end', async () => {
    const { positions, losses } = await trajectory({ problem, start: [0, 0.75], run: { method: 'gd' }, steps: 5 })
    losses.forEach((loss, k) => {
      const [x, y] = pointAt({ positions }, k)
      expect(loss).toBeCloseTo((10 / 101) * x + (y * y) / 2, 14)
    })
  })

  it('shows the gradient 1010 in each step t with t mod 101 = 1, and −10 in the others', async () => {
    // without bounds and with a rate of 1 a path's moves are its gradients
    const stream = 's = t - 101 floor((t - 0.5) / 101)\nf = if(s < 1.5, 1010 x, -10 x)'
    const run: Run = { method: 'gd', parameters: { lr: 1 } }
    const path = await trajectory({ problem: { formula: stream }, start: [0, 0], run, steps: 310 })
    const moves = Array.from({ length: 310 }, (_, k) => pointAt(path, k)[0] - pointAt(path, k + 1)[0])
    moves.forEach((move, k) => expect(move).toBe((k + 1) % 101 === 1 ? 1010 : -10))
  })
})

describe('a formula that depends on the step', () => {
  const run: Run = { method: 'gd', parameters: { lr: 0.5 } }

  it.each(backends)('moves under the path, whose losses are those of its own steps, on %s', async (backend) => {
    const problem = { formula: '(x - t)^2 / 2 + y^2 / 2' }
    const { positions, losses } = await trajectory({ problem, start: [0, 0], run, steps: 20 }, backend)
    let x = 0
    for (let k = 0; k <= 20; k++) {
      expect(positions[2 * k]).toBeCloseTo(x, 4)
      expect(losses[k]).toBeCloseTo((x - k - 1) ** 2 / 2, 4)
      x -= 0.5 * (x - k - 1)
    }
  })

  it('may be a recurrence', async () => {
    const told = 's = x\nrepeat 3 { s = s + t }\nf = s^2 / 2'
    const plain = '(x + 3 t)^2 / 2'
    const [a, b] = await Promise.all(
      [told, plain].map((formula) => trajectory({ problem: { formula }, start: [1, 1], run, steps: 10 })),
    )
    expect([...(a?.positions ?? [])]).toEqual([...(b?.positions ?? [])])
    expect([...(a?.losses ?? [])]).toEqual([...(b?.losses ?? [])])
  })
})

describe('bounds', () => {
  const problem = { formula: 'x + y', bounds: { x: [-1, 1], y: [0.25, 4] } } as const

  it.each(backends)('stop a path at their ends, coordinate by coordinate, on %s', async (backend) => {
    const run: Run = { method: 'momentum', parameters: { lr: 0.25, beta: 0.5 } }
    const path = await trajectory({ problem, start: [0, 2], run, steps: 20 }, backend)
    expect(pointAt(path, 20)).toEqual([-1, 0.25])
    expect(pointAt(path, 1)).toEqual([-0.25, 1.75])
  })

  it('put a start from outside back with the first step, and let a path that leaves the finite freeze', async () => {
    const outside = await trajectory({ problem, start: [7, 9], run: { method: 'gd', parameters: { lr: 0 } }, steps: 1 })
    expect([...outside.positions]).toEqual([7, 9, 1, 4])
    const lost = { formula: 'log(x - 2)', bounds: { x: [-1, 1] } } as const
    const { end } = await trajectory({
      problem: lost,
      start: [0, 0],
      run: { method: { step: 'theta = theta - sqrt(g)' } },
      steps: 3,
    })
    expect(end).toMatchObject({ state: 'diverged' })
  })

  it('travel in links, and are refused with words where they are no intervals', async () => {
    const experiment = normalise({ version: 1, problem })
    expect(parse(format(experiment))).toMatchObject({ ok: true, experiment: { problem } })
    const warnings: string[] = []
    normalise({ version: 1, problem: { formula: 'x', bounds: { x: [3, 1] } } }, (path) => warnings.push(path))
    expect(warnings).toEqual(['problem.bounds.x'])
    expect((await simulate(experiment, { backend: 'js' })).runs).not.toHaveLength(0)
  })
})
