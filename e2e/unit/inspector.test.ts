import { describe, expect, test } from 'vitest'

import { Tracer } from '../../src/engine/trace/tracer.ts'
import type { Experiment, Run } from '../../src/experiment/experiment.ts'
import { portion } from '../support/portion.ts'
import { methods, normalise, simulate, surfaces } from '../../src/index.ts'

const numbers = (value: { readonly nodes: readonly { readonly value: number }[] }): number[] =>
  value.nodes.map((node) => node.value)

const experimentOf = (problem: Experiment['problem'], run: Run, steps: number): Experiment =>
  normalise({ version: 1, problem, runs: [run], steps, seed: 11 })

/** Every step that is opened up leads to where the run went. */
async function follows(experiment: Experiment, backend: 'js' | 'wasm', within: number, steps: readonly number[]) {
  const { runs } = await simulate(experiment, { backend })
  const [run] = runs
  if (!run) throw new Error('no run')
  const tracer = new Tracer(experiment, 0)
  const frozen = 'state' in run.end && run.end.state === 'diverged' ? run.end.step : Infinity
  for (const step of steps.filter((one) => one < frozen)) {
    const { next, theta } = tracer.at(step, run.positions)
    const [x = 0, y = 0] = numbers(next)
    const [x0 = 0, y0 = 0] = numbers(theta)
    const went = [run.positions[2 * step] ?? 0, run.positions[2 * step + 1] ?? 0] as const
    const size = 1 + Math.hypot(x0, y0) + Math.hypot(x - x0, y - y0)
    const off = Math.hypot(x - went[0], y - went[1]) / size
    expect(
      off,
      `${JSON.stringify(experiment.problem)} ${JSON.stringify(experiment.runs[0])} step ${step}: ${x}, ${y} for ${went.join()}`,
    ).toBeLessThan(within)
  }
}

