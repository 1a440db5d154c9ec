import { runStyle } from './palette.ts'
import type { Theme } from './theme.ts'

/** A colour beside the pictures, as CSS: on a dark page a little lighter, so that it is seen as well as on a light one. */
export const onPage = (color: string): string => `color-mix(in oklab, ${color} 74%, light-dark(${color}, white))`

/** The colour of a look on the page's plain ground: on dark ground a little lighter, to be seen as well as on light. */
export const groundColour = (look: number, theme: Theme): string =>
  theme === 'dark' ? `color-mix(in oklab, ${runStyle(look).color} 74%, white)` : runStyle(look).color
