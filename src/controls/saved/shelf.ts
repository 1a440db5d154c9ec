import type { Experiment } from '../../experiment/experiment.ts'
import { parse } from '../../experiment/parse.ts'
import { isList, isRecord } from '../../experiment/records.ts'

/** The part of `Storage` that the shelf needs; a test hands in its own. */
export interface Drawer {
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, value: string) => void
}

/** Why something could not be done; the catalogue has the sentence. */
export type Trouble = 'off' | 'full' | 'many' | 'noName' | 'taken' | 'gone'

export type Kept =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly trouble: Trouble }

/** Experiments by name on the reader's device. Every access may fail, and says so instead of throwing. */
export interface Shelf {
  /** The names, in the order in which they were saved, the newest first. */
  readonly names: () => Kept
  /** Saves the experiment; one of the same name is replaced. */
  readonly save: (name: string, experiment: Experiment) => Kept
  readonly open: (name: string) => Experiment | undefined
  readonly rename: (from: string, to: string) => Kept
  readonly remove: (name: string) => Kept
}

const key = 'thalweg-saved'
/** More than a course needs, and together far below the 5 MB that browsers give a page. */
export const mostSaved = 100
const longestName = 80

interface Saved {
  readonly name: string
  readonly experiment: unknown
}

/** A shelf in a drawer that is asked for at each access: reading `localStorage` itself throws where it is turned off. */
export function openShelf(drawer: () => Drawer): Shelf {
  function read(): readonly Saved[] | undefined {
    let text: string | null
    try {
      text = drawer().getItem(key)
    } catch {
      return undefined
    }
    try {
      const list: unknown = JSON.parse(text ?? '[]')
      return isList(list) ? list.flatMap(savedIn) : []
    } catch {
      // Something else has written there: what cannot be read is treated as nothing saved.
      return []
    }
  }

  function write(list: readonly Saved[]): Kept {
    try {
      drawer().setItem(key, JSON.stringify(list))
    } catch {
      return { ok: false, trouble: read() === undefined ? 'off' : 'full' }
    }
    return { ok: true, names: list.map(({ name }) => name) }
  }

  function change(how: (list: readonly Saved[]) => readonly Saved[] | Trouble): Kept {
    const list = read()
    if (!list) return { ok: false, trouble: 'off' }
    const next = how(list)
    return typeof next === 'string' ? { ok: false, trouble: next } : write(next)
  }

  return {
    names: () => {
      const list = read()
      return list ? { ok: true, names: list.map(({ name }) => name) } : { ok: false, trouble: 'off' }
    },
    save: (given, experiment) =>
      change((list) => {
        const name = given.trim().slice(0, longestName)
        if (name === '') return 'noName'
        const others = list.filter((one) => one.name !== name)
        return others.length >= mostSaved ? 'many' : [{ name, experiment }, ...others]
      }),
    open: (name) => {
      const found = read()?.find((one) => one.name === name)
      const parsed = found && parse(JSON.stringify(found.experiment))
      return parsed?.ok === true ? parsed.experiment : undefined
    },
    rename: (from, given) =>
      change((list) => {
        const to = given.trim().slice(0, longestName)
        if (to === '') return 'noName'
        if (!list.some(({ name }) => name === from)) return 'gone'
        if (to !== from && list.some(({ name }) => name === to)) return 'taken'
        return list.map((one) => (one.name === from ? { ...one, name: to } : one))
      }),
    remove: (name) => change((list) => list.filter((one) => one.name !== name)),
  }
}

const savedIn = (value: unknown): Saved[] => {
  if (!isRecord(value)) return []
  const { name, experiment } = value
  return typeof name === 'string' && name !== '' ? [{ name, experiment }] : []
}
