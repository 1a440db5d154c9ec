import { describe, expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import type { CustomMethod, Problem } from '../../src/experiment/experiment.ts'
import { simulate } from '../../src/index.ts'
import { testDevice } from '../support/gpu.ts'
import { firstDifference, follow, prepare } from '../support/kernels.ts'
import { randomPoints } from '../support/random-points.ts'

const gpu = await testDevice()
const double = jsExecutor('double')
const twin = jsExecutor('single')
const others = [wasmExecutor(), ...(gpu ? [webgpuExecutor(gpu.device)] : [])]

const rosenbrock: Problem = { surface: 'rosenbrock' }
const loss = (x: number, y: number): number => (1 - x) ** 2 + 100 * (y - x * x) ** 2
const slope = (x: number, y: number): [number, number] => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]

/** A text beside the same method written by hand in float64: one step of a point and its memory, and its calls of f. */
interface Case {
  readonly name: string
  readonly method: CustomMethod
  readonly memory: number[]
  readonly step: (x: number, y: number, memory: number[]) => { at: [number, number]; memory: number[]; f: number }
}

const cases: readonly Case[] = [
  {
    name: 'backtracking (Armijo) leaves its loop at another pass in each run',
    method: {
      step: `
        s = 1
        repeat 40 {
          if f(theta - s g) <= f(theta) - 1e-4 s dot(g, g) { break }
          s = s / 2
        }
        theta = theta - s g`,
    },
    memory: [],
    step: (x, y) => {
      const [gx, gy] = slope(x, y)
      let [s, f] = [1, 0]
      for (let k = 0; k < 40; k++) {
        f += 2
        if (loss(x - s * gx, y - s * gy) <= loss(x, y) - 1e-4 * s * (gx * gx + gy * gy)) break
        s /= 2
      }
      return { at: [x - s * gx, y - s * gy], memory: [], f }
    },
  },
  {
    name: 'loops in a loop, each with its own break',
    method: {
      parameters: { lr: 1e-3 },
      step: `
        p = theta
        total = 0
        repeat 5 {
          inner = 0
          repeat 7 {
            inner = inner + 1
            if inner > 2 + |dot(p, p)| { break }
            p = p - lr grad(p)
          }
          total = total + inner
          if total > 12 { break }
        }
        theta = p - 1e-4 total`,
    },
    memory: [],
    step: (x, y) => {
      let [px, py, total] = [x, y, 0]
      for (let i = 0; i < 5; i++) {
        let inner = 0
        for (let j = 0; j < 7; j++) {
          inner++
          if (inner > 2 + Math.abs(px * px + py * py)) break
          const [gx, gy] = slope(px, py)
          px -= 1e-3 * gx
          py -= 1e-3 * gy
        }
        total += inner
        if (total > 12) break
      }
      return { at: [px - 1e-4 * total, py - 1e-4 * total], memory: [], f: 0 }
    },
  },
  {
    name: 'if and else in a loop, with memory, a break in either',
    method: {
      parameters: { lr: 1e-3 },
      memory: { v: 0, last: 1 },
      step: `
        s = lr   # grows while that helps
        best = f(theta)
        repeat 10 {
          trial = f(theta - 2 s g)
          if trial < best {
            s = 2 s
            best = trial
            if s > 0.01 { break }
          } else {
            if trial > 2 best { s = s / 2; break }
            s = 0.9 s
          }
          last = last / 2
        }
        v = v / 2 + s g
        theta = theta - v
        last = last + s`,
    },
    memory: [0, 0, 1, 1],
    step: (x, y, [vx = 0, vy = 0, last = 0]) => {
      const [gx, gy] = slope(x, y)
      let [s, best, f] = [1e-3, loss(x, y), 1]
      for (let k = 0; k < 10; k++) {
        const trial = loss(x - 2 * s * gx, y - 2 * s * gy)
        f++
        if (trial < best) {
          s *= 2
          best = trial
          if (s > 0.01) break
        } else {
          if (trial > 2 * best) {
            s /= 2
            break
          }
          s *= 0.9
        }
        last /= 2
      }
      const [nx, ny] = [vx / 2 + s * gx, vy / 2 + s * gy]
      return { at: [x - nx, y - ny], memory: [nx, ny, last + s, last + s], f }
    },
  },
  {
    name: 'a loop is left before its first pass, early in one or late, each way with other values',
    method: {
      step: `
        a = 1
        low = 0
        best = f(theta)
        repeat 8 {
          if dot(g, g) < 300 { break }
          q = f(theta - 1e-3 a g)
          if q < best / 2 { low = 5; break }
          a = 1.5 a
          if a > 4 { a = a / 8; break }
          low = low + 1
          best = if(q < best, q, best)
        }
        theta = theta - 1e-4 (a + low) g`,
    },
    memory: [],
    step: (x, y) => {
      const [gx, gy] = slope(x, y)
      let [a, low, best, f] = [1, 0, loss(x, y), 1]
      for (let k = 0; k < 8; k++) {
        if (gx * gx + gy * gy < 300) break
        const q = loss(x - 1e-3 * a * gx, y - 1e-3 * a * gy)
        f++
        if (q < best / 2) {
          low = 5
          break
        }
        a *= 1.5
        if (a > 4) {
          a /= 8
          break
        }
        low++
        best = Math.min(q, best)
      }
      return { at: [x - 1e-4 * (a + low) * gx, y - 1e-4 * (a + low) * gy], memory: [], f }
    },
  },
  {
    name: 'what stands behind a break never runs',
    method: {
      step: `
        a = 0
        repeat 4 {
          a = a + 1
          if a > 2 { break; a = 100 }
        }
        repeat 3 {
          a = a + 1
          break
          a = a + 50
        }
        theta = theta - 1e-4 a g`,
    },
    memory: [],
    step: (x, y) => {
      const [gx, gy] = slope(x, y)
      return { at: [x - 4e-4 * gx, y - 4e-4 * gy], memory: [], f: 0 }
    },
  },
]

