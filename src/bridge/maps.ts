import type { Engine } from '../engine/engine.ts'
import type { Experiment, Run } from '../experiment/experiment.ts'
import type { Store } from '../store/store.ts'
import type { MapAxis, MapHandle, MapQuestion } from '../trajectories/maps.ts'

/** The coarse answer that comes first has so many cells along an axis, at most. */
const coarse = 64
/** Between two steps of progress that are worth a redraw. */
const stride = 0.04

/**
 * Answers what views ask in the store's `mapsAsked`: each question coarsely first, then as fine as asked. Another question or another
 * experiment puts an end to the answer under way.
 */
export function followMaps(store: Store, engine: Engine): () => void {
  let running: AbortController | undefined
  let queued = false
  let answered = ''

  async function answer(turn: AbortController): Promise<void> {
    const { mapsAsked: asked, experiment } = store.getState()
    if (!asked) return
    const { signal } = turn
    const publish = (maps: readonly MapHandle[], done: number, failure?: string): void => {
      if (!signal.aborted) store.setState({ maps: { asked, maps, done, ...(failure !== undefined && { failure }) } })
    }
    try {
      let latest: readonly MapHandle[] = []
      const rounds = asked.some(isFine) ? [asked.map(coarser), asked] : [asked]
      for (const round of rounds) {
        const maps: MapHandle[] = []
        const isLast = round === asked
        for (const question of round) {
          let told = 0
          const onProgress = (share: number): void => {
            const done = (maps.length + share) / round.length
            if (!isLast || done < told + stride || done >= 1) return
            told = done
            publish(latest, done)
          }
          maps.push(await engine.map(experiment, question, { signal, onProgress }))
        }
        latest = maps
        publish(maps, isLast ? 1 : 0)
      }
    } catch (error) {
      publish([], 1, error instanceof Error && error.message !== '' ? error.message : 'The map could not be computed.')
    }
  }

  function begin(): void {
    running?.abort()
    running = undefined
    const { mapsAsked, experiment } = store.getState()
    answered = mapsAsked ? keyOf(experiment, mapsAsked) : ''
    if (queued || !mapsAsked) return
    queued = true
    // changes of one task make one map; a drag lets the pictures go first
    setTimeout(() => {
      queued = false
      running = new AbortController()
      void answer(running)
    }, 30)
  }

  begin()
  const stop = store.subscribe((state, before) => {
    if (state.mapsAsked !== before.mapsAsked) {
      if (!state.mapsAsked) store.setState({ maps: undefined })
      begin()
    } else if (state.mapsAsked && state.trajectories !== before.trajectories) {
      // what the axes say themselves may change under a map: scrubbing through it does
      if (keyOf(state.experiment, state.mapsAsked) !== answered) begin()
    }
  })
  return () => {
    running?.abort()
    stop()
  }
}

const isFine = ({ x, y }: MapQuestion): boolean => x.count > coarse * 1.5 && y !== undefined
const fewer = (axis: MapAxis): MapAxis => ({ ...axis, count: Math.min(axis.count, coarse) })
const coarser = ({ run, x, y }: MapQuestion): MapQuestion => ({ run, x: fewer(x), ...(y && { y: fewer(y) }) })

/** Equal for experiments whose maps are the same: without what the axes put in its place, and without what is only shown. */
function keyOf({ problem, start, runs, steps, seed }: Experiment, asked: readonly MapQuestion[]): string {
  const parts = asked.map(({ run, x, y }) => {
    const swept = new Set([x.of, y?.of ?? ''])
    const unswept = (values: Readonly<Record<string, number>> = {}, prefix = '') =>
      Object.entries(values).filter(([name]) => !swept.has(prefix + name))
    const given: Partial<Run> = runs[run] ?? {}
    const { name: _name, hidden: _hidden, parameters, ...rest } = given
    const shape = 'parameters' in problem ? unswept(problem.parameters, 'problem.') : []
    return [
      { ...problem, parameters: shape },
      swept.has('start.x') ? 0 : start[0],
      swept.has('start.y') ? 0 : start[1],
      [rest, unswept(parameters)],
      steps,
      swept.has('seed') ? 0 : seed,
    ]
  })
  return JSON.stringify(parts)
}
