import { counted } from './en.ts'

/** What is said of minima, saddles and maxima, in English. */
export const critical = {
  kinds: { minimum: 'Minimum', saddle: 'Saddle', maximum: 'Maximum' },
  labels: { minimum: 'min', saddle: 'saddle', maximum: 'max' },
  loss: 'loss',
  at: 'at',
  eigenvalues: 'Hessian λ',
  kink: 'none: a kink',
  count: {
    minimum: (count: number) => counted(count, 'minimum', 'minima'),
    saddle: (count: number) => counted(count, 'saddle', 'saddles'),
    maximum: (count: number) => counted(count, 'maximum', 'maxima'),
  },
  group: (counts: string) => `Critical points: ${counts}; arrow keys go from one to the next`,
  point: (kind: string, place: string, loss: string, curvature: string) =>
    `${kind} at ${place}: loss ${loss}, ${curvature}`,
  curvature: (values: string) => `eigenvalues of the Hessian ${values}`,
  noCurvature: 'a kink without a Hessian',
  sentence: (counts: string, told: string) => `Critical points found: ${counts}. ${told}.`,
  andMore: (count: number) => `${count} more`,
  title: 'Critical points',
  none: 'No minimum, saddle or maximum was found in this part of the plane.',
  columns: { kind: 'Kind', x: 'x', y: 'y', loss: 'Loss', eigenvalues: 'Eigenvalues of the Hessian' },
  more: (shown: number, all: number) => `The first ${shown} of ${all}, the lowest minima before the others.`,
} as const
