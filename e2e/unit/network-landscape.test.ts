import { describe, expect, test } from 'vitest'
import { evaluatorOf } from '../../src/engine/networks/evaluator.ts'
import { filterDirection } from '../../src/engine/networks/landscape/directions.ts'
import { openPlane } from '../../src/engine/networks/landscape/landscape.ts'
import { principalDirections } from '../../src/engine/networks/landscape/principal.ts'
import { project, shareOf } from '../../src/engine/networks/landscape/projection.ts'
import { jsPlaneSampler } from '../../src/engine/networks/landscape/sampler.ts'
import { settingOf } from '../../src/engine/networks/members.ts'
import type { Experiment } from '../../src/experiment/experiment.ts'
import { curvature, simulate } from '../../src/index.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { initialWeights } from '../../src/networks/initial-weights.ts'
import { copied, copySource } from '../../src/networks/symmetry.ts'
import { normals } from '../../src/numerics/random.ts'
import type { PlaneQuestion } from '../../src/trajectories/plane.ts'

const trainingOf = (network: NetworkFields): Experiment => ({
  version: 1,
  problem: { network },
  start: [0, 0],
  runs: [
    { method: 'adam', parameters: { lr: 0.05 } },
    { method: 'gd', parameters: { lr: 0.3 } },
    { method: 'momentum', parameters: { lr: 0.1 } },
  ],
  steps: 60,
  seed: 3,
  view: {},
})
const experiment = trainingOf({ layers: [2, 6, 6, 1], data: { id: 'moons', samples: 40 } })
const result = await simulate(experiment, { backend: 'js' })
const { network, samples } = settingOf(experiment)

const planes: readonly PlaneQuestion[] = [
  { kind: 'random', through: { run: 0 }, seed: 1 },
  { kind: 'principal', of: [{ run: 0 }] },
  { kind: 'solutions', corners: [{ run: 0 }, { run: 1 }] },
  { kind: 'solutions', corners: [{ run: 0 }, { run: 1 }, { run: 0, copy: 1 }] },
  { kind: 'weights', through: { run: 0, step: 30 }, weights: [4, 20] },
]

