let ordinals: Intl.PluralRules | undefined
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** The words of the contour picture and of the cards at the pointer, in English. */
export const pictures = {
  plot: 'The plot: plus and minus zoom, arrow keys move the view, 0 shows the whole surface. A click moves the start point.',
  plotStill: 'The plot: plus and minus zoom, arrow keys move the view, 0 shows the whole surface.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show the whole surface',
  start: 'start',
  startRole: 'start point',
  place: (x: string, y: string) => `x ${x}, y ${y}`,
  startAt: (place: string) => `Start point at ${place}. Arrow keys move it, with Shift farther.`,
  startValue: (place: string, loss: string) => `${place}, loss ${loss}`,
  /** 1st, 2nd, 3rd, 4th … */
  ordinal: (place: number) =>
    `${place}${endings[(ordinals ??= new Intl.PluralRules('en', { type: 'ordinal' })).select(place)] ?? 'th'}`,
  tipStep: (step: number) => `step ${step}`,
  tipAt: 'at',
  tipLoss: 'loss',
  noValue: 'no value',
  figure: (name: string, x: readonly [string, string], y: readonly [string, string]) =>
    `Contour plot of ${name}, x from ${x[0]} to ${x[1]} and y from ${y[0]} to ${y[1]}.`,
  endsAt: (run: string, x: string, y: string, loss: string) => `${run} ends at (${x}, ${y}) with loss ${loss}`,
  ended: { converged: 'converged', diverged: 'diverged', stalled: 'stalled', running: 'still running' },
  inBrackets: (text: string, more: string) => `${text} (${more})`,
  moreRuns: (count: number) => (count === 1 ? '1 more run' : `${count} more runs`),
  paths: (steps: number, x: string, y: string, told: readonly string[]) =>
    `Paths of ${steps} steps from (${x}, ${y}): ${told.join('; ')}.`,
  ownMethod: 'own method',
  leastSquares: 'a least-squares problem',
  network: 'a network',
  withoutGpu: (reason: string) =>
    `The contour is drawn without the GPU, as drawing on it failed (${reason}); reload the page to try again.`,
  notFetched: 'what draws on it could not be fetched',
} as const
