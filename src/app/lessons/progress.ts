import { isRecord } from '../../experiment/records.ts'

/** How far a reader has come in a lesson. */
export interface Progress {
  readonly step: number
  readonly done: boolean
}

const key = 'thalweg-lessons'
let kept: Readonly<Record<string, Progress>> | undefined
let works = true

/** The progress by lesson, as this device remembers it; nothing where its storage is off. */
export function progress(): Readonly<Record<string, Progress>> {
  if (kept) return kept
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    kept = isRecord(read) ? Object.fromEntries(Object.entries(read).flatMap(entryIn)) : {}
  } catch {
    works = false
    kept = {}
  }
  return kept
}

/** Whether the browser lets the page remember. */
export function remembers(): boolean {
  progress()
  return works
}

export function rememberStep(id: string, step: number): void {
  const known = progress()[id]
  keep({ ...progress(), [id]: { step, done: known?.done ?? false } })
}

export function rememberDone(id: string): void {
  keep({ ...progress(), [id]: { step: progress()[id]?.step ?? 0, done: true } })
}

export const forgetProgress = (): void => keep({})

function keep(next: Readonly<Record<string, Progress>>): void {
  kept = next
  try {
    localStorage.setItem(key, JSON.stringify(next))
  } catch {
    works = false
  }
}

const entryIn = ([id, value]: readonly [string, unknown]): [string, Progress][] =>
  isRecord(value) && typeof value['step'] === 'number'
    ? [[id, { step: value['step'], done: value['done'] === true }]]
    : []
