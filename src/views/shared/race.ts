import type { Race, State } from '../../store/state.ts'
import type { Run } from '../../trajectories/result.ts'
import { minimaOf } from './minima.ts'

/** The goal is this share of the first loss above the lowest minimum. */
const share = 1e-3

/**
 * Who arrives when, among the runs that are shown: first at a loss within a thousandth of the first one's distance above the
 * lowest minimum. Where no minimum is known, a run arrives when it has converged. Runs that arrive at the same step share it,
 * in the order of the legend. Undefined without trajectories of single runs.
 */
export function raceOf({ experiment, trajectories, problem }: State): Race | undefined {
  if (!trajectories || !problem) return undefined
  const [lowest] = minimaOf(problem)
  const entries = trajectories.result.runs.flatMap((run, index) =>
    run.count === undefined && experiment.runs[index]?.hidden !== true ? [{ run, index }] : [],
  )
  if (entries.length === 0) return undefined
  const limit = lowest && goalOf(entries[0]?.run.losses[0] ?? Number.NaN, lowest.value)
  const arrivals = entries.flatMap(({ run, index }) => {
    const step = limit === undefined ? convergedAt(run) : arrivalOf(run, limit)
    return step === undefined ? [] : [{ run: index, step }]
  })
  return {
    version: trajectories.version,
    arrivals: arrivals.toSorted((a, b) => a.step - b.step || a.run - b.run),
    ...(limit !== undefined && { limit }),
  }
}

const goalOf = (first: number, lowest: number): number => lowest + share * Math.max(first - lowest, 0)

function arrivalOf({ losses, end }: Run, limit: number): number | undefined {
  const step = losses.findIndex((loss) => loss <= limit)
  if (step < 0) return undefined
  // A run that has left the finite repeats its last point: nothing that it does then is an arrival.
  return 'state' in end && end.state === 'diverged' && step >= end.step ? undefined : step
}

const convergedAt = ({ end }: Run): number | undefined =>
  'state' in end && end.state === 'converged' ? end.step : undefined
