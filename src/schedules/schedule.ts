import type { Memory } from '../notation/memory.ts'

/** What an experiment says of a schedule beside its id: numbers, and for some a word, a list or another schedule. */
export type Options = Readonly<Record<string, unknown>>

/** How the learning rate changes from update to update, told by a text that leaves the rate in `lr`. One file each. */
export interface Schedule {
  readonly id: string
  readonly name: string
  /** Its numbers with their defaults; the text reads them by name. */
  readonly parameters: Readonly<Record<string, number>>
  /**
   * The text: sees `lr` (the run's own), `k` (updates done, from 0), its parameters, its memory, and `f` (the loss before this
   * update). A function where it depends on more than numbers.
   */
  readonly rate: string | ((options: Options, textOf: (inner: Options) => string | undefined) => string)
  readonly memory?: Readonly<Record<string, Memory>>
  /** The same elsewhere, e.g. `torch.optim.lr_scheduler.StepLR`. */
  readonly equals?: string
  readonly source: string
}

/** Declares a schedule; only gives the definition its type. */
export const schedule = (definition: Schedule): Schedule => definition

/** A number among the options, or what it is when left out. */
export const option = (options: Options, name: string, usual: number): number => {
  const value = options[name]
  return typeof value === 'number' ? value : usual
}

export const isOptions = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
