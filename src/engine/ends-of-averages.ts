import type { Experiment } from '../experiment/experiment.ts'
import type { Result, Run } from '../trajectories/result.ts'
import { Refusal } from './simulate/refusal.ts'
import { startPoints } from './simulate/starts.ts'

/** Numbers of paths that are kept to take their means of: 256 MiB in single precision. */
const most = 2 ** 26

const anywhere = { x: [0, 1], y: [0, 1] } as const

/**
 * Is an average asked for of which only the end is to be kept? Whole paths must then be kept until it is taken.
 * @throws Refusal where they are too long for that
 */
export function averagesWholePaths(experiment: Experiment): boolean {
  const { runs, steps } = experiment
  if ('network' in experiment.problem || !runs.some(({ average }) => average)) return false
  if (startPoints(experiment, anywhere).length * (steps + 1) * runs.length > most)
    throw new Refusal(
      'The averages of so many long paths do not fit into memory; take fewer starts or steps.',
      'starts',
    )
  return true
}

/** The last of each: what `keep: 'ends'` keeps. */
export const endsOf = ({ backend, runs }: Result): Result => ({ backend, runs: runs.map(endOf) })

function endOf(run: Run): Run {
  const { positions, losses, gradientNorms, average, count = 1 } = run
  return {
    ...run,
    positions: positions.slice(-2 * count),
    losses: losses.slice(-count),
    gradientNorms: gradientNorms.slice(-count),
    ...(average && { average: average.slice(-2 * count) }),
  }
}
