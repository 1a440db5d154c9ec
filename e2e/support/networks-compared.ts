import type { BackendName, Run as Trained } from '../../src/trajectories/result.ts'
import { Dice } from './texts.ts'
import { train, type Training } from './train.ts'

/** What a training comes to on a back end; where it is refused the sentence. */
export const outcomeOf = (training: Training, backend: BackendName): Promise<Trained | string> =>
  train(training, backend).catch((error: unknown) => (error instanceof Error ? error.message : String(error)))

/** Where two trainings differ most. */
export interface Deviation {
  /** Relative to 1 + the largest size of what is compared. */
  readonly size: number
  readonly where: string
}

const recorded = ['losses', 'batchLosses', 'validation', 'gradientNorms', 'weights'] as const

export function deviationOf(exact: Trained, found: Trained): Deviation {
  let worst: Deviation = { size: 0, where: '' }
  const note = (size: number, where: string): void => {
    if (!(size <= worst.size)) worst = { size: Number.isNaN(size) ? Infinity : size, where }
  }
  for (const key of recorded) {
    const [one, other] = [exact[key], found[key]]
    if (one?.length !== other?.length) note(Infinity, `the length of ${key}`)
    if (!one || !other) continue
    let size = 1
    for (const value of one) if (Number.isFinite(value)) size = Math.max(size, 1 + Math.abs(value))
    for (const [k, value] of one.entries())
      if (!Object.is(value, other[k])) note(Math.abs((other[k] ?? Number.NaN) - value) / size, `${key} ${k}`)
  }
  return worst
}

/** Single precision tells numbers apart from so far on, relative to 1 + their size. */
const precision = 6e-8
const tries = 4

/**
 * How far the reference itself goes astray where its first weights are changed by a rounding of single precision: much where a
 * quotient of numbers that are exactly 0 decides (a gradient that batch normalization takes away, over its own size), at kinks, at
 * singular matrices, and where a search has two equally good ends. Of networks with first weights of their own all are scaled alike.
 */
export async function sensitivityOf(training: Training, exact: Trained): Promise<number> {
  const { initialization = {} } = training.network
  const { weightPath = [], weights = [], count } = exact
  const dice = new Dice(1)
  let most = 0
  for (let k = 0; k < tries; k++) {
    const turned = (value: number): number => value + precision * (1 + Math.abs(value)) * (dice.below(2) === 0 ? -1 : 1)
    const moved =
      count === undefined
        ? { weights: [Array.from(weightPath.slice(0, weights.length), turned)] }
        : { ...initialization, scale: turned(initialization.scale ?? 1) }
    const again = await train({ ...training, network: { ...training.network, initialization: moved } })
    most = Math.max(most, deviationOf(exact, again).size)
  }
  // a gradient that is exactly 0 at all weights is a rounding in single precision, which some methods divide by its own size
  const gradient = { ...training.run.gradient, noise: precision }
  if (training.run.gradient?.noise === undefined) {
    const noisy = await outcomeOf({ ...training, run: { ...training.run, gradient } }, 'js')
    if (typeof noisy !== 'string') most = Math.max(most, deviationOf(exact, noisy).size)
  }
  return most
}
