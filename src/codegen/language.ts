/** What an experiment can be exported as: a script with NumPy alone, or one with PyTorch. */
export type Language = 'numpy' | 'torch'

/** The name under which a script imports its library. */
export const libraryOf: Readonly<Record<Language, string>> = { numpy: 'np', torch: 'torch' }
