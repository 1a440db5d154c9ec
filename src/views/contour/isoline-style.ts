import type { Theme } from '../shared/theme.ts'

/** The ink of isolines and of the hatch where there is no loss: red, green, blue from 0 to 255. */
export const isolineInk: Readonly<Record<Theme, readonly [number, number, number]>> = {
  light: [18, 44, 58],
  dark: [226, 236, 228],
}

/** How much of the ink an isoline has; every `boldEvery`th has `bold`. */
export const isolineStrength: Readonly<Record<Theme, { readonly fine: number; readonly bold: number }>> = {
  light: { fine: 0.26, bold: 0.5 },
  dark: { fine: 0.16, bold: 0.34 },
}

export const boldEvery = 5
/** Lines nearer to each other than this many pixels are gone; at thrice the distance they are whole. */
export const densestLines = 2

/** The ground under the hatch: where the formula has no value. */
export const emptyGround: Readonly<Record<Theme, readonly [number, number, number]>> = {
  light: [236, 236, 233],
  dark: [32, 35, 38],
}
