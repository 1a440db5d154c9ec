import type { OpenRun, StepTrace } from '../../notation/step-trace.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'

/** The step at the play head, opened up: of the run that the reader studies. */
export interface OpenedStep {
  /** The step that leads to the play head (the first at the start), and the one before it where there is one. */
  readonly now: StepTrace
  readonly before: StepTrace | undefined
  readonly run: number
  /** The run that it is a step of. */
  readonly of: OpenRun
}

/** What stands open now; `trouble` says why nothing can be. */
export interface Opened {
  readonly step: OpenedStep | undefined
  readonly trouble: string | undefined
}

/** Milliseconds after which a run that changes while it is dragged is opened anew. */
const rest = 120

interface Reader {
  readonly look: (state: State) => Opened
  readonly listeners: Set<() => void>
}

const readers = new WeakMap<Store, Reader>()

/**
 * The opened step of the state; the same object as long as it is about the same step. While the run on screen is being opened there
 * is none. `changed` is called when there is one.
 */
export function openedStep(store: Store, changed: () => void): { look: (state: State) => Opened; stop: () => void } {
  const reader = readers.get(store) ?? createReader()
  readers.set(store, reader)
  reader.listeners.add(changed)
  return { look: reader.look, stop: () => void reader.listeners.delete(changed) }
}

/** The step that is shown at a play head: a run that diverged has none after it did. */
export function stepAtHead({ playback, trajectories, study }: State): number {
  const end = trajectories?.result.runs[study.run]?.end
  const last = end && 'state' in end && end.state === 'diverged' ? end.step : Infinity
  return Math.max(1, Math.min(Math.floor(playback.head), last))
}

function createReader(): Reader {
  const listeners = new Set<() => void>()
  let wanted: { readonly openRun: State['openRun']; readonly run: number } | undefined
  let open: OpenRun | undefined
  let opened: Opened = { step: undefined, trouble: undefined }
  let timer: ReturnType<typeof setTimeout> | undefined

  const fetch = async (openRun: NonNullable<State['openRun']>, run: number): Promise<void> => {
    const mine = wanted
    try {
      const found = await openRun(run)
      if (mine !== wanted) return
      open = found
    } catch (error) {
      if (mine !== wanted) return
      opened = { step: undefined, trouble: error instanceof Error ? error.message : String(error) }
    }
    for (const changed of listeners) changed()
  }

  const look = (state: State): Opened => {
    const { openRun, study } = state
    const run = Math.min(study.run, state.experiment.runs.length - 1)
    if (wanted?.openRun !== openRun || wanted?.run !== run) {
      const first = wanted === undefined || wanted.run !== run
      wanted = { openRun, run }
      open = undefined
      opened = { step: undefined, trouble: undefined }
      clearTimeout(timer)
      if (openRun) timer = setTimeout(() => void fetch(openRun, run), first ? 0 : rest)
    }
    if (!open) return opened
    const step = stepAtHead(state)
    if (opened.step?.now.step === step) return opened
    const known = opened.step
    const before = step < 2 ? undefined : known?.now.step === step - 1 ? known.now : open.at(step - 1)
    opened = { step: { now: open.at(step), before, run, of: open }, trouble: undefined }
    return opened
  }
  return { look, listeners }
}
