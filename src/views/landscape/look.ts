import type { Theme } from '../shared/theme.ts'

/** Colours of the relief beside the colour map, as red, green, blue from 0 to 1 (sRGB), and how strong they are. */
export interface Look {
  /** Isolines. */
  readonly ink: readonly [number, number, number]
  readonly inkStrength: number
  /** Darkest and brightest factor that light gives to a colour. */
  readonly shade: number
  readonly light: number
  /** The block's walls are the relief's own colours, mixed with this one. */
  readonly wall: readonly [number, number, number]
  readonly shadow: number
}

export const looks: Readonly<Record<Theme, Look>> = {
  light: { ink: [0.1, 0.2, 0.27], inkStrength: 0.34, shade: 0.6, light: 1.02, wall: [0.93, 0.915, 0.885], shadow: 0.2 },
  dark: { ink: [0.86, 0.93, 0.92], inkStrength: 0.24, shade: 0.5, light: 1.16, wall: [0.13, 0.16, 0.19], shadow: 0.5 },
}
