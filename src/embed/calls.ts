import type { Engine } from '../engine/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { edit, pause, play, setHead, stepBy } from '../store/actions.ts'
import type { Store } from '../store/store.ts'
import { CallError } from './call-error.ts'
import { plainResult } from './plain-result.ts'

interface Callee {
  readonly store: Store
  readonly engine: Promise<Engine>
  /** What `reset` goes back to. */
  readonly first: Experiment
}

type Call = (callee: Callee, args: readonly unknown[]) => unknown

/** Everything that a host page may ask of an instance, by name, with its arguments in an array. */
export const calls = {
  /** Plays from where the play head stands. */
  play: ({ store }) => play(store),
  /** Stops playing. */
  pause: ({ store }) => pause(store),
  /** `step(count = 1)`: moves the play head by a number of steps, back with a negative one. */
  step: ({ store }, [count = 1]) => stepBy(store, wholeNumber('step', count)),
  /** `seek(step)`: pauses, and puts the play head at a step. */
  seek: ({ store }, [step]) => {
    const to = wholeNumber('seek', step)
    pause(store)
    setHead(store, to)
  },
  /** Back to the experiment that the embed was opened with, the play head at its end. */
  reset: ({ store, first }) => {
    edit(store, () => first)
    pause(store)
    setHead(store, first.steps)
  },
  /** The experiment on the stage, as a plain value. */
  getState: ({ store }) => store.getState().experiment,
  /** `setState(experiment)`: shows an experiment, given as a value, as JSON or as a link; answers with it, all fields filled in. */
  setState: async ({ store }, [given]) => {
    const experiment = await experimentOf(given)
    edit(store, () => experiment)
    return experiment
  },
  /** `simulate(experiment?)`: the numbers of an experiment, of the one on the stage without an argument; nothing is shown. */
  simulate: async ({ store, engine }, [given]) => {
    const experiment = given === undefined ? store.getState().experiment : await experimentOf(given)
    return plainResult(await (await engine).simulate(experiment))
  },
  /** `exportCode('numpy' | 'torch')`: the experiment on the stage as a Python script, without runs that cannot be computed. */
  exportCode: async ({ store }, [language = 'numpy']) => {
    if (language !== 'numpy' && language !== 'torch') {
      throw new CallError('bad-arguments', "exportCode takes 'numpy' or 'torch'.")
    }
    const [{ exportCode }, { computable }] = await Promise.all([
      import('../codegen/export-code.ts'),
      import('../store/refusals.ts'),
    ])
    return exportCode(computable(store.getState()), language)
  },
  /** `toSVG(options?)`: the picture as the text of an SVG. */
  toSVG: async ({ store }, [options]) => {
    const { readFigureOptions, toSVG, withLandscape } = await import('./files.ts')
    const wanted = { ...readFigureOptions(options), link: await toolLink(store) }
    return toSVG(await withLandscape(store.getState(), wanted), wanted)
  },
  /** `toBlob(options?)`: the picture as a file, a PNG unless `type` says otherwise. */
  toBlob: async ({ store }, [options]) => {
    const { readFigureOptions, toBlob } = await import('./files.ts')
    return toBlob(store.getState(), { ...readFigureOptions(options), link: await toolLink(store) })
  },
  /** `exportData(options?)`: the numbers of all runs as the text of a CSV, or with `format` `json`. */
  exportData: async ({ store }, [options]) => {
    const { exportData, readDataOptions } = await import('./files.ts')
    return exportData(store.getState(), { ...readDataOptions(options), link: await toolLink(store) })
  },
  /** `xapi(actor?)`: the lesson that a reader has completed in this frame as a statement of xAPI, for the page to record. */
  xapi: async (_callee, [actor]) => {
    const [{ statementOf }, { lastCompletion }] = await Promise.all([import('./xapi.ts'), import('./completion.ts')])
    return statementOf(lastCompletion(), actor, new URL('./', location.href.split(/[?#]/)[0]))
  },
} satisfies Readonly<Record<string, Call>>

const byName: Readonly<Record<string, Call>> = calls

/** Answers a call; rejects with a `CallError` whatever goes wrong. */
export async function answer(callee: Callee, name: string, args: readonly unknown[]): Promise<unknown> {
  const call = Object.hasOwn(calls, name) ? byName[name] : undefined
  if (!call) {
    const known = Object.keys(calls).join(', ')
    throw new CallError('unknown-call', `There is no call “${name.slice(0, 60)}”; there are ${known}.`)
  }
  try {
    return await call(callee, args)
  } catch (error) {
    if (error instanceof CallError) throw error
    throw new CallError('failed', error instanceof Error ? error.message : 'The call failed without a reason.')
  }
}

/** The whole tool with the experiment in it; it stands in the embed's own folder. */
async function toolLink(store: Store): Promise<string> {
  const { format } = await import('../experiment/format.ts')
  return new URL(`./${format(store.getState().experiment)}`, location.href.split(/[?#]/)[0]).href
}

function wholeNumber(call: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.round(value)
  throw new CallError('bad-arguments', `${call} takes a number of steps.`)
}

/** An experiment as a plain value, as JSON, or as a link. */
async function experimentOf(given: unknown): Promise<Experiment> {
  const { parse } = await import('../experiment/parse.ts')
  let text: unknown = given
  try {
    if (typeof given === 'object' && given !== null) text = JSON.stringify(given)
  } catch {
    throw new CallError('bad-experiment', 'The experiment holds something that JSON cannot say.')
  }
  if (typeof text !== 'string') throw new CallError('bad-arguments', 'Give an experiment, as an object or as a link.')
  const parsed = parse(text)
  if (!parsed.ok) throw new CallError('bad-experiment', parsed.error.message)
  return parsed.experiment
}
