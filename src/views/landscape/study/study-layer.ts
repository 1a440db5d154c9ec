import type { Scene } from 'three/webgpu'

import { methods } from '../../../methods/index.ts'
import type { State } from '../../../store/state.ts'
import type { Store } from '../../../store/store.ts'
import { svgElement } from '../../shared/dom.ts'
import type { Vector } from '../../shared/local-model.ts'
import { openedStep } from '../../shared/opened-step.ts'
import { arrowPath } from '../../shared/study/arrow-path.ts'
import { type Arrow, arrowsOf, namesToShow } from '../../shared/study/arrows.ts'
import { type Ground, placeOnGround } from '../draped-path.ts'
import { type Projection, toScreen } from '../nearest-on-screen.ts'
import { shareOf } from '../world.ts'
import { createMarkLayer, type Mark } from '../../shared/study/mark-layer.ts'
import type { ballOf, NoiseBall } from '../../shared/study/noise-ball.ts'
import { modelsOf, shownModel } from '../../shared/study/step-models.ts'
import { tenths } from '../../shared/study/tenths.ts'
import { isHidden, type Place } from './is-hidden.ts'
import { createModelSurface } from './model-surface.ts'
import '../../shared/study/study.css'

/** The longest arrow of free length, in shares of the domain's smaller side. */
const longest = 0.24
/** An arrow follows the relief in so many pieces. */
const pieces = 24
/** Corners of the noise ball. */
const corners = 72

/** What the reader wants to see of the step at the play head, on the relief: arrows along it, the local model as a surface. */
export interface StudyLayer {
  readonly draw: (state: State, ground: Ground, projection: Projection, eye: Place) => void
  readonly dispose: () => void
}

export function createStudyLayer(scene: Scene, labels: SVGSVGElement, store: Store, redraw: () => void): StudyLayer {
  const opened = openedStep(store, redraw)
  const group = svgElement('g', { class: 'landscape-study' }, labels)
  const drawMarks = createMarkLayer(group)
  const plane = createModelSurface([1, 1, 1], 0.34)
  const bowl = createModelSurface([1, 0.86, 0.42], 0.5)
  scene.add(plane.object, bowl.object)
  let shaped: readonly unknown[] = []
  /** The theory of the noise is rarely wanted in 3-D: it is fetched when it is. */
  let theory: typeof ballOf | 'coming' | undefined
  const ballIn = (state: State): NoiseBall | undefined => {
    if (typeof theory === 'function') return theory(state)
    if (!theory) void fetchTheory()
    return undefined
  }
  const fetchTheory = async (): Promise<void> => {
    theory = 'coming'
    theory = (await import('../../shared/study/noise-ball.ts')).ballOf
    redraw()
  }

  return {
    draw: (state, ground, projection, eye) => {
      const { shown } = state.study
      const { problem } = state
      const { step } = shown.length > 0 ? opened.look(state) : { step: undefined }
      const withModel = step !== undefined && shown.includes('model')
      plane.object.visible = withModel
      bowl.object.visible = withModel
      const see = seer(ground, projection, eye)
      const ball = ballMarks(shown.includes('ball') ? ballIn(state) : undefined, see)
      if (!step || !problem) return drawMarks(ball)
      const model = withModel ? shownModel(modelsOf(problem, step), state.study)?.model : undefined
      const shape = [step, ground, model]
      if (model && shape.some((one, index) => one !== shaped[index])) {
        plane.show(ground, model, 1)
        bowl.show(ground, model, 2)
      }
      shaped = shape
      const method = state.experiment.runs[step.run]?.method
      const declared = typeof method === 'string' ? methods.get(method)?.arrows : undefined
      const arrows = arrowsOf(step.now, namesToShow(step.now, declared), shown)
      drawMarks([...ball, ...arrowMarks(arrows, ground, see)])
    },
    dispose: () => {
      opened.stop()
      scene.remove(plane.object, bowl.object)
      plane.dispose()
      bowl.dispose()
      group.remove()
    },
  }
}

/** Lines over the relief as they are seen: what a hill hides is told apart. */
interface Seen {
  readonly open: string
  readonly hidden: string
  readonly last: { readonly from: Vector; readonly to: Vector; readonly isHidden: boolean } | undefined
}

/** The way to lay points of the plane on the relief and see them from the eye. */
function seer(ground: Ground, projection: Projection, eye: Place): (points: readonly Vector[]) => Seen {
  const { domain } = ground.world
  return (points) => {
    const seen = points.flatMap((point) => {
      const [u, v] = shareOf(domain, point)
      if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return [undefined]
      const place = placeOnGround(ground, u, v)
      const at = toScreen(projection, ...place)
      return Number.isFinite(at[0]) ? [{ at, isHidden: isHidden(ground, place, eye) }] : [undefined]
    })
    const parts = { open: '', hidden: '' }
    let last: Seen['last']
    let pen: 'open' | 'hidden' | undefined
    seen.forEach((to, index) => {
      const from = seen[index - 1]
      if (!from || !to) {
        pen = undefined
        return
      }
      const part = from.isHidden || to.isHidden ? 'hidden' : 'open'
      if (pen !== part) parts[part] += `M${tenths(from.at[0])} ${tenths(from.at[1])}`
      parts[part] += `L${tenths(to.at[0])} ${tenths(to.at[1])}`
      pen = part
      last = { from: from.at, to: to.at, isHidden: part === 'hidden' }
    })
    return { ...parts, last }
  }
}

/** Arrows as they lie on the relief, each with its name at its head. */
function arrowMarks(arrows: readonly Arrow[], { world: { domain } }: Ground, see: (points: readonly Vector[]) => Seen) {
  const side = Math.min(domain.x[1] - domain.x[0], domain.y[1] - domain.y[0])
  const largest = Math.max(0, ...arrows.filter(({ free }) => free).map(({ by }) => Math.hypot(by[0], by[1])))
  return arrows.flatMap(({ from, by, free, look, name }): Mark[] => {
    const size = free && largest > 0 ? (longest * side) / largest : 1
    const { open, hidden, last } = see(
      Array.from({ length: pieces + 1 }, (_, k): Vector => {
        const share = (k / pieces) * size
        return [from[0] + share * by[0], from[1] + share * by[1]]
      }),
    )
    if (!last) return []
    const { from: before, to: end, isHidden: out } = last
    const [dx, dy] = [end[0] - before[0], end[1] - before[1]]
    const unit = 14 / (Math.hypot(dx, dy) || 1)
    // The head belongs to the last piece, but is as large as if the arrow were straight.
    const head = arrowPath([end[0] - unit * dx, end[1] - unit * dy], end)
    const [inSight, behind] = out ? [open, hidden + head] : [open + head, hidden]
    const label = { text: name, place: end }
    return [
      { look: `study-${look}`, d: inSight, ...(inSight !== '' && label) },
      { look: `study-${look} is-hidden`, d: behind, ...(inSight === '' && label) },
    ]
  })
}

/** The noise ball on the relief: the circle of the mean squared distance. */
function ballMarks(ball: NoiseBall | undefined, see: (points: readonly Vector[]) => Seen): Mark[] {
  if (!ball) return []
  const { open, hidden } = see(
    Array.from({ length: corners + 1 }, (_, k): Vector => {
      const turn = (2 * Math.PI * k) / corners
      return [ball.at[0] + ball.radius * Math.cos(turn), ball.at[1] + ball.radius * Math.sin(turn)]
    }),
  )
  return [
    { look: 'study-ball', d: open },
    { look: 'study-ball is-hidden', d: hidden },
  ]
}
