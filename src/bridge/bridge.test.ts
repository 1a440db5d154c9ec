import { afterEach, describe, expect, it, vi } from 'vitest'

import type { Engine } from '../engine/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import * as actions from '../store/actions.ts'
import { createThalwegStore } from '../store/store.ts'
import { criticalOf } from '../trajectories/critical.ts'
import type { BackendStatus, GpuHandle, ProblemHandle } from '../trajectories/handles.ts'
import type { Result } from '../trajectories/result.ts'
import { connect } from './bridge.ts'

const experiment: Experiment = {
  version: 1,
  problem: { surface: 'valley', parameters: { kappa: 4 } },
  start: [1, 1],
  runs: [{ method: 'gd', parameters: { lr: 0.1 } }],
  steps: 3,
  seed: 1,
  view: {},
}

interface Call {
  readonly experiment: Experiment
  readonly signal: AbortSignal | undefined
  readonly finish: () => void
  readonly fail: (message: string) => void
}

/** Gradient descent in float64 on ½(x² + κ y²), answering when the test says so, or at once. */
function quadraticEngine(manner: 'at once' | 'when told') {
  const calls: Call[] = []
  const listeners = new Set<() => void>()
  let status: BackendStatus = { name: 'wasm', reason: 'a test', recovering: false }
  let gpu: GpuHandle | undefined
  let problems = 0
  const searched: Experiment[] = []
  const engine: Engine = {
    status: () => status,
    gpu: () => gpu,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    problem: (of) => {
      if ('formula' in of.problem) throw new Error(`The formula “${of.problem.formula}” does not compile.`)
      problems += 1
      return handle(JSON.stringify(of.problem))
    },
    network: () => Promise.reject(new Error('This engine has no networks.')),
    simulate: (of, options) => {
      if (manner === 'at once') {
        calls.push({ experiment: of, signal: options?.signal, finish: () => {}, fail: () => {} })
        return Promise.resolve(descend(of))
      }
      return new Promise((resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
        const fail = (message: string) => reject(new Error(message))
        calls.push({ experiment: of, signal: options?.signal, finish: () => resolve(descend(of)), fail })
      })
    },
    criticalPoints: (of) => {
      searched.push(of)
      return Promise.resolve([{ at: [0, 0], value: 0, kind: 'minimum' }])
    },
    openRun: () => Promise.reject(new Error('Nothing can be opened here.')),
    plane: () => Promise.reject(new Error('no plane is asked for here')),
    ends: () => Promise.reject(new Error('no ends are asked for here')),
    flow: () => Promise.reject(new Error('no batch is asked for here')),
    map: () => Promise.reject(new Error('no map is asked for here')),
    dispose: () => listeners.clear(),
  }
  const change = (next: Partial<BackendStatus>, device?: GpuHandle) => {
    status = { ...status, ...next }
    gpu = device
    for (const listener of listeners) listener()
  }
  return { engine, calls, change, searched, problems: () => problems }
}

function descend(of: Experiment): Result {
  let [x, y] = of.start
  const lr = of.runs[0]?.parameters?.['lr'] ?? 0
  const positions = [x, y]
  for (let step = 0; step < of.steps; step += 1) {
    x -= lr * x
    y -= lr * 4 * y
    positions.push(x, y)
  }
  const losses = new Float64Array(of.steps + 1)
  const end = { state: 'running', step: of.steps } as const
  const run = { positions: Float64Array.from(positions), losses, gradientNorms: losses, end }
  return { backend: 'wasm', runs: [{ ...run, evaluations: { f: 0, g: of.steps, h: 0 } }] }
}

const handle = (key: string): ProblemHandle => ({
  key,
  domain: { x: [-1, 1], y: [-1, 1] },
  heightScale: 'linear',
  minima: [],
  loss: () => 0,
  gradient: () => [0, 0],
  hessian: () => [0, 0, 0],
  sample: () => new Float32Array(),
  wgsl: '',
  parameters: new Float32Array(),
})

