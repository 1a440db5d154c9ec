import { exportCode, normalise, simulate, type Experiment, type Result } from '../../src/index.ts'
import type { Run } from '../../src/experiment/experiment.ts'
import type { Case } from './export-cases.ts'
import { withInexactFunctions } from './inexact-functions.ts'
import { runScripts } from './python.ts'

type RunPaths = Pick<Result['runs'][number], 'positions'>

/** The largest error over its allowance in one run, and how many of its numbers could be compared. */
export interface Comparison {
  readonly title: string
  readonly method: string
  readonly ratio: number
  readonly compared: number
  readonly all: number
}

const label = (run: Run): string =>
  typeof run.method === 'string' ? `${run.method} ${JSON.stringify(run.parameters ?? {})}` : run.method.step

/** Last places of a double by which starts are moved, to see how long a path is determined by its start. */
const shifts = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [3, -2],
] as const

/**
 * How far each run's path is determined by its formulas at all: up to the step where paths are 1e-12 apart that start last places
 * of a double from each other, or have elementary functions that are wrong by such. Beyond, two programs with the same formulas
 * need not agree, and no two processors' libraries do.
 */
async function determined(experiment: Experiment, exact: readonly RunPaths[]): Promise<number[]> {
  if (experiment.starts !== undefined) return experiment.runs.map(() => Infinity)
  const [x, y] = experiment.start
  const points = [
    experiment.start,
    ...shifts.map(([i, j]) => [x + i * 2 ** -52 * (Math.abs(x) || 1), y + j * 2 ** -52 * (Math.abs(y) || 1)]),
  ]
  const { starts: _, ...rest } = experiment
  const moved = { ...normalise({ ...rest, starts: { points } }), runs: experiment.runs }
  const plain = await simulate(moved, { backend: 'js' })
  const shaken = await withInexactFunctions(() => simulate(moved, { backend: 'js' }))
  return exact.map(({ positions }, i) =>
    Math.min(
      ...[plain, shaken].map(({ runs }) => {
        const parted = Array.from(runs[i]?.positions ?? []).findIndex((value, k) => {
          const own = positions[2 * Math.floor(k / (2 * points.length)) + (k % 2)] ?? Number.NaN
          return !(Math.abs(value - own) <= 1e-12 * (1 + Math.abs(own)))
        })
        return parted < 0 ? Infinity : 2 * Math.floor(parted / (2 * points.length))
      }),
    ),
  )
}

/** Runs the exported scripts of all cases in one Python and compares each path with the reference back end's, 1e-9·(1 + |x|). */
export async function compareExports(
  python: string,
  cases: readonly Case[],
  language: 'numpy' | 'torch',
): Promise<Comparison[]> {
  const answers = runScripts(
    python,
    cases.map(({ experiment }) => exportCode(experiment, language)),
  )
  const comparisons: Comparison[] = []
  for (const [k, { title, experiment }] of cases.entries()) {
    const { runs } = await simulate(experiment, { backend: 'js' })
    const reach = await determined(experiment, runs)
    const paths = Object.values(answers[k] ?? {})
    const averaged = runs.flatMap(({ average }, i) =>
      experiment.runs[i]?.average && average ? [{ positions: average, i }] : [],
    )
    // the averages stand behind the runs, in their order
    ;[...runs.map(({ positions }, i) => ({ positions, i })), ...averaged].forEach(({ positions, i }, place) => {
      const path = paths[place] ?? []
      const compared = Math.min(positions.length, reach[i] ?? 0)
      let ratio = path.length === positions.length ? 0 : Infinity
      for (let j = 0; j < compared; j++) {
        const error =
          Math.abs((path[j] ?? Number.NaN) - (positions[j] ?? 0)) / (1e-9 * (1 + Math.abs(positions[j] ?? 0)))
        if (!(error <= ratio)) ratio = Number.isNaN(error) ? Infinity : error
      }
      const run = experiment.runs[i]
      comparisons.push({ title, method: run ? label(run) : '', ratio, compared, all: positions.length })
    })
  }
  return comparisons
}
