import type { Engine } from '../engine/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { paceKey, trialSteps } from '../experiment/pace-key.ts'
import type { State } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import type { ProblemHandle } from '../trajectories/handles.ts'
import { paceOf, type Pace, type Paces } from '../trajectories/pace.ts'
import { refusals, withoutRefused } from '../store/refusals.ts'

/** Sides of the squares of starts that a trial computes: so little that the page has no turn in between. */
const [few, many] = [8, 48]
/** Milliseconds after the last change before a trial begins. */
const rest = 60

/**
 * Measures what batches of the experiment cost, once for each back end, problem and choice of methods, where a view asks: so what a
 * large request takes is told before it is made. A map that is being computed goes first.
 */
export function followPace(store: Store, engine: Engine): () => void {
  let running: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function measure(
    experiment: Experiment,
    { x, y }: ProblemHandle['domain'],
    signal: AbortSignal,
  ): Promise<Omit<Paces, 'key'>> {
    const steps = Math.min(trialSteps, experiment.steps)
    const state = { ...store.getState(), experiment }
    const refused = refusals(state)
    const { starts: _, ...single } = withoutRefused(state)
    const trial: Experiment = { ...single, steps }
    const threads = threadsOf(engine.status().name)
    const line = async (compute: (side: number) => Promise<unknown>, runs: number): Promise<Pace | undefined> => {
      const once = async (side: number): Promise<number> => {
        signal.throwIfAborted()
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
    const axis = (of: string, [from, to]: readonly [number, number], count: number) =>
      ({ of, from, to, count, scale: 'linear' }) as const
    const map = (run: number) => (side: number) =>
      engine.map(trial, { run, x: axis('start.x', x, side), y: axis('start.y', y, side) }, { signal })
    const shown = trial.runs.filter(({ hidden }) => hidden !== true).length
    const starts = await line(flow, shown)
    const maps: (Pace | undefined)[] = []
    for (const [index, run] of experiment.runs.entries())
      maps.push(refused(run) ? undefined : await line(map(index), 1))
    return { starts, maps }
  }

  /** Puts an end to the trial under way, and to what is known of another experiment; begins one where it is needed. */
  function begin(): void {
    running?.abort()
    clearTimeout(timer)
    const state = store.getState()
    const { pacesAsked, experiment, computed, problem, paces } = state
    const { name } = engine.status()
    const key = paceKey(experiment, name)
    if (paces?.key === key) return
    if (paces) store.setState({ paces: undefined })
    if (pacesAsked === 0 || !problem || !computed || paceKey(computed, name) !== key || isMapping(state)) return
    const turn = new AbortController()
    running = turn
    const publish = (measured: Omit<Paces, 'key'>): void => {
      if (!turn.signal.aborted) store.setState({ paces: { key, ...measured } })
    }
    timer = setTimeout(() => {
      // where a trial fails, nothing is said of the time, and nobody waits for it any longer
      measure(experiment, problem.domain, turn.signal).then(publish, () => publish({ starts: undefined, maps: [] }))
    }, rest)
  }

  begin()
  const stop = store.subscribe((state, before) => {
    if (
      state.pacesAsked !== before.pacesAsked ||
      state.experiment !== before.experiment ||
      state.trajectories !== before.trajectories ||
      state.backend !== before.backend ||
      isMapping(state) !== isMapping(before)
    )
      begin()
  })
  return () => {
    clearTimeout(timer)
    running?.abort()
    stop()
  }
}

/** Is a map being computed? A trial would hold it up, and take its time for its own. */
const isMapping = ({ mapsAsked, maps }: State): boolean =>
  mapsAsked !== undefined && (maps?.asked !== mapsAsked || maps.done < 1)

/** WebAssembly shares large batches among workers, one a core. */
const threadsOf = (backend: string): number =>
  backend === 'wasm' && typeof Worker !== 'undefined'
    ? Math.min(16, Math.max(1, globalThis.navigator.hardwareConcurrency))
    : 1
