import { runStyle } from './palette.ts'
import type { Theme } from './theme.ts'

/** The colour of a look on the page's plain ground: on dark ground a little lighter, to be seen as well as on light. */
export const groundColour = (look: number, theme: Theme): string =>
  theme === 'dark' ? `color-mix(in oklab, ${runStyle(look).color} 74%, white)` : runStyle(look).color