describe('the loss over a plane through the weights', () => {
  test.each(planes)('is curved as its matrices are along it: $kind', async (question) => {
    const plane = await openPlane(experiment, result, question)
    const [u, v] = plane.directions
    const weights = Array.from(initialWeights(settingOf(experiment).fields, network, experiment.seed))
    const given = { ...trainingOf({ ...settingOf(experiment).fields, initialization: { weights: [weights] } }) }
    const whole = await curvature(given)
    const along = (M: readonly (readonly number[])[]) =>
      [
        [u, u],
        [u, v],
        [v, v],
      ].map(([p = u, q = v]) =>
        M.reduce((sum, row, i) => sum + (p[i] ?? 0) * row.reduce((part, entry, j) => part + entry * (q[j] ?? 0), 0), 0),
      )
    const { hessian, gaussNewton, kfac } = plane.curvature({ run: 0, step: 0 })
    const near = (found: readonly number[] | undefined, wanted: readonly number[]) => {
      const size = Math.max(...wanted.map(Math.abs))
      wanted.forEach((value, k) => expect(Math.abs((found?.[k] ?? Number.NaN) - value)).toBeLessThan(1e-9 * size))
    }
    near(hessian, along(whole.hessian))
    near(gaussNewton, along(whole.gaussNewton ?? []))
    // K-FAC's block of a layer is the Kronecker product of its factors.
    const blocks = network.layers.flatMap(({ inputs, outputs, weights: first, bias }, l) => {
      const { A = [], G = [] } = whole.kfac?.[l] ?? {}
      const place = (o: number, i: number) => (i < inputs ? first + o * inputs + i : bias + o)
      const cells = Array.from({ length: outputs * (inputs + 1) }, (_, k) => [k % outputs, Math.floor(k / outputs)])
      return cells.flatMap(([o = 0, i = 0]) =>
        cells.map(([p = 0, j = 0]) => [place(o, i), place(p, j), (G[o]?.[p] ?? 0) * (A[i]?.[j] ?? 0)] as const),
      )
    })
    const product = Array.from({ length: network.parameters }, () =>
      Array.from({ length: network.parameters }, () => 0),
    )
    for (const [row, column, value] of blocks) {
      const cells = product[row]
      if (cells) cells[column] = value
    }
    near(kfac, along(product))
  })

  test.each(planes)('is that of the network at its weights: $kind', async (question) => {
    const plane = await openPlane(experiment, result, question)
    const { loss } = evaluatorOf(network, samples)
    const [u, v] = plane.directions
    const at = (x: number, y: number) => plane.origin.map((value, j) => value + x * (u[j] ?? 0) + y * (v[j] ?? 0))
    const [x0, x1, y0, y1] = plane.window
    const grid = await plane.sample(plane.window, 7, 5)
    for (const [i, j] of [
      [0, 0],
      [6, 4],
      [2, 3],
    ] as const) {
      const [x, y] = [x0 + (i * (x1 - x0)) / 6, y0 + (j * (y1 - y0)) / 4]
      expect(plane.loss(x, y)).toBeCloseTo(loss(at(x, y)), 12)
      // in the lanes of WebAssembly, in float32
      expect(Math.abs((grid[7 * j + i] ?? 0) / loss(at(x, y)) - 1)).toBeLessThan(1e-5)
    }
  })

  test('at the points that it goes through is what training says of them', async () => {
    const { marks } = await openPlane(experiment, result, {
      kind: 'solutions',
      corners: [{ run: 0 }, { run: 1 }, { run: 2, step: 10 }],
    })
    const [first, ...others] = marks
    expect(first?.loss).toBeCloseTo(result.runs[0]?.losses[60] ?? Number.NaN, 12)
    expect(others.map(({ loss }) => loss)).toEqual([
      expect.closeTo(result.runs[1]?.losses[60] ?? Number.NaN, 12),
      expect.closeTo(result.runs[2]?.losses[10] ?? Number.NaN, 12),
    ])
  })

  test.each([
    ['batch normalization and skips', { layers: [2, 5, 5, 1], normalization: 'batch', skip: 'residual' }],
    ['softmax and a split', { layers: [2, 5, 2], loss: 'softmax', data: { id: 'xor', samples: 31, split: 0.7 } }],
  ] as const)('in lanes is that of the reference: %s', async (_, fields) => {
    const given = { ...trainingOf(fields), steps: 5 }
    const trained = await simulate(given, { backend: 'js' })
    const plane = await openPlane(given, trained, { kind: 'random', through: { run: 0 }, seed: 2 })
    const own = settingOf(given)
    const places = Float64Array.from({ length: 14 }, (_value, k) => Math.sin(k))
    const [exact, single] = [new Float32Array(7), await plane.sample([-1, 1, 0.5, 0.5], 7, 1)]
    jsPlaneSampler(plane, own.network, own.samples).losses(places, exact, 0)
    exact.forEach((value, k) => expect(value).toBeCloseTo(plane.loss(places[2 * k] ?? 0, places[2 * k + 1] ?? 0), 6))
    single.forEach((value, k) => expect(value).toBeCloseTo(plane.loss(-1 + k / 3, 0.5), 4))
  })

  test('stops when it is told to', async () => {
    const stop = new AbortController()
    const plane = await openPlane(experiment, result, { kind: 'principal', of: [{ run: 0 }] })
    const sampled = plane.sample([-1, 1, -1, 1], 512, 512, stop.signal).catch((error: unknown) => error)
    stop.abort('enough')
    expect(await sampled).toBe('enough')
    const opened = openPlane(experiment, result, { kind: 'principal', of: [{ run: 0 }] }, undefined, stop.signal)
    await expect(opened).rejects.toBe('enough')
  })

  test.each<readonly [string, PlaneQuestion]>([
    ['no run 8', { kind: 'random', through: { run: 7 }, seed: 1 }],
    ['no weight 500', { kind: 'weights', through: { run: 0 }, weights: [0, 500] }],
    ['must differ', { kind: 'weights', through: { run: 0 }, weights: [3, 3] }],
    ['same point', { kind: 'solutions', corners: [{ run: 0 }, { run: 0 }] }],
    ['on one line', { kind: 'solutions', corners: [{ run: 0 }, { run: 1 }, { run: 1 }] }],
  ])('is refused in words: %s', async (words, question) => {
    await expect(openPlane(experiment, result, question)).rejects.toThrow(words)
  })
})

