import { createThalwegStore, type Store } from '../../../store/store.ts'
import { sameJson } from '../../../experiment/records.ts'
import type { State } from '../../../store/state.ts'
import type { Anchor, PlaneHandle } from '../../../trajectories/plane.ts'
import { shownTraining } from '../network/shown-networks.ts'
import { widened } from './plane-problem.ts'
import { metricsOf, type PlaneChoice, planeState, questionOf, shownAnchors } from './plane-state.ts'
import { isNotOf } from './sound-paths.ts'

/** Cells a side: at once, and when nothing has changed for a while. */
const coarse = 28
const fine = 128
const rest = 220
/** Milliseconds after which the curvature follows the play head: it asks every sample, which takes too long for each frame. */
const pause = 60

/** What is told of the plane beside its picture. */
export interface PlaneFacts {
  readonly share: number
  readonly parameters: number
  /** What a path that explodes has in it: nothing, or what comes before. */
  readonly exploding?: 'left out' | 'cut'
}

export interface PlaneStore {
  /** Pictures of surfaces draw the plane from this store. */
  readonly store: Store
  readonly choose: (choice: PlaneChoice) => void
  /**
   * Begins to follow; `told` hears of each new plane, or in words why there is none (`undefined` where runs are missing). Returns the way
   * to stop.
   */
  readonly start: (told: (facts: PlaneFacts | string | undefined) => void) => () => void
}

/**
 * A plane through the weights of the networks of a store, as a store of its own for the pictures of surfaces: computed anew whenever
 * training has gone on, coarse first and fine at rest; the newest wish wins. The play head is one in both.
 */
export function followPlane(main: Store, first: PlaneChoice): PlaneStore {
  const store = createThalwegStore(main.getState().experiment)
  let choice = first
  let version = 0
  let wanted = 0
  let working = false
  /** Of what makes the picture finer, and of the question itself. */
  let stop = new AbortController()
  let question = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = true
  /** The plane that is shown, for what changes with the play head alone; none while it is out of date. */
  let current: PlaneHandle | undefined
  let drawing: ReturnType<typeof setTimeout> | undefined
  let told: (facts: PlaneFacts | string | undefined) => void = () => undefined

  const drawMetrics = (): void => {
    drawing = undefined
    if (closed) return
    const { metrics: before, ...study } = store.getState().study
    const metrics = current && metricsOf(main.getState(), current, choice)
    if (metrics ?? before) store.setState({ study: { ...study, ...(metrics && { metrics }) } })
  }
  const drawMetricsSoon = (): void => {
    drawing ??= setTimeout(drawMetrics, pause)
  }

  const publish = async (plane: PlaneHandle, size: number, signal: AbortSignal): Promise<void> => {
    const window = widened(plane.window)
    const values = await plane.sample(window, size, size, signal)
    if (closed || signal.aborted) return
    current = plane
    store.setState(planeState(main.getState(), plane, { window, size, values }, ++version))
    drawMetrics()
    told(factsOf(plane, shownAnchors(main.getState(), choice)))
  }

  const work = async (): Promise<void> => {
    working = true
    for (let done = -1; done !== wanted && !closed;) {
      done = wanted
      stop = new AbortController()
      const finer = stop.signal
      const { signal } = question
      try {
        const state = main.getState()
        const asked = questionOf(state, choice)
        const plane = asked && (await state.openPlane?.(asked, shownAnchors(state, choice), signal))
        if (signal.aborted) continue
        if (!plane) told(shownTraining(state) ? undefined : '')
        else {
          await publish(plane, coarse, signal)
          clearTimeout(timer)
          if (!finer.aborted) timer = setTimeout(() => void publish(plane, fine, finer).catch(() => undefined), rest)
        }
      } catch (error) {
        if (!signal.aborted) told(error instanceof Error ? error.message : String(error))
      }
    }
    working = false
  }

  const ask = (): void => {
    wanted++
    // what is being made finer is out of date; the coarse one is nearly there, and while networks train each is followed by another
    clearTimeout(timer)
    stop.abort()
    if (!working) void work()
  }

  const throughHead = (): boolean => choice.kind === 'random' || choice.kind === 'weights'
  const follow = (): (() => void) => {
    const stopMain = main.subscribe((state: State, before: State) => {
      const { openPlane, playback, experiment } = state
      if (openPlane !== before.openPlane || experiment.runs !== before.experiment.runs) {
        current = undefined
        ask()
      } else if (Math.floor(playback.head) !== Math.floor(before.playback.head)) {
        if (throughHead()) ask()
        else drawMetricsSoon()
      }
      if (playback !== store.getState().playback) store.setState({ playback })
    })
    const stopOwn = store.subscribe((state, before) => {
      if (state.playback !== before.playback && state.playback !== main.getState().playback)
        main.setState({ playback: state.playback })
    })
    return () => {
      stopMain()
      stopOwn()
    }
  }

  return {
    store,
    choose: (next) => {
      const { curvature: _before, ...same } = choice
      const { curvature: _now, ...other } = next
      choice = next
      if (sameJson(same, other)) return drawMetrics()
      question.abort()
      question = new AbortController()
      ask()
    },
    start: (hears) => {
      closed = false
      question = new AbortController()
      told = hears
      const unfollow = follow()
      ask()
      return () => {
        closed = true
        clearTimeout(timer)
        clearTimeout(drawing)
        drawing = undefined
        stop.abort()
        question.abort()
        unfollow()
      }
    },
  }
}

function factsOf({ share, parameters, question: { of = [] } }: PlaneHandle, shown: readonly Anchor[]): PlaneFacts {
  if (of.some(({ step }) => step !== undefined)) return { share, parameters, exploding: 'cut' }
  return { share, parameters, ...(shown.some(isNotOf(of)) && { exploding: 'left out' }) }
}
