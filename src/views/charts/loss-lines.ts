import type { Hover } from '../../store/state.ts'
import type { Run } from '../../trajectories/result.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { runStyle } from '../shared/palette.ts'
import type { Theme } from '../shared/theme.ts'
import { type ChartFrame, cutSide, lossToY } from './chart-frame.ts'
import { decimate } from './decimate.ts'

/** One curve: the losses of a run (of a batch: of its first member) as far as they mean something. */
export interface LossSeries {
  readonly run: number
  readonly losses: Float64Array
}

/** The curves of the runs that are shown. A diverged run's curve ends where it left the finite. */
export function lossSeries(runs: readonly Run[], hidden: (run: number) => boolean): LossSeries[] {
  return runs.flatMap((run, index) => {
    if (hidden(index)) return []
    const { count } = run
    const losses = count === undefined ? run.losses : run.losses.filter((_, at) => at % count === 0)
    const end = 'state' in run.end ? run.end : run.end[0]
    const drawn = end?.state === 'diverged' ? losses.subarray(0, end.step + 1) : losses
    return [{ run: index, losses: drawn }]
  })
}

/** On the dark ground the runs' colours are a little lighter, to be seen as well as on the light one. */
export const chartColour = (run: number, theme: Theme): string =>
  theme === 'dark' ? `color-mix(in oklab, ${runStyle(run).color} 74%, white)` : runStyle(run).color

/** The curve as SVG path data, thinned to the chart's pixels. */
export function linePath(frame: ChartFrame, { losses }: LossSeries): string {
  const columns = Math.max(1, Math.round((frame.width * losses.length) / (frame.steps + 1)))
  let data = ''
  let open = false
  for (const step of decimate(losses, columns)) {
    const y = lossToY(frame, losses[step] ?? Number.NaN)
    if (Number.isNaN(y)) open = false
    else data += `${open ? 'L' : 'M'}${frame.x(step).toFixed(1)} ${y.toFixed(1)}`
    open = !Number.isNaN(y)
  }
  return data
}

/** A place inside the plot, at its edge for what is cut off. */
export const inPlot = ({ height }: ChartFrame, y: number): number => Math.min(Math.max(y, 0), height)

/** The first step whose loss is cut off. */
export function firstCut(frame: ChartFrame, { losses }: LossSeries): number | undefined {
  const step = losses.findIndex((loss) => cutSide(frame, loss) !== undefined)
  return step < 0 ? undefined : step
}

/** The step at a place of the chart and the run whose curve is nearest to it there, no farther than `reach` pixels. */
export function nearestStep(
  frame: ChartFrame,
  series: readonly LossSeries[],
  x: number,
  y: number,
  reach: number,
): Hover | undefined {
  const step = Math.min(Math.max(Math.round(frame.x.invert(x)), 0), frame.steps)
  let best = reach
  let found: Hover | undefined
  for (const { run, losses } of series) {
    const loss = losses[step]
    if (loss === undefined) continue
    const distance = Math.abs(inPlot(frame, lossToY(frame, loss)) - y)
    if (distance >= best) continue
    best = distance
    found = { run, step }
  }
  return found
}

/** Draws the curves: faint as wholes, and strong in a copy that the caller clips at the play head. */
export function drawLines(
  { faint, strong, marks }: { readonly faint: SVGGElement; readonly strong: SVGGElement; readonly marks: SVGGElement },
  frame: ChartFrame,
  series: readonly LossSeries[],
  theme: Theme,
): void {
  marks.replaceChildren()
  fitChildren(faint, series.length)
  fitChildren(strong, series.length)
  series.forEach((one, index) => {
    const look = {
      d: linePath(frame, one),
      stroke: chartColour(one.run, theme),
      'stroke-dasharray': runStyle(one.run).dash.join(' '),
    }
    for (const group of [faint, strong]) {
      const line = group.children[index]
      if (line) setAttributes(line, look)
    }
    const cut = firstCut(frame, one)
    if (cut === undefined) return
    const side = cutSide(frame, one.losses[cut] ?? Number.NaN)
    const [d, top] = side === 'below' ? ['M0-1 5-9H-5Z', frame.height] : ['M0 1 5 9H-5Z', 0]
    const mark = svgElement(
      'path',
      {
        class: 'chart-cut',
        d,
        fill: chartColour(one.run, theme),
        transform: `translate(${frame.x(cut).toFixed(1)} ${top})`,
      },
      marks,
    )
    svgElement('title', {}, mark).textContent = `From here on the loss is ${side ?? 'above'} the chart's edge.`
  })
}

function fitChildren(group: SVGGElement, count: number): void {
  while (group.children.length > count) group.lastChild?.remove()
  while (group.children.length < count) svgElement('path', {}, group)
}
