import type { Engine } from '../engine/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { dismiss, notify } from '../store/actions.ts'
import type { State } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import type { NetworkHandle, ProblemHandle } from '../trajectories/handles.ts'
import { sameNumbers, sameProblem } from '../experiment/same-numbers.ts'
import { followCritical } from './critical.ts'
import { followLazily } from './lazily.ts'
import { refusedRun, someComputed } from './refused-run.ts'
import type { Result } from '../trajectories/result.ts'

/** Keys of the notices that the bridge writes, and takes away again at the next success. */
const failure = 'simulation'

/**
 * The one way across: whatever changes the numbers of the store's experiment is simulated, and the problem, the paths, the
 * GPU and the back end are published into the store. The latest experiment wins: a running simulation is aborted, only the
 * newest waits, and a result that is out of date is never published. All edits of one task make one simulation, which
 * starts in that task. What fails becomes a notice, and the last good picture stays.
 *
 * @returns the way to stop; the engine stays the caller's.
 */
export function connect(store: Store, engine: Engine): () => void {
  let wanted: Experiment | undefined
  let running: AbortController | undefined
  let queued = false
  let closed = false
  const critical = followCritical(store, engine)
  const followers = [
    followLazily(
      store,
      engine,
      ({ mapsAsked }) => mapsAsked !== undefined,
      async () => (await import('./maps.ts')).followMaps,
    ),
    followLazily(
      store,
      engine,
      ({ experiment, trajectories }) => experiment.starts !== undefined && trajectories !== undefined,
      async () => (await import('./flow.ts')).followFlow,
    ),
    followLazily(
      store,
      engine,
      ({ distributionAsked }) => distributionAsked !== undefined,
      async () => (await import('./distributions.ts')).followDistributions,
    ),
    followLazily(
      store,
      engine,
      ({ pacesAsked }) => pacesAsked > 0,
      async () => (await import('./pace.ts')).followPace,
    ),
  ]
  let asked: { readonly experiment: Experiment; readonly drawn: Drawn } | undefined
  let looks = 0

  function request(): void {
    wanted = store.getState().experiment
    running?.abort()
    if (running || queued) return
    queued = true
    queueMicrotask(() => {
      queued = false
      void work()
    })
  }

  async function work(): Promise<void> {
    while (wanted && !closed) {
      const experiment = wanted
      wanted = undefined
      running = new AbortController()
      if (store.getState().refused) store.setState({ refused: false })
      // A rejection or a result that comes after a newer wish (or the end) has nothing to say any more.
      const stale = (): boolean => wanted !== undefined || closed
      try {
        const made = drawnOf(experiment)
        const drawn = made instanceof Promise ? await made : made
        const { problem, network } = store.getState()
        if (!problem && !network && !stale()) store.setState(drawn)
        const { signal } = running
        const onWay = (result: Result, done: number): void => {
          if (!stale()) watchTraining(drawn, { result, steps: experiment.steps, done }, experiment)
        }
        const options = { signal, onWay, refused: refusedRun }
        const result = someComputed(await engine.simulate(drawn.network ? experiment : ofOneStart(experiment), options))
        if (!stale()) publish(drawn, { result, steps: experiment.steps }, experiment)
      } catch (error) {
        if (!stale() && !engine.status().recovering) {
          store.setState({ training: undefined, refused: true })
          notify(store, { key: failure, message: sentence(error), level: 'error', lang: 'en' })
        }
      }
      running = undefined
    }
  }

  function drawnOf(experiment: Experiment): Drawn | Promise<Drawn> {
    if (asked && sameProblem(asked.experiment, experiment)) return asked.drawn
    if (!('network' in experiment.problem)) return remember(experiment, { problem: engine.problem(experiment) })
    return engine.network(experiment).then((network) => remember(experiment, { network }))
  }

  function remember(experiment: Experiment, drawn: Drawn): Drawn {
    asked = { experiment, drawn }
    return drawn
  }

  type Paths = NonNullable<ReturnType<Store['getState']>['trajectories']>

  const planesOf =
    (computed: Experiment, { result }: Omit<Paths, 'version'>): State['openPlane'] =>
    (...asked) =>
      engine.plane(computed, result, ...asked)

  /** Networks under way stand beside the finished ones; of a surface before them nothing stays. */
  function watchTraining({ network }: Drawn, paths: Omit<Paths, 'version'>, computed: Experiment): void {
    if (!network) return
    const training = { network, trajectories: { ...paths, version: --looks } }
    const openPlane = planesOf(computed, paths)
    store.setState({
      training,
      openPlane,
      ...(store.getState().problem && { problem: undefined, trajectories: undefined }),
    })
  }

  /** The surface and the paths on it change in one go, so that no view draws paths on another surface. */
  function publish({ problem, network }: Drawn, paths: Omit<Paths, 'version'>, computed: Experiment): void {
    const version = (store.getState().trajectories?.version ?? 0) + 1
    const openRun = problem && ((run: number) => engine.openRun(computed, run, paths.result))
    const openPlane = network && planesOf(computed, paths)
    store.setState({
      problem,
      network,
      trajectories: { ...paths, version },
      training: undefined,
      computed,
      openRun,
      openPlane,
    })
    dismiss(store, failure)
    if (asked && problem) critical.look(asked.experiment, problem)
  }

  function publishBackend(): void {
    const { gpu, backend } = store.getState()
    const next = { gpu: engine.gpu(), backend: engine.status() }
    if (next.gpu === gpu && next.backend === backend) return
    store.setState(next)
    const moved = next.gpu?.generation !== gpu?.generation || next.backend.name !== backend?.name
    if (!moved || next.backend.recovering) return
    asked = undefined
    request()
  }

  const stopListening = engine.subscribe(publishBackend)
  const stopWatching = store.subscribe((state, previous) => {
    if (state.experiment !== previous.experiment && !sameNumbers(state.experiment, previous.experiment)) request()
  })
  publishBackend()
  store.setState({
    preview: async (experiment) => {
      const result = await engine.simulate(experiment)
      return {
        problem: engine.problem(experiment),
        result,
        openRun: (run) => engine.openRun(experiment, run, result),
        map: (question) => engine.map(experiment, question, {}),
      }
    },
  })
  request()

  return () => {
    closed = true
    critical.stop()
    for (const stop of followers) stop()
    running?.abort()
    stopListening()
    stopWatching()
  }
}

/** What views draw the runs in: one of the two. */
interface Drawn {
  readonly problem?: ProblemHandle
  readonly network?: NetworkHandle
}

/** The paths are those of the one start; where there are many, they follow as a batch (`flow`). */
function ofOneStart(experiment: Experiment): Experiment {
  if (!experiment.starts) return experiment
  const { starts: _starts, ...one } = experiment
  return one
}

const sentence = (error: unknown): string =>
  error instanceof Error && error.message !== ''
    ? error.message
    : 'The simulation failed without a reason; change the experiment or reload the page.'
