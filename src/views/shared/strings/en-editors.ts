import { counted } from './en.ts'

/** What the editors of formulas and methods, and the gallery of surfaces, say, in English. */
export const editors = {
  step: 'One step, a line for each assignment',
  stepHint:
    'theta is the point, g its gradient, f its loss, t the step; grad(p), f(p) and hessian(p) ask at another point.',
  write: 'Write your own step',
  writeHint: (name: string) => `Start from the text of ${name} and change it`,
  own: (name: string) => `Own ${name}`,
  cannot: (name: string) =>
    `${name} remembers a list of steps, which a text of one’s own cannot; BFGS or any other method can be opened.`,
  running: 'Running now',
  stillRunning: 'The last good version keeps running',
  makeParameter: (name: string) => `Make ${name} a parameter`,
  remember: (name: string) => `Remember ${name} from step to step`,
  memory: 'Remembered from step to step',
  memoryStart: (name: string) => `${name} at the start`,
  startsAt: 'starts at',
  preview: 'Formula',
  trouble: (finding: string, line: string) => `${finding} It is in “${line}”. Another start or another method goes on.`,
  fit: 'Fit the domain to the formula',
  fitHint: 'While this is on, the part of the plane follows the formula as you type; setting an end turns it off',
  searching: 'Looking for minima and saddles …',
  found: (counts: string) => `Found here: ${counts}.`,
  foundNone: 'No minimum or saddle found here.',
  gallery: {
    open: 'All surfaces …',
    title: 'Surfaces',
    close: 'Close',
    search: 'Search by name or by what it shows',
    count: (count: number) => counted(count, 'surface', 'surfaces'),
    none: (text: string) => `No surface has “${text}” in its name or in what it shows.`,
    list: 'Surfaces',
    choose: (name: string, shows: string) => `${name}: ${shows}`,
    failed: 'The surfaces could not be fetched; load the page again to try once more.',
  },
} as const
