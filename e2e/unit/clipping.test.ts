import { describe, expect, it } from 'vitest'
import type { Run } from '../../src/experiment/experiment.ts'
import { backends, pointAt, trajectory } from '../support/backends.ts'
import { comparePath, oracleRuns } from '../support/oracle.ts'
import { experimentOf } from '../support/oracle-experiment.ts'

/** The clipping that a recorded run's id tells, as `clip_norm_10.0`. */
function clipOf(id: string): Run['clip'] {
  const [, kind, limit] = /clip_(norm|value)_([\d.]+)/.exec(id) ?? []
  return kind === undefined ? undefined : kind === 'norm' ? { norm: Number(limit) } : { value: Number(limit) }
}

const runs = oracleRuns('sched_clip_trajectories.json').filter(({ id }) => clipOf(id))

it('the recorded runs clip by norm and by value', () => {
  expect(runs).toHaveLength(8)
})

describe.each(backends)('%s', (backend) => {
  it.each(runs.map((run) => [run.id, run] as const))('follows PyTorch in %s', async (id, run) => {
    const {
      problem,
      start,
      runs: [ours],
      steps = 0,
    } = experimentOf(run) ?? { runs: [] }
    const clip = clipOf(id)
    if (!problem || !start || !ours || !clip) throw new Error(`${id} is not one of ours.`)
    expect(
      comparePath(run, (await trajectory({ problem, start, run: { ...ours, clip }, steps }, backend)).positions),
    ).toMatchObject({ ok: true })
  })
})

describe('one step of gradient descent with rate 1', () => {
  const stepOf = async (run: Omit<Run, 'method'>, formula: string, start: readonly [number, number] = [0, 0]) => {
    const { parameters, ...rest } = run
    return pointAt(
      await trajectory({
        problem: { formula },
        start,
        run: { method: 'gd', parameters: { lr: 1, ...parameters }, ...rest },
        steps: 1,
      }),
      1,
    )
  }

  it('leaves a gradient under the bound alone', async () => {
    expect(await stepOf({ clip: { norm: 6 } }, '3 x - 4 y')).toEqual([-3, 4])
    expect(await stepOf({ clip: { value: 4 } }, '3 x - 4 y')).toEqual([-3, 4])
  })

  it('shortens a longer one to the bound, or cuts each coordinate', async () => {
    const [x, y] = await stepOf({ clip: { norm: 1 } }, '3 x - 4 y')
    expect(x).toBeCloseTo(-3 / 5.000001, 12)
    expect(y).toBeCloseTo(4 / 5.000001, 12)
    expect(await stepOf({ clip: { value: 2 } }, '3 x - 4 y')).toEqual([-2, 2])
  })

  it('adds noise before it clips, and decays weights after', async () => {
    const noise = { sequence: [[10, 0] as const] }
    expect(await stepOf({ gradient: { noise }, clip: { value: 2 } }, '3 x - 4 y')).toEqual([-2, 2])
    expect(await stepOf({ clip: { value: 2 }, parameters: { weight_decay: 0.5 } }, '3 x - 4 y', [8, 0])).toEqual([
      8 - 2 - 4,
      2,
    ])
  })
})

describe('a gradient clipped far below its size', () => {
  const experiment = (method: string, clip: Run['clip']) => ({
    problem: { surface: 'himmelblau' },
    start: [-1, -1] as const,
    run: { method, ...(clip && { clip }) },
    steps: 60,
  })

  it.each(['polyak-step', 'barzilai-borwein', 'bfgs', 'l-bfgs'])(
    'makes no step of %s longer than the same without',
    async (method) => {
      const step = async (clip?: Run['clip']) => {
        const [x, y] = pointAt(await trajectory(experiment(method, clip)), 1)
        return Math.hypot(x + 1, y + 1)
      }
      expect(await step({ norm: 0.01 })).toBeLessThanOrEqual((await step()) * (1 + 1e-9))
    },
  )

  it.each(['polyak-step', 'barzilai-borwein', 'bfgs', 'l-bfgs'])(
    'leaves %s where it began or below',
    async (method) => {
      const { losses, evaluations, end } = await trajectory(experiment(method, { norm: 0.01 }))
      expect('state' in end && end.state).not.toBe('diverged')
      expect(losses.at(-1)).toBeLessThan(losses[0] ?? 0)
      const plain = await trajectory(experiment(method, undefined))
      if (method.endsWith('bfgs')) return
      // the gradient before the clipping is there already
      expect(evaluations).toEqual(plain.evaluations)
    },
  )
})
