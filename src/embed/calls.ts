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

/** Everything that a host page may ask of an instance, by name; arguments stand in the order of the public interface. */
export const calls: Readonly<Record<string, Call>> = {
  play: ({ store }) => play(store),
  pause: ({ store }) => pause(store),
  step: ({ store }, [count = 1]) => stepBy(store, wholeNumber('step', count)),
  seek: ({ store }, [step]) => {
    const to = wholeNumber('seek', step)
    pause(store)
    setHead(store, to)
  },
  reset: ({ store, first }) => {
    edit(store, () => first)
    pause(store)
    setHead(store, first.steps)
  },
  getState: ({ store }) => store.getState().experiment,
  setState: async ({ store }, [given]) => {
    const experiment = await experimentOf(given)
    edit(store, () => experiment)
    return experiment
  },
  simulate: async ({ store, engine }, [given]) => {
    const experiment = given === undefined ? store.getState().experiment : await experimentOf(given)
    return plainResult(await (await engine).simulate(experiment))
  },
  exportCode: async ({ store }, [language = 'numpy']) => {
    if (language !== 'numpy' && language !== 'torch') {
      throw new CallError('bad-arguments', "exportCode takes 'numpy' or 'torch'.")
    }
    const { exportCode } = await import('../codegen/export-code.ts')
    return exportCode(store.getState().experiment, language)
  },
  toSVG: async ({ store }, [options]) => {
    const { readFigureOptions, toSVG } = await import('./files.ts')
    return toSVG(store.getState(), { ...readFigureOptions(options), link: await toolLink(store) })
  },
  toBlob: async ({ store }, [options]) => {
    const { readFigureOptions, toBlob } = await import('./files.ts')
    return toBlob(store.getState(), { ...readFigureOptions(options), link: await toolLink(store) })
  },
  exportData: async ({ store }, [options]) => {
    const { exportData, readDataOptions } = await import('./files.ts')
    return exportData(store.getState(), { ...readDataOptions(options), link: await toolLink(store) })
  },
}

/** Answers a call; rejects with a `CallError` whatever goes wrong. */
export async function answer(callee: Callee, name: string, args: readonly unknown[]): Promise<unknown> {
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined
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
