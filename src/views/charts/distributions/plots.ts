import type { Experiment } from '../../../experiment/experiment.ts'
import {
  convergedAt,
  performanceRatios,
  shareUpTo,
  type DistributionHandle,
  type Spread,
} from '../../../trajectories/distributions.ts'
import { lookOf, runStyle } from '../../shared/palette.ts'
import { runName } from '../../shared/run-name.ts'
import { mapStrings } from '../../shared/strings/map-strings.ts'
import { anyOf, percentText } from '../../shared/strings/number-format.ts'
import type { Plot, PlotLine } from './plot.ts'

/** What a part of the answer shows, and the same as a table: a row for each run. */
export interface Distribution {
  readonly title: string
  readonly plot: Plot
  readonly columns: readonly string[]
  readonly rows: readonly { readonly run: number; readonly name: string; readonly cells: readonly number[] }[]
  readonly percent: boolean
  /** Whose curves lie on the axis, and why. */
  readonly note?: string
}

/** Values of τ that the table tells. */
const factors = [1, 1.5, 2, 3, 5, 10]
/** A plot ends where the slowest is this many times as slow as the best. */
const mostFactor = 100
/** Losses under this are as good as 0. */
const smallest = 1e-16
const bins = 40

export function distributionsOf(handle: DistributionHandle, experiment: Experiment): readonly Distribution[] {
  if (handle.question === 'seeds')
    return handle.spreads.length === 0 ? [] : [spreads(handle, experiment), histograms(handle, experiment)]
  return handle.ends.length === 0 ? [] : [profiles(handle, experiment), converged(handle, experiment)]
}

const style = (experiment: Experiment, run: number) => {
  const { color, dash } = runStyle(lookOf(experiment.view, run))
  return { name: runName(experiment.runs[run]), colour: color, dash }
}

/** A curve of shares: up a little at each of the sorted values. */
function climb(sorted: Float64Array, count: number, from: number, to: number): PlotLine['points'] {
  const points: [number, number][] = [[from, shareUpTo(sorted, from, count)]]
  sorted.forEach((value, k) => {
    if (value > from && value <= to && value !== sorted[k + 1]) points.push([value, (k + 1) / count])
  })
  points.push([to, points.at(-1)?.[1] ?? 0])
  return points
}

function profiles({ ends, count }: DistributionHandle, experiment: Experiment): Distribution {
  const words = mapStrings().distributions
  const ratios = performanceRatios(ends)
  const most = Math.max(
    2,
    Math.min(
      mostFactor,
      ...ratios
        .map((all) => all.at(-1) ?? 2)
        .toSorted((a, b) => b - a)
        .slice(0, 1),
    ),
  )
  return {
    title: words.profile,
    percent: true,
    plot: {
      label: words.profile,
      x: { name: words.factor, from: 1, to: most, log: true },
      y: { name: '', from: 0, to: 1, log: false, percent: true },
      lines: ratios.map((all, k) => ({
        ...style(experiment, ends[k]?.run ?? 0),
        points: climb(all, count, 1, most),
        steps: true,
      })),
    },
    columns: factors.map((factor) => `τ = ${factor}`),
    rows: ratios.map((all, k) => ({
      run: ends[k]?.run ?? 0,
      name: runName(experiment.runs[ends[k]?.run ?? 0]),
      cells: factors.map((factor) => shareUpTo(all, factor, count)),
    })),
  }
}

