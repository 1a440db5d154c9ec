import { number } from './en.ts'

/** The words of the loss over a plane of weights, in English. */
export const plane = {
  title: 'Loss around the weights',
  surface: 'the loss over a plane through the weights',
  coming: 'The loss around the weights is coming …',
  choose: 'Plane',
  kinds: {
    principal: 'principal directions of the paths',
    random: 'two random directions, by filters',
    line: 'between the ends of two runs',
    triangle: 'between the ends of three runs',
    copy: 'to a symmetric copy',
    weights: 'two of the weights',
  },
  another: 'Other directions',
  weight: (axis: string) => `weight along ${axis}`,
  picture: 'As',
  pictures: { contour: 'Contour', landscape: '3-D' },
  copies: 'Symmetric copies',
  copiesHint: 'Hidden units in another order: the same network, elsewhere among all weights',
  curvature: 'Curvature',
  curvatureHint:
    'Ellipses of equal area where the first run is: of the Hessian H (red where it is negative), of Gauss–Newton, of K-FAC’s factors',
  copyOf: (name: string, copy: number) => `${name}, copy ${copy}`,
  few: 'There are too few runs for this plane; add one, or choose another plane.',
  share: (held: string, chance: string, parameters: number) =>
    `The plane holds ${held} of the paths’ movement; a random one would hold about ${chance} of ${number(parameters)} dimensions.`,
  still: 'The paths do not move, so every plane holds as much of them.',
  exploding: {
    'left out': 'Paths that explode are left out of this.',
    cut: 'Of a path that explodes only what comes before counts.',
  },
} as const
