import { changeVariables, shownChanges, toOld } from '../../../experiment/changed-variables.ts'
import type { Experiment, Run } from '../../../experiment/experiment.ts'
import type { Preview } from '../../../store/state.ts'
import type { ChangeName } from '../../../theory/method-facts.ts'
import { compare, type Point } from '../own-path/read-path.ts'

/** How a run goes on a changed problem, in the old coordinates. */
export interface Followed {
  readonly path: readonly Point[]
  /** The first step at which it is elsewhere; absent where it follows, which is then to `gap`. */
  readonly parts: number | undefined
  readonly gap: number
}

/** Runs a method on the changed problem and on the plain one; undefined where the problem is no formula of x and y. */
export async function followed(
  preview: Preview,
  experiment: Experiment,
  run: Run,
  change: ChangeName,
): Promise<Followed | undefined> {
  const { gradient: _gradient, clip: _clip, average: _average, ...kept } = run
  const { starts: _starts, ...rest } = experiment
  const plain = { ...rest, runs: [kept] }
  const other = changeVariables(plain, shownChanges[change])
  if (!other) return undefined
  const [ours, theirs] = [await preview(plain), await preview(other)]
  const [positions, changed] = [ours.result.runs[0]?.positions, theirs.result.runs[0]?.positions]
  if (!positions || !changed) throw new Error('A preview has one run.')
  const path = Array.from({ length: changed.length / 2 }, (_, k) =>
    toOld(shownChanges[change], [changed[2 * k] ?? Number.NaN, changed[2 * k + 1] ?? Number.NaN]),
  )
  const gap = path.reduce(
    (most, [x, y], k) => Math.max(most, Math.hypot(x - (positions[2 * k] ?? 0), y - (positions[2 * k + 1] ?? 0))),
    0,
  )
  return { path, parts: compare(path, positions).parts?.step, gap }
}