/** Lets everything that waits in microtasks happen; nothing here waits for a later task. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

const lastX = (store: ReturnType<typeof createThalwegStore>) =>
  store.getState().trajectories?.result.runs[0]?.positions.at(-2)

describe('the bridge', () => {
  it('publishes the problem, the paths and the back end within the task', async () => {
    const store = createThalwegStore(experiment)
    connect(store, quadraticEngine('at once').engine)
    await settle()
    expect(store.getState().backend).toMatchObject({ name: 'wasm' })
    expect(store.getState().problem?.key).toContain('kappa')
    expect(store.getState().trajectories).toMatchObject({ version: 1, steps: 3 })
    expect(lastX(store)).toBeCloseTo(0.9 ** 3, 12)
    actions.setRunParameter(store, 0, 'lr', 0.2)
    await settle()
    expect(store.getState().trajectories?.version).toBe(2)
    expect(lastX(store)).toBeCloseTo(0.8 ** 3, 12)
  })

  it('makes one simulation of all edits of a task', async () => {
    const store = createThalwegStore(experiment)
    const { engine, calls } = quadraticEngine('at once')
    connect(store, engine)
    actions.setSteps(store, 10)
    actions.setStart(store, [2, 2])
    await settle()
    expect(calls.map((call) => [call.experiment.steps, call.experiment.start])).toEqual([[10, [2, 2]]])
  })

  it('aborts what runs, keeps only the newest, and never publishes what is stale', async () => {
    const store = createThalwegStore(experiment)
    const { engine, calls } = quadraticEngine('when told')
    connect(store, engine)
    await settle()
    actions.setRunParameter(store, 0, 'lr', 0.2)
    actions.setRunParameter(store, 0, 'lr', 0.3)
    expect(calls[0]?.signal?.aborted).toBe(true)
    await settle()
    expect(calls.map((call) => call.experiment.runs[0]?.parameters?.['lr'])).toEqual([0.1, 0.3])
    expect(store.getState().notices).toEqual([])
    calls[1]?.finish()
    await settle()
    expect(store.getState().trajectories?.version).toBe(1)
    expect(lastX(store)).toBeCloseTo(0.7 ** 3, 12)
  })

  it('drops a result that an engine gives in spite of the abort', async () => {
    const store = createThalwegStore(experiment)
    const { engine, calls } = quadraticEngine('when told')
    connect(store, engine)
    await settle()
    calls[0]?.finish()
    actions.setRunParameter(store, 0, 'lr', 0.2)
    await settle()
    expect(store.getState().trajectories).toBeUndefined()
    calls[1]?.finish()
    await settle()
    expect(lastX(store)).toBeCloseTo(0.8 ** 3, 12)
  })

  it('tells a failure, keeps the last good picture, and takes the notice back after a success', async () => {
    const store = createThalwegStore(experiment)
    connect(store, quadraticEngine('at once').engine)
    await settle()
    const good = store.getState()
    actions.setProblem(store, { formula: 'x +' })
    await settle()
    expect(store.getState().notices).toMatchObject([{ level: 'error', message: 'The formula “x +” does not compile.' }])
    expect(store.getState().refused).toBe(true)
    expect(store.getState().trajectories).toBe(good.trajectories)
    expect(store.getState().problem).toBe(good.problem)
    actions.setProblem(store, { surface: 'valley' })
    await settle()
    expect(store.getState()).toMatchObject({ notices: [], refused: false })
    expect(store.getState().trajectories?.version).toBe(2)
  })

  it('does not compute for a view, a name or visibility, nor compile for a start', async () => {
    const store = createThalwegStore(experiment)
    const { engine, calls, problems } = quadraticEngine('at once')
    connect(store, engine)
    await settle()
    actions.setView(store, { window: [0, 1, 0, 1] })
    actions.setRun(store, 0, { method: 'gd', parameters: { lr: 0.1 }, name: 'mine', hidden: true })
    await settle()
    expect(calls.length).toBe(1)
    actions.setStart(store, [0, 1])
    await settle()
    expect(calls.length).toBe(2)
    expect(problems()).toBe(1)
  })

  it('survives a lost device: experiment and play head stay, the paths come anew from the next back end', async () => {
    const store = createThalwegStore(experiment)
    const { engine, calls, change } = quadraticEngine('at once')
    connect(store, engine)
    await settle()
    actions.setHead(store, 2)
    change({ name: 'webgpu', recovering: true })
    await settle()
    expect(store.getState().backend).toMatchObject({ name: 'webgpu', recovering: true })
    expect(calls.length).toBe(1)
    change({ name: 'wasm', recovering: false })
    await settle()
    expect(calls.length).toBe(2)
    expect(store.getState().experiment).toBe(experiment)
    expect(store.getState().playback.head).toBe(2)
  })

  it('falls silent when it is stopped', async () => {
    const store = createThalwegStore(experiment)
    const { engine, calls, change } = quadraticEngine('when told')
    const stop = connect(store, engine)
    await settle()
    stop()
    expect(calls[0]?.signal?.aborted).toBe(true)
    actions.setSteps(store, 9)
    change({ reason: 'another' })
    await settle()
    expect(calls.length).toBe(1)
    expect(store.getState().backend?.reason).toBe('a test')
    expect(store.getState().notices).toEqual([])
  })
})

describe('critical points', () => {
  afterEach(() => vi.useRealTimers())

  it('are searched once a problem has come to rest, and published with what they belong to', async () => {
    vi.useFakeTimers()
    const store = createThalwegStore(experiment)
    const { engine, searched } = quadraticEngine('at once')
    connect(store, engine)
    await settle()
    for (const kappa of [5, 6, 7]) {
      actions.setProblem(store, { surface: 'valley', parameters: { kappa } })
      await settle()
    }
    expect(searched).toEqual([])
    await vi.advanceTimersByTimeAsync(1000)
    expect(searched.map(({ problem }) => problem)).toEqual([{ surface: 'valley', parameters: { kappa: 7 } }])
    const { problem, critical } = store.getState()
    expect(criticalOf(problem, critical)).toEqual([{ at: [0, 0], value: 0, kind: 'minimum' }])

    actions.setRunParameter(store, 0, 'lr', 0.2)
    await settle()
    await vi.advanceTimersByTimeAsync(1000)
    expect(searched).toHaveLength(1)

    actions.setProblem(store, { surface: 'valley', parameters: { kappa: 9 } })
    await settle()
    expect(criticalOf(store.getState().problem, store.getState().critical)).toBeUndefined()
  })
})
