import type { Scene } from 'three/webgpu'

import { methods } from '../../../methods/index.ts'
import type { State } from '../../../store/state.ts'
import type { Store } from '../../../store/store.ts'
import { setAttributes, svgElement } from '../../shared/dom.ts'
import { localModel } from '../../shared/local-model.ts'
import { openedStep } from '../../shared/opened-step.ts'
import { arrowPath } from '../../shared/study/arrow-path.ts'
import { type Arrow, arrowsOf, namesToShow } from '../../shared/study/arrows.ts'
import { type Ground, placeOnGround } from '../draped-path.ts'
import { type Projection, toScreen } from '../nearest-on-screen.ts'
import { shareOf } from '../world.ts'
import { createModelSurface } from './model-surface.ts'
import '../../shared/study/study.css'

/** The longest arrow of free length, in shares of the domain's smaller side. */
const longest = 0.24
/** An arrow follows the relief in so many pieces. */
const pieces = 14

/** What the reader wants to see of the step at the play head, on the relief: arrows along it, the local model as a surface. */
export interface StudyLayer {
  readonly draw: (state: State, ground: Ground, projection: Projection) => void
  readonly dispose: () => void
}

export function createStudyLayer(scene: Scene, labels: SVGSVGElement, store: Store, redraw: () => void): StudyLayer {
  const opened = openedStep(store, redraw)
  const group = svgElement('g', { class: 'landscape-study' }, labels)
  const plane = createModelSurface([1, 1, 1], 0.34)
  const bowl = createModelSurface([1, 0.86, 0.42], 0.5)
  scene.add(plane.object, bowl.object)
  let shaped: readonly unknown[] = []

  return {
    draw: (state, ground, projection) => {
      const { shown } = state.study
      const { problem } = state
      const { step } = shown.length > 0 ? opened.look(state) : { step: undefined }
      const withModel = step !== undefined && shown.includes('model')
      plane.object.visible = withModel
      bowl.object.visible = withModel
      if (!step || !problem) return group.replaceChildren()
      const [x = Number.NaN, y = Number.NaN] = step.now.theta.nodes.map(({ value }) => value)
      const shape = [step, ground, withModel]
      if (withModel && shape.some((one, index) => one !== shaped[index])) {
        const model = localModel(problem, [x, y])
        plane.show(ground, model, 1)
        bowl.show(ground, model, 2)
      }
      shaped = shape
      const method = state.experiment.runs[step.run]?.method
      const declared = typeof method === 'string' ? methods.get(method)?.arrows : undefined
      drawArrows(group, arrowsOf(step.now, namesToShow(step.now, declared), shown), ground, projection)
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

/** Arrows as they lie on the relief, each a dark line under a coloured one, with its name at its head. */
function drawArrows(group: SVGGElement, arrows: readonly Arrow[], ground: Ground, projection: Projection): void {
  group.replaceChildren()
  const { x, y } = ground.world.domain
  const side = Math.min(x[1] - x[0], y[1] - y[0])
  const largest = Math.max(0, ...arrows.filter(({ free }) => free).map(({ by }) => Math.hypot(by[0], by[1])))
  const drawn = arrows.flatMap((arrow) => {
    const size = arrow.free && largest > 0 ? (longest * side) / largest : 1
    const places = Array.from({ length: pieces + 1 }, (_, k) => {
      const share = (k / pieces) * size
      const [u, v] = shareOf(ground.world.domain, [
        arrow.from[0] + share * arrow.by[0],
        arrow.from[1] + share * arrow.by[1],
      ])
      const inside = u >= 0 && u <= 1 && v >= 0 && v <= 1
      return inside ? toScreen(projection, ...placeOnGround(ground, u, v)) : undefined
    })
    const seen = places.flatMap((place) => (place && Number.isFinite(place[0]) ? [place] : []))
    const [end, before] = [seen.at(-1), seen.at(-2)]
    if (!end || !before || seen.length < 2) return []
    const shaft = seen
      .map(([right, down], k) => `${k === 0 ? 'M' : 'L'}${right.toFixed(1)} ${down.toFixed(1)}`)
      .join('')
    const [dx, dy] = [end[0] - before[0], end[1] - before[1]]
    const unit = 14 / (Math.hypot(dx, dy) || 1)
    // The head belongs to the last piece, but is as large as if the arrow were straight.
    const head = arrowPath([end[0] - unit * dx, end[1] - unit * dy], end)
    return [{ arrow, end, d: shaft + head }]
  })
  for (const { arrow, d } of drawn) {
    svgElement('path', { class: `study-rim study-${arrow.look}`, d }, group)
    svgElement('path', { class: `study-line study-${arrow.look}`, d }, group)
  }
  for (const { arrow, end } of drawn) {
    const text = svgElement('text', { class: 'study-label' }, group)
    setAttributes(text, { x: (end[0] + 7).toFixed(1), y: (end[1] - 5).toFixed(1) })
    text.textContent = arrow.name
  }
}
