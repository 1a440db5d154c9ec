import { runName } from '../views/shared/run-name.ts'
import { quoted } from '../views/table/csv.ts'
import type { Shown } from './figure.ts'

export type DataFormat = 'csv' | 'json'

export interface DataOptions {
  readonly format?: DataFormat
  /** Up to the play head, or the whole run. Default `whole`. */
  readonly until?: 'head' | 'whole'
  readonly link?: string
}

/** One run's numbers, member by member of a batch (one of one start), each step's in order. */
interface Series {
  readonly name: string
  readonly method: string
  readonly state: string
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly loss: readonly number[]
  readonly gradientNorm: readonly number[]
  /** Of a network: the loss on the samples kept for validation, where there are some, and the last weights. */
  readonly validation?: readonly number[]
  readonly weights?: readonly number[]
}

/**
 * The numbers of all runs: as CSV one line for each run, member and step (`run, name, member, step, x, y, loss, gradient_norm`), in
 * full precision and without a byte-order mark (of networks `loss, validation_loss, gradient_norm` from `step` on); as JSON the
 * experiment, its link, and arrays for each run and member. A run that cannot be computed has none, and JSON says why in `refused`.
 */
export function exportData(shown: Shown, { format = 'csv', until = 'whole', link = '' }: DataOptions = {}): string {
  const runs = seriesOf(shown, until)
  if (format === 'json') {
    const { experiment, trajectories } = shown
    const backend = trajectories?.result.backend
    // what is not finite has no number in JSON
    const refused = (trajectories?.result.runs ?? []).flatMap(({ refused: message }, index) =>
      message === undefined ? [] : [{ run: index + 1, message }],
    )
    const whole = { source: 'Thalweg', link, experiment, backend, runs, ...(refused.length > 0 && { refused }) }
    return `${JSON.stringify(whole, (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? null : value,
    )}\n`
  }
  if ('network' in shown.experiment.problem) return networkLines(runs)
  const lines = ['run,name,member,step,x,y,loss,gradient_norm\r\n']
  runs.forEach((members, run) =>
    members.forEach(({ name, x, y, loss, gradientNorm }, member) =>
      x.forEach((_, step) =>
        lines.push(
          `${run + 1},${quoted(name)},${member + 1},${step},${[x[step], y[step], loss[step], gradientNorm[step]].map(number).join(',')}\r\n`,
        ),
      ),
    ),
  )
  return lines.join('')
}

function networkLines(runs: readonly (readonly Series[])[]): string {
  const lines = ['run,name,member,step,loss,validation_loss,gradient_norm\r\n']
  runs.forEach((members, run) =>
    members.forEach(({ name, loss, validation, gradientNorm }, member) =>
      loss.forEach((value, step) =>
        lines.push(
          `${run + 1},${quoted(name)},${member + 1},${step},${[value, validation?.[step], gradientNorm[step]].map(number).join(',')}\r\n`,
        ),
      ),
    ),
  )
  return lines.join('')
}

const number = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '' : String(value).replace('Infinity', 'inf')

function seriesOf({ experiment, trajectories, playback }: Shown, until: 'head' | 'whole'): Series[][] {
  return (trajectories?.result.runs ?? []).map((run, index) => {
    const { count = 1, positions, losses, gradientNorms, validation, weights } = run
    const setting = experiment.runs[index]
    const all = losses.length / count
    const steps = until === 'head' ? Math.min(all, Math.floor(playback.head) + 1) : all
    return Array.from({ length: count }, (_, member) => {
      const column = (from: ArrayLike<number>, width: number, offset: number): number[] =>
        Array.from({ length: steps }, (__, step) => from[width * (step * count + member) + offset] ?? Number.NaN)
      const end = 'state' in run.end ? run.end : run.end[member]
      return {
        name: runName(setting),
        method: typeof setting?.method === 'string' ? setting.method : 'own',
        state: end?.state ?? 'running',
        x: weights ? [] : column(positions, 2, 0),
        y: weights ? [] : column(positions, 2, 1),
        loss: column(losses, 1, 0),
        gradientNorm: column(gradientNorms, 1, 0),
        ...(validation && { validation: column(validation, 1, 0) }),
        ...(weights && {
          weights: [...weights.subarray((weights.length / count) * member, (weights.length / count) * (member + 1))],
        }),
      }
    })
  })
}
