import { networkLimits } from '../networks/fields.ts'

/**
 * Bounds on everything that comes from outside. A finite value is only bounded where it makes no sense beyond;
 * the `min` and `max` of a parameter's declaration are the ends of a slider, and do not bound what may be set.
 */
export const limits = {
  /** UTF-16 units of a link or file; more than the longest experiment that these limits allow takes. */
  text: 2 ** 23,
  runs: 24,
  /** Looks that the palette tells apart. */
  looks: 36,
  steps: 100_000,
  seed: 2 ** 32 - 1,
  /** Absolute value of any number: what float32 still holds. */
  number: 1e30,
  /** Named numbers of one text, and the letters of a name. */
  names: 24,
  nameLength: 32,
  residuals: 16,
  /** Vectors that one memory of a text keeps. */
  columns: 32,
  /** UTF-16 units of a run's name. */
  runName: 80,
  /** Each side of a grid of starts, and members of any other batch. */
  grid: 1024,
  batch: 2 ** 20,
  /** Listed numbers: starting points, rows of a table, rows of a noise sequence, milestones, weights of a network. */
  points: 10_000,
  table: 5000,
  sequence: 2000,
  milestones: 100,
  weights: 20_000,
  /** Layers of a network, inputs and outputs among them, and the units of one. */
  layers: networkLimits.depth + 1,
  units: networkLimits.width,
  /** Samples of a data set, and of one minibatch. */
  samples: 100_000,
  /** Levels of objects in one another when `j=` is merged. */
  depth: 8,
  /** Warnings that one link may cause. */
  warnings: 50,
  /** UTF-16 units of the input that a message quotes. */
  quote: 40,
} as const
