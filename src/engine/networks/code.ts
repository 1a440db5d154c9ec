import type { Node } from '../../notation/graph.ts'

/**
 * The kernels of networks, written once as loops over numbers in arrays and printed as JavaScript, WebAssembly and WGSL. Nodes are
 * those of the notation; their slots are locals or, by a name that `placeName` makes, numbers in arrays.
 */
export type Code =
  /** A loop of a whole number from `from` up to `to`. */
  | {
      readonly kind: 'loop'
      readonly variable: string
      readonly from: Bound
      readonly to: Bound
      readonly by: number
      readonly body: readonly Code[]
    }
  /** A loop whose turns are shared by the invocations that train a run together; on one it is a loop, or one in another. */
  | { readonly kind: 'spread'; readonly over: readonly Range[]; readonly body: readonly Code[] }
  /** The sum of what each invocation has in a local, into that local of all of them; on one it is that local. */
  | { readonly kind: 'gather'; readonly name: string }
  /** What each invocation stored is there for all of them. */
  | { readonly kind: 'barrier' }
  | { readonly kind: 'let'; readonly name: string; readonly node: Node }
  | { readonly kind: 'store'; readonly place: Place; readonly node: Node }
  /** Loss, and gradient where `gradient` names an array for it, at the weights in an array, over some rows. */
  | {
      readonly kind: 'evaluate'
      readonly weights: string
      readonly gradient: string | undefined
      readonly rows: RowsOf
      readonly result: string
    }
  | { readonly kind: 'repeat'; readonly count: number; readonly body: readonly Code[] }
  | {
      readonly kind: 'if'
      readonly condition: Node
      readonly then: readonly Code[]
      readonly otherwise: readonly Code[]
    }
  | { readonly kind: 'break' }

/** Whole numbers from `from` up to `to`. */
export interface Range {
  readonly variable: string
  readonly from: Bound
  readonly to: Bound
}

/** A number known now, or an integer argument of the function. */
export type Bound = number | string

/** Which rows an evaluation goes over: all that are trained on, those kept for validation, or the step's batch. */
export type RowsOf = 'training' | 'validation' | 'batch'

/**
 * A number in an array, at `base` + Σ stride · variable. Arrays of a run are told by name; `weights` and `gradient` are the arguments
 * of an evaluation, `share` what a row counts for, and `data` (whose `base` is a column) the row itself, both by position.
 */
export interface Place {
  readonly array: string
  readonly base: number
  readonly terms: readonly Term[]
}

export interface Term {
  readonly variable: string
  readonly stride: number
}

/** A whole number that loops change: an index or a part of one. */
export type Index = Omit<Place, 'array'>

export const constantIndex = (base: number): Index => ({ base, terms: [] })

export const plus = (...parts: readonly (Index | number)[]): Index => ({
  base: parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : part.base), 0),
  terms: parts.flatMap((part) => (typeof part === 'number' ? [] : part.terms)),
})

export const times = (factor: number, { base, terms }: Index): Index => ({
  base: factor * base,
  terms: terms.map(({ variable, stride }) => ({ variable, stride: factor * stride })),
})

/** The slot that stands for a place. */
export const placeName = ({ array, base, terms }: Place): string =>
  `@${array}|${base}${terms.map(({ variable, stride }) => `|${variable}*${stride}`).join('')}`

/** The place that a slot stands for; undefined for a local. */
export function placeOf(slot: string): Place | undefined {
  if (!slot.startsWith('@')) return undefined
  const [array = '', base = '0', ...terms] = slot.slice(1).split('|')
  return {
    array,
    base: Number(base),
    terms: terms.map((term) => {
      const [variable = '', stride = '0'] = term.split('*')
      return { variable, stride: Number(stride) }
    }),
  }
}

/** A function of a kernel: code, and the local that it gives back. */
export interface Routine {
  readonly code: readonly Code[]
  readonly result: string
}

/** A spread on one invocation: a loop, or one in another. */
export function inTurns({ over, body }: Code & { kind: 'spread' }): Code[] {
  return over.reduceRight<Code[]>((inner, range) => [{ kind: 'loop', ...range, by: 1, body: inner }], [...body])
}

/** The locals that code assigns. */
export function localsOf(code: readonly Code[], into = new Set<string>()): Set<string> {
  for (const one of code) {
    if (one.kind === 'let') into.add(one.name)
    if (one.kind === 'evaluate') into.add(one.result)
    if (one.kind === 'loop' || one.kind === 'repeat' || one.kind === 'spread') localsOf(one.body, into)
    if (one.kind === 'if') localsOf([...one.then, ...one.otherwise], into)
  }
  return into
}

const columnTerm = 'column'

/** The index into `data` of a column of the row at a position. */
export const dataIndex = (position: Index, column: number): Index =>
  plus(position, { base: 0, terms: [{ variable: columnTerm, stride: column }] })

/** Position and column of a place in `data`. */
export function dataParts({ base, terms }: Place): { position: Index; column: number } {
  const column = terms.find(({ variable }) => variable === columnTerm)?.stride ?? 0
  return { position: { base, terms: terms.filter(({ variable }) => variable !== columnTerm) }, column }
}
