import type { Engine } from '../engine/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Store } from '../store/store.ts'
import { paceOf, type Pace } from '../trajectories/pace.ts'

/** Sides of the squares of starts that a trial computes, and its most steps: so little that the page has no turn in between. */
const [few, many] = [8, 32]
const mostSteps = 200
/** Milliseconds after the last change before a trial begins. */
const rest = 60

/**
 * Measures what batches of the experiment cost, once for each back end, problem and choice of methods, where a view asks: so what a
 * large request takes is told before it is made.
 */
export function followPace(store: Store, engine: Engine): () => void {
  let running: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function measure(key: string, { signal }: AbortController): Promise<void> {
    const { experiment } = store.getState()
    const steps = Math.min(mostSteps, experiment.steps)
    const { starts: _, ...single } = experiment
    const trial: Experiment = { ...single, steps }
    const threads = threadsOf(engine.status().name)
    const line = async (compute: (side: number) => Promise<unknown>, runs: number): Promise<Pace> => {
      const once = async (side: number): Promise<number> => {
        const began = performance.now()
        await compute(side)
        return performance.now() - began
      }
      // the shortest of some: what else the page does is not theirs
      const timed = async (side: number) => {
        const all = [await once(side), await once(side), await once(side)]
        return { memberSteps: runs * side * side * steps, milliseconds: Math.min(...all) }
      }
      // the first ones compile
      await once(few)
      await once(many)
      return paceOf(await timed(few), await timed(many), threads)
    }
    const flow = async (side: number): Promise<void> => {
      const handle = await engine.flow({ ...trial, starts: { grid: [side, side] } }, { signal })
      handle.dispose?.()
    }
    const { problem } = store.getState()
    if (!problem) return
    const { x, y } = problem.domain
    const axis = (of: string, [from, to]: readonly [number, number], count: number) =>
      ({ of, from, to, count, scale: 'linear' }) as const
    const map = (run: number) => (side: number) =>
      engine.map(trial, { run, x: axis('start.x', x, side), y: axis('start.y', y, side) }, { signal })
    const shown = experiment.runs.filter(({ hidden }) => hidden !== true).length
    const starts = await line(flow, shown)
    const maps: Pace[] = []
    for (const run of experiment.runs.keys()) maps.push(await line(map(run), 1))
    if (!signal.aborted) store.setState({ paces: { key, starts, maps } })
  }

  function begin(): void {
    const { paceAsked, experiment, trajectories, problem, paces } = store.getState()
    if (!paceAsked || !trajectories || !problem) return
    const key = keyOf(experiment, engine.status().name)
    if (paces?.key === key) return
    running?.abort()
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = new AbortController()
      // without a trial nothing is said of the time
      measure(key, running).catch(() => undefined)
    }, rest)
  }

  begin()
  const stop = store.subscribe((state, before) => {
    if (
      state.paceAsked !== before.paceAsked ||
      state.trajectories !== before.trajectories ||
      state.backend !== before.backend
    )
      begin()
  })
  return () => {
    clearTimeout(timer)
    running?.abort()
    stop()
  }
}

/** What changes the cost of a step: not the values of settings. */
function keyOf({ problem, runs }: Experiment, backend: string): string {
  const { parameters: _, ...shape } = { parameters: undefined, ...problem }
  return JSON.stringify([
    backend,
    shape,
    runs.map(({ method, schedule, gradient, clip, hidden }) => [method, schedule?.id, gradient, clip, hidden === true]),
  ])
}

/** WebAssembly shares large batches among workers, one a core. */
const threadsOf = (backend: string): number =>
  backend === 'wasm' && typeof Worker !== 'undefined'
    ? Math.min(16, Math.max(1, globalThis.navigator.hardwareConcurrency))
    : 1