function converged({ ends, count, steps }: DistributionHandle, experiment: Experiment): Distribution {
  const words = mapStrings().distributions
  const last = Math.max(1, steps)
  const told = [...new Set([0.05, 0.1, 0.25, 0.5, 0.75, 1].map((part) => Math.max(1, Math.round(part * last))))]
  const all = ends.map(convergedAt)
  const never = ends.flatMap(({ run }, k) => (all[k]?.length === 0 ? [runName(experiment.runs[run])] : []))
  return {
    title: words.converged,
    percent: true,
    ...(never.length > 0 && { note: mapStrings().nowhereRests(anyOf(never), steps) }),
    plot: {
      label: words.converged,
      x: { name: words.step, from: 0, to: last, log: false },
      y: { name: '', from: 0, to: 1, log: false, percent: true },
      lines: all.map((sorted, k) => ({
        ...style(experiment, ends[k]?.run ?? 0),
        points: climb(sorted, count, 0, last),
        steps: true,
      })),
    },
    columns: told.map((step) => words.byStep(step)),
    rows: all.map((sorted, k) => ({
      run: ends[k]?.run ?? 0,
      name: runName(experiment.runs[ends[k]?.run ?? 0]),
      cells: told.map((step) => shareUpTo(sorted, step, count)),
    })),
  }
}

function bounds(spreads: readonly Spread[], of: (spread: Spread) => readonly Float64Array[]): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const values of spreads.flatMap(of))
    for (const value of values) {
      if (!Number.isFinite(value)) continue
      low = Math.min(low, Math.max(smallest, value))
      high = Math.max(high, value)
    }
  return high > low ? [low, high] : [smallest, 1]
}

function spreads({ spreads: all, steps }: DistributionHandle, experiment: Experiment): Distribution {
  const words = mapStrings().distributions
  const [from, to] = bounds(all, ({ low, high, mean }) => [low, high, mean])
  const pointsOf = (values: Float64Array): [number, number][] => {
    const every = Math.max(1, Math.floor(values.length / 400))
    return [...values].flatMap((value, k): [number, number][] =>
      (k % every === 0 || k === values.length - 1) && Number.isFinite(value) ? [[k, Math.max(from, value)]] : [],
    )
  }
  return {
    title: words.spread,
    percent: false,
    plot: {
      label: words.spread,
      x: { name: words.step, from: 0, to: Math.max(1, steps), log: false },
      y: { name: '', from, to, log: true },
      lines: all.flatMap(({ run, low, high, mean }): PlotLine[] => [
        { ...style(experiment, run), points: pointsOf(low), upTo: pointsOf(high) },
        { ...style(experiment, run), points: pointsOf(mean) },
      ]),
    },
    columns: [words.mean, percentText(0.1), words.median, percentText(0.9)],
    rows: all.map(({ run, mean, low, middle, high }) => ({
      run,
      name: runName(experiment.runs[run]),
      cells: [mean, low, middle, high].map((values) => values.at(-1) ?? Number.NaN),
    })),
  }
}

function histograms({ spreads: all, count }: DistributionHandle, experiment: Experiment): Distribution {
  const words = mapStrings().distributions
  const [from, to] = bounds(all, ({ ends }) => [ends])
  const edge = (bin: number): number => from * (to / from) ** (bin / bins)
  const shares = all.map(({ ends }) => {
    const below = Array.from({ length: bins + 1 }, (_, bin) =>
      bin === 0 ? 0 : shareUpTo(ends, edge(bin) * (1 + 1e-12), count),
    )
    return Array.from({ length: bins }, (_, bin) => (below[bin + 1] ?? 0) - (below[bin] ?? 0))
  })
  const most = Math.max(0.01, ...shares.flat())
  return {
    title: words.histogram,
    percent: false,
    plot: {
      label: words.histogram,
      x: { name: words.lastLoss, from, to, log: true },
      y: { name: '', from: 0, to: most, log: false, percent: true },
      lines: shares.map((bars, k) => ({
        ...style(experiment, all[k]?.run ?? 0),
        points: [[from, 0], ...bars.flatMap((bar, bin): [number, number][] => [[edge(bin), bar]]), [to, 0]],
        steps: true,
      })),
    },
    columns: [words.least, words.largest],
    rows: all.map(({ run, ends }) => ({
      run,
      name: runName(experiment.runs[run]),
      cells: [ends[0] ?? Number.NaN, ends.at(-1) ?? Number.NaN],
    })),
  }
}
