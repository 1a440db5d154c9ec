import { methods } from '../../../methods/index.ts'
import type { PlacedMetric, State } from '../../../store/state.ts'
import { formatNumber } from '../../shared/format-number.ts'
import type { LocalModel, Vector } from '../../shared/local-model.ts'
import type { OpenedStep } from '../../shared/opened-step.ts'
import { arrowPath } from '../../shared/study/arrow-path.ts'
import { type Arrow, arrowsOf, namesToShow } from '../../shared/study/arrows.ts'
import type { Mark } from '../../shared/study/arranged.ts'
import { metricOf } from '../../shared/study/metric.ts'
import { axisShapes, lookOfMetric, squareShapes } from '../../shared/study/shape-facts.ts'
import type { NoiseBall } from '../../shared/study/noise-ball.ts'
import { sampleGradients } from '../../shared/study/samples.ts'
import { modelsOf, shownModel, type StepModel } from '../../shared/study/step-models.ts'
import { tenths } from '../../shared/study/tenths.ts'
import type { PlotFrame } from '../plot-frame.ts'
import { ellipsePath } from './ellipses.ts'
import { levelCurve } from './level-curve.ts'
import { modelPath, pixelOf } from './shapes.ts'
import { curvatureSigns } from './signs.ts'

/** The longest arrow of free length, and the longest axis, in shares of the plot's smaller side. */
const longestArrow = 0.24
const longestAxis = 0.2
const largestSquare = 70

/** What is drawn of an opened step: of its model, its memories and its gradients, as far as the state's study wants it. */
export function stepMarks(state: State, opened: OpenedStep, frame: PlotFrame): Mark[] {
  const { problem } = state
  if (!problem) return []
  const { now, run } = opened
  const models = modelsOf(problem, opened)
  const { shown } = state.study
  const [hessian] = models.all
  if (!hessian) return []
  const { model } = hessian
  const method = state.experiment.runs[run]?.method
  const declared = typeof method === 'string' ? methods.get(method)?.arrows : undefined
  const arrows = arrowsOf(now, namesToShow(now, declared), shown)
  const side = Math.min(frame.width, frame.height)
  const [nextX = 0, nextY = 0] = now.next.nodes.map(({ value }) => value)
  const step: Vector = [nextX - model.at[0], nextY - model.at[1]]
  return [
    ...(shown.includes('model') ? modelMarks(shownModel(models, state.study), frame, step) : []),
    ...(shown.includes('squares') ? squareMarks(now, frame, model.at) : []),
    ...(shown.includes('axes') ? axisMarks(frame, model, longestAxis * side) : []),
    ...(shown.includes('ellipses') ? ellipseMarks(now, frame, model) : []),
    ...arrowMarks(arrows, shown.includes('cloud') ? sampleGradients(state, now, run) : [], frame, longestArrow * side),
  ]
}

/** Where the loss is curved down. */
export function signMarks({ problem }: State, frame: PlotFrame): Mark[] {
  if (!problem) return []
  const { one, both } = curvatureSigns(problem, frame)
  return [
    { look: 'study-sign', d: one },
    { look: 'study-sign is-both', d: both },
  ]
}

/** The Hessian's ellipse and that of the method's own matrix over it. */
function ellipseMarks(now: OpenedStep['now'], frame: PlotFrame, model: LocalModel): readonly Mark[] {
  const own = metricOf(now, model)
  const all = [{ name: 'H', of: model.hessian }, ...(own ? [own] : [])]
  return metricMarks(
    all.map((metric) => ({ ...metric, at: model.at })),
    frame,
  )
}

/** Ellipses of matrices, the first that of a loss, the others of what stands for it. */
export function metricMarks(metrics: readonly PlacedMetric[], frame: PlotFrame): readonly Mark[] {
  return metrics.map(({ name, at, of }, index): Mark => {
    const d = ellipsePath(frame, at, of)
    // Between the axes, each on another side.
    const [x = 0, y = 0] = (d.split('L')[8 + 15 * index] ?? '').split(' ').map(Number)
    return { look: lookOfMetric(index, of), d, text: name, place: [x, y] }
  })
}