describe('a step opened up is the step that the run took', () => {
  test.each([...methods.keys()])('%s, on surfaces that it takes', async (method) => {
    for (const surface of portion(surfaces.keys(), 3, [...methods.keys()].indexOf(method))) {
      const experiment = experimentOf({ surface }, { method }, 24)
      const refused = await simulate(experiment, { backend: 'js' }).then(
        () => false,
        () => true,
      )
      if (!refused) await follows(experiment, 'js', 1e-9, [1, 2, 3, 7, 24])
    }
  })

  test('in whatever order steps are opened, also long after the start', async () => {
    const late = [200, 199, 130, 131, 64, 65, 1, 192, 200]
    for (const run of [{ method: 'adam' }, { method: 'gd', schedule: { id: 'plateau', patience: 1 } }] as const)
      await follows(experimentOf({ surface: 'beale' }, run, 200), 'js', 1e-9, late)
  })

  /** How many numbers of a path the opening of a step reads. */
  async function readsOf(method: string, steps: number, before: readonly number[], asked: number): Promise<number> {
    const experiment = experimentOf({ surface: 'beale' }, { method, parameters: { lr: 1e-4 } }, steps)
    const positions = (await simulate(experiment, { backend: 'js' })).runs[0]?.positions ?? []
    let read = 0
    const counting = new Proxy(positions, {
      get: (path, key) => {
        read++
        const value: unknown = Reflect.get(path, key)
        return value
      },
    })
    const tracer = new Tracer(experiment, 0)
    for (const step of before) tracer.at(step, counting)
    read = 0
    tracer.at(asked, counting)
    return read
  }

  test('at once, however late, where nothing is remembered', async () => {
    expect(await readsOf('gd', 5000, [], 5000)).toBeLessThan(20)
  })

  test('a step back costs no more than the steps since memories were kept, after a run was followed forwards', async () => {
    const forwards = Array.from({ length: 400 }, (_, k) => k + 1)
    expect(await readsOf('momentum', 400, forwards, 399)).toBeLessThan(64 * 10)
  })

  const around: readonly (readonly [string, Omit<Run, 'method'>])[] = [
    ['a schedule', { schedule: { id: 'warmup-cosine', warmup: 5, T_max: 30 } }],
    ['a schedule with memory', { schedule: { id: 'plateau', patience: 1 } }],
    ['noise', { gradient: { noise: 0.3 } }],
    ['a given sequence', { gradient: { noise: { sequence: [[0.1, -0.2]] } } }],
    ['clipping by length', { clip: { norm: 0.5 } }],
    ['clipping by coordinate', { clip: { value: 0.1 } }],
    ['weight decay', { parameters: { weight_decay: 0.1 } }],
  ]
  test.each(around)('with %s', async (_, parts) => {
    for (const method of ['adam', 'momentum', 'nesterov-lookahead', 'newton', 'levenberg', 'bfgs', 'trust-region'])
      if (methods.has(method))
        await follows(experimentOf({ surface: 'beale' }, { method, ...parts }, 30), 'js', 1e-9, [1, 2, 15, 30])
  })

  test('a schedule that scales the steps is no learning rate', async () => {
    const schedule = { id: 'plateau', patience: 1 }
    for (const [method, rate] of [
      ['newton', undefined],
      ['barzilai-borwein', undefined],
      ['gd', 0.01],
    ] as const) {
      const experiment = experimentOf(
        { surface: 'beale' },
        { method, schedule, ...(rate && { parameters: { lr: rate } }) },
        12,
      )
      await follows(experiment, 'js', 1e-9, [1, 2, 7, 12])
      const tracer = new Tracer(experiment, 0)
      expect(tracer.at(1, [1, 1]).rate, method).toBe(rate)
      expect(tracer.rates([1, 1, 1, 1]), method).toEqual(Float64Array.of(rate ?? Number.NaN))
    }
  })

  test('with minibatches of a data problem', async () => {
    for (const method of ['adam', 'newton-damped', 'wolfe', 'cg', 'levenberg-marquardt']) {
      const run: Run = { method, gradient: { batch: 8, order: 'shuffled' } }
      await follows(experimentOf({ data: 'line-fit', samples: 50 }, run, 40), 'js', 1e-9, [1, 7, 8, 40])
    }
  })

  test('to single precision’s rounding on WebAssembly, however long the run', async () => {
    for (const method of ['adam', 'rmsprop', 'bfgs', 'nadam'])
      await follows(experimentOf({ surface: 'rosenbrock' }, { method }, 400), 'wasm', 1e-5, [1, 50, 399])
  })
})

test('a step whose matrix has no inverse can be opened, and leads nowhere', () => {
  // where the unit is dead no sample bends the loss
  for (const method of ['newton', 'gauss-newton']) {
    const experiment = experimentOf({ data: 'neuron-relu' }, { method }, 3)
    const { next } = new Tracer(experiment, 0).at(1, [-0.01, -4])
    expect(numbers(next), method).toEqual([Number.NaN, Number.NaN])
  }
})

test('lines say what they read and made, and line searches unfold their trials', async () => {
  const adam = experimentOf({ formula: 'x^2 / 2 + 5 y^2' }, { method: 'adam', parameters: { lr: 0.1 } }, 3)
  const path = [1, 1]
  const [first] = new Tracer(adam, 0).at(1, path).lines
  expect(first).toMatchObject({ kind: 'assign', name: 'm', passes: [] })
  expect(first?.reads.map(([name]) => name)).toEqual(['beta1', 'm', 'g'])
  expect(first && numbers(first.value).map((value) => Number(value.toFixed(9)))).toEqual([0.1, 1])

  const wolfe = experimentOf({ surface: 'rosenbrock' }, { method: 'wolfe' }, 3)
  const { runs } = await simulate(wolfe, { backend: 'js' })
  const { lines } = new Tracer(wolfe, 0).at(1, runs[0]?.positions ?? [])
  const trials = lines.filter(({ procedure, asked }) => procedure !== undefined && asked.length > 0)
  expect(trials.length).toBeGreaterThan(1)
  expect(Math.max(...trials.map(({ passes }) => passes[0] ?? 0))).toBeGreaterThan(1)
})