const members = 37
const steps = 12

describe.each(cases)('$name', ({ method, memory, step }) => {
  const prepared = prepare(rosenbrock, method)
  const starts = randomPoints(prepared.problem.domain, members, 5)

  it('is what the method by hand computes in float64, calls of f counted', async () => {
    const { path, state } = await follow(double, prepared, starts, steps)
    let calls = 0
    for (let i = 0; i < members; i++) {
      let [x = 0, y = 0] = starts.subarray(2 * i, 2 * i + 2)
      let remembered = memory
      for (let k = 0; k < steps; k++) {
        const next = step(x, y, remembered)
        ;[x, y] = next.at
        remembered = next.memory
        calls += next.f
        const at = 2 * (k * members + i)
        expect(Math.hypot((path[at] ?? NaN) - x, (path[at + 1] ?? NaN) - y)).toBeLessThan(1e-9 * (1 + Math.hypot(x, y)))
      }
    }
    const block = prepared.step.state.indexOf('#f')
    const counts = block < 0 ? [] : [...state.subarray(block * members, (block + 1) * members)]
    const counted = counts.reduce((sum, value) => sum + value, 0)
    expect(counted + (prepared.step.evaluations.f ?? 0) * steps * members).toBe(calls)
  })

  it('gives the same bits on every back end in single precision', async () => {
    const expected = await follow(twin, prepared, starts, steps)
    for (const executor of others) {
      const found = await follow(executor, prepared, starts, steps)
      expect(firstDifference(found.path, expected.path), executor.name).toBe(-1)
      expect(firstDifference(found.state, expected.state), executor.name).toBe(-1)
    }
  })
})

describe('the evaluations that a text asks for', () => {
  const counted = async (step: string) => {
    const { runs } = await simulate(
      { version: 1, problem: rosenbrock, start: [-1.2, 1], runs: [{ method: { step } }], steps: 10, seed: 1, view: {} },
      { backend: 'wasm' },
    )
    return runs[0]?.evaluations
  }

  it.each([
    ['theta = theta - 1e-3 g', { f: 0, g: 10, h: 0 }],
    ['theta = theta - 1e-3 g # no f is asked for here', { f: 0, g: 10, h: 0 }],
    ['theta = theta - 1e-3 grad(theta)', { f: 0, g: 10, h: 0 }],
    ['theta = theta - 1e-3 g / (1 + f)', { f: 10, g: 10, h: 0 }],
    ['theta = theta - 1e-3 g / (1 + f(theta - 1e-3 g))', { f: 10, g: 10, h: 0 }],
    ['repeat 3 { theta = theta - 1e-3 grad(theta) }', { f: 0, g: 30, h: 0 }],
    [
      's = 1\nrepeat 4 { s = s / 2; if s < 0.2 { break }; q = f(theta) }\ntheta = theta - 1e-3 s g',
      { f: 20, g: 10, h: 0 },
    ],
  ])('%s', async (step, expected) => {
    expect(await counted(step)).toEqual(expected)
  })
})

describe('a formula', () => {
  it.each([
    '2^-x + y^2',
    'atan2(1, x) + y^2',
    '3^x 0.5^y',
    'x^2.5 + |y|^1.5',
    'if(x < y and x > 0 or y > 2, x^2, y^2) + x^2',
  ])('%s is computed alike by all back ends', async (formula) => {
    const prepared = prepare({ formula, domain: { x: [0.5, 3], y: [0.5, 3] } }, 'gd', { lr: 1e-3 })
    const starts = randomPoints(prepared.problem.domain, 16, 3)
    const expected = await follow(twin, prepared, starts, 20)
    const exact = await follow(double, prepared, starts, 20)
    for (const [i, value] of expected.path.entries())
      expect(Math.abs(value - (exact.path[i] ?? NaN))).toBeLessThan(1e-5)
    for (const executor of others)
      expect(firstDifference((await follow(executor, prepared, starts, 20)).path, expected.path)).toBe(-1)
  })

  it('as deep as it may be is computed by every back end', async () => {
    for (const sign of ['+', '-', '*', '/']) {
      const formula = Array.from({ length: 400 }, (_, i) => (i % 2 ? 'sin(y)' : 'x'))
        .join(sign)
        .slice(0, 1999)
        .replace(/[^)x]+$/, '')
      const prepared = prepare({ formula }, 'gd')
      const starts = randomPoints(prepared.problem.domain, 4, 3)
      for (const executor of [twin, ...others])
        expect((await follow(executor, prepared, starts, 2)).path).toHaveLength(16)
    }
  })
})
