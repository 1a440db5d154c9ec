export type Numbers = { [index: number]: number }
/** Numbers and arrays by name, which a text takes as one. */
export type Fields = Readonly<Record<string, number | Numbers>>
export type Given = number | Numbers | Fields
export type Routine = (...given: readonly Given[]) => number
export type Routines = Readonly<Record<string, Routine>>

/** What a text may read of what it takes as one. */
export const fields = new Set([
  'constants',
  'table',
  'bounds',
  'path',
  'losses',
  'norms',
  'batchLosses',
  'validation',
  'member',
  'training',
  'all',
])

export const isNumbers = (given: Numbers | Fields): given is Numbers =>
  ArrayBuffer.isView(given) || Array.isArray(given)

export const numberIn = (field: number | Numbers | undefined): number =>
  typeof field === 'number' ? field : Number.NaN
