import type { Run } from '../../../src/experiment/experiment.ts'
import type { NetworkFields } from '../../../src/networks/fields.ts'

export const skips = ['none', 'residual'] as const
export type Skip = (typeof skips)[number]

/** Ten hidden tanh layers of eight units on two moons. */
export const deepNarrow = (skip: Skip): NetworkFields => ({
  layers: [2, ...Array.from({ length: 10 }, () => 8), 1],
  skip,
  data: { id: 'moons', samples: 200 },
})

export const steps = 200

const dampings = [1e-3, 0.01, 0.1, 1]

/** All that was tried of each method. */
export const families = {
  Adam: [3e-4, 1e-3, 3e-3, 0.01, 0.02, 0.05, 0.1].map((lr): Run => ({ method: 'adam', parameters: { lr } })),
  'K-FAC, rescaled': dampings.map((damping): Run => ({ method: 'k-fac', parameters: { damping, rescale: 1 } })),
  'K-FAC, fixed rate': [0.03, 0.1, 0.3].flatMap((lr) =>
    dampings.slice(0, 3).map((damping): Run => ({ method: 'k-fac', parameters: { lr, damping } })),
  ),
} as const satisfies Readonly<Record<string, readonly Run[]>>

export type Family = keyof typeof families
export const familyNames: readonly Family[] = ['Adam', 'K-FAC, rescaled', 'K-FAC, fixed rate']

/** What one setting came to. */
export interface Curve {
  readonly skip: Skip
  readonly family: Family
  readonly parameters: Readonly<Record<string, number>>
  /** The loss on all samples every `stride` steps, from the start. */
  readonly losses: readonly number[]
}

export const stride = 5

/** The setting of a family with the least loss at the end. */
export function bestOf(curves: readonly Curve[], skip: Skip, family: Family): Curve {
  const last = ({ losses }: Curve): number => losses.at(-1) ?? Infinity
  const [best] = curves
    .filter((curve) => curve.skip === skip && curve.family === family)
    .toSorted((a, b) => last(a) - last(b))
  if (!best) throw new Error(`Nothing of ${family}, skips ${skip}, was trained.`)
  return best
}
