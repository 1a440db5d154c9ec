/** What every competitor runs: Adam on Beale with PyTorch's defaults but for the learning rate, from the same starts. */
export const adam = { lr: 0.05, beta1: 0.9, beta2: 0.999, eps: 1e-8 } as const

/** Steps of a measured run. */
export const steps = 200

/** x then y of `count` starts: a square lattice over [0, 2]², in single precision. */
export function startPoints(count: number): Float32Array {
  const side = Math.ceil(Math.sqrt(count))
  return Float32Array.from({ length: 2 * count }, (_, k) => {
    const member = k >> 1
    return (2 * (k % 2 === 0 ? member % side : Math.floor(member / side))) / side
  })
}

/** One way to run the workload, ready to be measured. */
export interface Competitor {
  readonly name: string
  /** Runs all trajectories through so many steps, from their starts to their ends in ordinary memory. */
  readonly run: (steps: number) => Promise<void>
  /** Where the last run left a member. */
  readonly end: (member: number) => Promise<readonly [number, number]>
}
