import { describe, expect, it } from 'vitest'
import { EndWatcher, type Watch } from './ends.ts'

/** f = x², on the domain [−1, 1]². */
const watch = (steps: number, changes: Partial<Watch> = {}): Watch => ({
  count: 1,
  steps,
  domain: { x: [-1, 1], y: [-1, 1] },
  evaluate: (x, _y, out) => out.set([x * x, 2 * x, 0]),
  resolution: () => 0,
  keepAll: true,
  ...changes,
})

const points = (xs: readonly number[]): Float64Array => Float64Array.from(xs.flatMap((x) => [x, 0]))

/** Follows x from its start in stretches of the given lengths; `frozenFrom` tells from which step the run is frozen. */
function ends(
  xs: readonly number[],
  stretches: readonly number[],
  changes: Partial<Watch> = {},
  frozenFrom = Infinity,
) {
  const watcher = new EndWatcher(watch(xs.length - 1, changes), points(xs.slice(0, 1)))
  let done = 0
  for (const length of stretches) {
    const rows = xs.slice(done + 1, done + 1 + length)
    watcher.observe(points(rows), done + 1, rows.length, () => done + length >= frozenFrom)
    done += length
  }
  return { end: watcher.ends()[0], watcher }
}

const halving = Array.from({ length: 61 }, (_, k) => 2 ** -k)
const stretchings = [[60], [30, 30], [1, 59], Array.from({ length: 60 }, () => 1)]

describe.each(stretchings.map((stretches) => [stretches.length, stretches] as const))(
  'in %i stretches',
  (_n, stretches) => {
    it('a run has converged from the step on at which its gradient is small for good', () => {
      // ‖∇f‖ = 2·2⁻ᵏ ≤ 1e-6 (1 + 4⁻ᵏ) from k = 21 on
      expect(ends(halving, stretches).end).toEqual({ state: 'converged', step: 21 })
      expect(ends(halving, stretches, { keepAll: false }).end).toEqual({ state: 'converged', step: 21 })
    })

    it('a run that comes to rest and leaves again has not converged', () => {
      const away = halving.map((x, k) => (k === 50 ? 0.5 : x))
      expect(ends(away, stretches).end).toEqual({ state: 'converged', step: 51 })
      expect(ends([...halving.slice(0, 60), 0.5], stretches).end).toEqual({ state: 'running', step: 60 })
      expect(ends([...halving.slice(0, 60), 0.5], stretches, { keepAll: false }).end).toEqual({
        state: 'running',
        step: 60,
      })
    })

    it('a run has diverged at the first step beyond a million half-widths, even if it comes back', () => {
      const far = Array.from({ length: 61 }, (_, k) => (k === 17 ? 1.1e6 : k === 16 ? 0.9e6 : 1))
      expect(ends(far, stretches).end).toEqual({ state: 'diverged', step: 17 })
    })

    it('a frozen run has diverged at the step after its last move', () => {
      const frozen = Array.from({ length: 61 }, (_, k) => Math.min(k, 33) + 1)
      expect(ends(frozen, stretches, {}, 34).end).toEqual({ state: 'diverged', step: 34 })
      expect(
        ends(
          frozen.map((x) => (x === 34 ? 34 : 1)),
          stretches,
          {},
          34,
        ).end,
      ).toEqual({ state: 'diverged', step: 34 })
    })

    it('a run that goes far and then leaves the finite has diverged when it went far', () => {
      const far = Array.from({ length: 61 }, (_, k) => (k < 20 ? 1 : Math.min(2e6 * k, 2e6 * 40)))
      expect(ends(far, stretches, {}, 41).end).toEqual({ state: 'diverged', step: 20 })
    })

    it('a run that is frozen from its first step has diverged at step 1', () => {
      expect(
        ends(
          Array.from({ length: 61 }, () => 3),
          stretches,
          {},
          1,
        ).end,
      ).toEqual({ state: 'diverged', step: 1 })
    })

    it('a run that hardly moves over 50 steps has stalled, without having converged', () => {
      const still = Array.from({ length: 61 }, (_, k) => (k < 5 ? 1 - k / 10 : 0.5 + 1e-12 * k))
      expect(ends(still, stretches).end?.state).toBe('stalled')
      const slow = Array.from({ length: 61 }, (_, k) => 0.5 + 1e-10 * k)
      expect(ends(slow, stretches).end).toEqual({ state: 'running', step: 60 })
    })

    it('losses and gradient norms stand at their steps, or the last alone', () => {
      const { watcher } = ends(halving, stretches)
      expect([...watcher.losses]).toEqual(halving.map((x) => x * x))
      expect([...watcher.gradientNorms]).toEqual(halving.map((x) => 2 * x))
      const { watcher: last } = ends(halving, stretches, { keepAll: false })
      expect([[...last.losses], [...last.gradientNorms]]).toEqual([[4 ** -60], [2 ** -59]])
    })
  },
)

it('a start at the minimum has converged at step 0', () => {
  expect(ends([0, 0, 0], [2]).end).toEqual({ state: 'converged', step: 0 })
})

it('a run of fewer than 50 steps never counts as stalled', () => {
  expect(
    ends(
      Array.from({ length: 40 }, () => 0.5),
      [39],
    ).end,
  ).toEqual({ state: 'running', step: 39 })
})

it('where the position itself is rounded, a gradient below what that causes counts as none', () => {
  const near = Array.from({ length: 11 }, () => 1e-5)
  expect(ends(near, [10]).end?.state).toBe('running')
  expect(ends(near, [10], { resolution: () => 3e-5 }).end).toEqual({ state: 'converged', step: 0 })
  // but not a large one
  expect(ends([0.3, 0.3], [1], { resolution: () => 1 }).end?.state).toBe('running')
})

it('members of a batch end each in its own way', () => {
  const watcher = new EndWatcher(watch(2, { count: 3 }), Float64Array.from([0, 0, 1, 0, 1, 0]))
  watcher.observe(Float64Array.from([0, 0, 2, 0, 5e6, 0, 0, 0, 3, 0, 5e6, 0]), 1, 2)
  expect(watcher.ends()).toEqual([
    { state: 'converged', step: 0 },
    { state: 'running', step: 2 },
    { state: 'diverged', step: 1 },
  ])
  expect([...watcher.losses]).toEqual([0, 1, 1, 0, 4, 25e12, 0, 9, 25e12])
})