describe('directions', () => {
  test('random ones are as long as the filter in each filter, and leave biases (Li et al. 2018)', () => {
    const weights = initialWeights({}, network, 5).map((value, j) => value + 0.1 * j)
    const direction = filterDirection(network, weights, 1, 0)
    for (const { weights: from, bias, inputs, outputs } of network.layers)
      for (let o = 0; o < outputs; o++) {
        const own = (of: Float64Array) => Math.hypot(...of.subarray(from + o * inputs, from + (o + 1) * inputs))
        expect(own(direction)).toBeCloseTo(own(weights), 12)
        expect(direction[bias + o]).toBe(0)
      }
    expect(filterDirection(network, weights, 1, 1)).not.toEqual(direction)
  })

  test('principal ones hold all of a path in two dimensions, and more of any path than other planes', async () => {
    const n = 50
    const normal = (stream: number) => Float64Array.from({ length: n }, (_, j) => normals(2, stream, j)[0])
    const [base, u, v] = [normal(0), normal(1), normal(2)]
    const flat = Array.from({ length: 400 }, (_, t) =>
      base.map((value, j) => value + Math.sin(t / 30) * (u[j] ?? 0) + 0.01 * t * (v[j] ?? 0)),
    )
    const { mean, directions } = await principalDirections(flat, n)
    const seen = project({ origin: mean, directions }, flat)
    expect(shareOf([seen])).toBeCloseTo(1, 10)
    expect(Math.max(...seen.distances)).toBeLessThan(1e-6)
    const walk = [normal(10)]
    for (let t = 1; t < 100; t++) walk.push(normal(10 + t).map((value, j) => value + (walk.at(-1)?.[j] ?? 0)))
    let turns = 0
    const best = await principalDirections(walk, n, () => {
      turns++
      return undefined
    })
    // the page has its turn after each row at the latest, however many there are
    expect(turns).toBeGreaterThan(walk.length)
    const share = shareOf([project({ origin: best.mean, directions: best.directions }, walk)])
    for (let k = 0; k < 20; k++) {
      const mixed = [0, 1].map((which) =>
        (best.directions[which] ?? base).map((value, j) => value + 0.02 * normals(k, which, j)[0]),
      )
      const [a, b] = mixed
      if (a && b) expect(shareOf([project({ origin: base, directions: [a, b] }, walk)])).toBeLessThan(share)
    }
  })

  test('random ones hold what chance gives of a path, 2 of n', () => {
    const weights = initialWeights({}, network, 5)
    const n = network.parameters
    const path = Array.from({ length: 30 }, (_, t) => Float64Array.from({ length: n }, (_w, j) => normals(t, 90, j)[0]))
    const shares = Array.from({ length: 60 }, (_, seed) => {
      const directions = [
        filterDirection(network, weights, seed, 0),
        filterDirection(network, weights, seed, 1),
      ] as const
      return shareOf([project({ origin: weights, directions }, path)])
    })
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    expect(mean).toBeGreaterThan(0.9 * (2 / n))
    expect(mean).toBeLessThan(1.1 * (2 / n))
  })
})

test('paths are seen from the plane of their principal directions, and the share is what they hold', async () => {
  const plane = await openPlane(experiment, result, { kind: 'principal', of: [{ run: 0 }] })
  const [own, other] = plane.paths
  expect(own?.share).toBeGreaterThan(0.8)
  expect(own?.share).toBeGreaterThan(other?.share ?? 1)
  expect(own?.steps.at(-1)).toBe(60)
  // Pythagoras: what is seen and what is not make up the whole way
  const [start, end] = [result.runs[0]?.weightPath?.subarray(0, network.parameters), result.runs[0]?.weights]
  const moved = Math.hypot(...(end ?? []).map((value, j) => value - (start?.[j] ?? 0)))
  const last = 2 * 60
  const [x, y] = [0, 1].map((axis) => (own?.positions[last + axis] ?? 0) - (own?.positions[axis] ?? 0))
  expect(Math.hypot(x ?? 0, y ?? 0)).toBeLessThanOrEqual(moved)
  expect(Math.hypot(x ?? 0, y ?? 0)).toBeGreaterThan(0.8 * moved)
})

test.each([
  ['plain', { layers: [2, 6, 5, 1] }],
  ['skips tie layers together', { layers: [2, 6, 6, 6, 1], skip: 'residual', normalization: 'layer' }],
  ['inputs skip too', { layers: [2, 2, 2, 3, 1], skip: 'residual' }],
] as const)('a symmetric copy has other weights and the same loss: %s', (_, fields) => {
  const given = { ...trainingOf({ ...fields, data: { samples: 30 } }), steps: 0 }
  const own = settingOf(given)
  const weights = initialWeights(own.fields, own.network, 1).map((value, j) => value + 0.3 * Math.sin(j))
  const copy = copied(copySource(own.network, 1), weights)
  const { loss } = evaluatorOf(own.network, own.samples)
  expect(copy.toSorted()).toEqual(weights.toSorted())
  expect(copy).not.toEqual(weights)
  expect(loss(copy)).toBeCloseTo(loss(weights), 12)
})
