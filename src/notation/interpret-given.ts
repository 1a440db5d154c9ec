export type Numbers = { [index: number]: number }
export type Given = number | Numbers
export type Routine = (...given: readonly Given[]) => number
export type Routines = Readonly<Record<string, Routine>>