function arrowMarks(arrows: readonly Arrow[], samples: readonly Arrow[], frame: PlotFrame, longest: number): Mark[] {
  const ends = [...samples, ...arrows].map((arrow) => {
    const from = pixelOf(frame, arrow.from)
    const to = pixelOf(frame, [arrow.from[0] + arrow.by[0], arrow.from[1] + arrow.by[1]])
    return { arrow, from, by: [to[0] - from[0], to[1] - from[1]] as const }
  })
  // One scale for all that has no length in the plane, so that they can be compared.
  const largest = Math.max(0, ...ends.filter(({ arrow }) => arrow.free).map(({ by }) => Math.hypot(by[0], by[1])))
  const scale = largest > 0 ? longest / largest : 1
  const marks = ends.map(({ arrow, from, by }): Mark => {
    const size = arrow.free ? scale : 1
    const to: Vector = [from[0] + size * by[0], from[1] + size * by[1]]
    return { look: `study-${arrow.look}`, d: arrowPath(from, to), text: arrow.name, place: to }
  })
  // A hundred samples are one line of many pieces.
  const cloud = (look: string): Mark => ({
    look,
    d: marks.map((mark) => (mark.look === look ? mark.d : '')).join(''),
  })
  return [cloud('study-sample'), cloud('study-chosen'), ...marks.slice(samples.length)]
}

function axisMarks(frame: PlotFrame, model: LocalModel, longest: number): Mark[] {
  const { at } = model
  const [x, y] = pixelOf(frame, at)
  return axisShapes(model).flatMap(({ axis, share, look, text }): Mark[] => {
    const end = pixelOf(frame, [at[0] + axis[0], at[1] + axis[1]])
    const away: Vector = [end[0] - x, end[1] - y]
    const unit = (share * longest) / Math.hypot(away[0], away[1])
    const [dx, dy] = [away[0] * unit, away[1] * unit]
    if (!Number.isFinite(dx + dy)) return []
    const d = `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}L${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`
    return [{ look, d, text, place: [x + dx, y + dy] }]
  })
}

function squareMarks(now: OpenedStep['now'], frame: PlotFrame, at: Vector): Mark[] {
  const [x, y] = pixelOf(frame, at)
  return squareShapes(now).map(({ look, share, text }, index) => {
    const size = share * largestSquare
    // Of x to the right below the point, of y above it to the left.
    const [left, top] = index === 0 ? [x, y] : [x - size, y - size]
    const d = `M${left.toFixed(1)} ${top.toFixed(1)}h${size.toFixed(1)}v${size.toFixed(1)}h${(-size).toFixed(1)}Z`
    return { look, d, text, place: index === 0 ? [x + size, y + size] : [x - size, y - size] }
  })
}

function modelMarks(shown: StepModel | undefined, frame: PlotFrame, step: Vector): Mark[] {
  if (!shown) return []
  const { model, region } = shown
  const marks: Mark[] = [{ look: 'study-model', d: modelPath(frame, model, step) }]
  if (model.minimizer) {
    const [x, y] = pixelOf(frame, model.minimizer)
    marks.push({ look: 'study-lowest', d: crossPath(x, y) })
  }
  // The region in which the method trusted the model for this step.
  if (region) {
    const trusted = { at: model.at, gradient: [0, 0] as const, hessian: region }
    marks.push({ look: 'study-region', d: levelCurve(frame, trusted, 0.5) })
  }
  return marks
}

const crossPath = (x: number, y: number): string => `M${tenths(x - 6)} ${tenths(y)}h12M${tenths(x)} ${tenths(y - 6)}v12`

/** Where noise keeps the run in the end: the circle of the mean squared distance, and twice the spread along each axis. */
export function ballMarks(ball: NoiseBall | undefined, frame: PlotFrame): Mark[] {
  if (!ball) return []
  const { at, radius, spread } = ball
  const disc = { at, gradient: [0, 0] as const, hessian: [1 / radius ** 2, 0, 1 / radius ** 2] as const }
  const [x, y] = pixelOf(frame, [at[0] + radius * Math.SQRT1_2, at[1] + radius * Math.SQRT1_2])
  return [
    { look: 'study-ball is-spread', d: levelCurve(frame, { at, gradient: [0, 0], hessian: spread }, 0.5) },
    {
      look: 'study-ball',
      d: levelCurve(frame, disc, 0.5),
      text: `√E‖θ−θ*‖² = ${formatNumber(radius, 3)}`,
      place: [x + 8, y - 8],
    },
  ]
}
