import type { Scene } from 'three/webgpu'

import { methods } from '../../../methods/index.ts'
import type { StepTrace } from '../../../notation/step-trace.ts'
import type { State } from '../../../store/state.ts'
import type { Store } from '../../../store/store.ts'
import { svgElement } from '../../shared/dom.ts'
import type { LocalModel } from '../../shared/local-model.ts'
import { openedStep } from '../../shared/opened-step.ts'
import { arrowsOf, namesToShow } from '../../shared/study/arrows.ts'
import type { Ground } from '../draped-path.ts'
import type { Projection } from '../nearest-on-screen.ts'
import { createMarkLayer } from '../../shared/study/mark-layer.ts'
import type { ballOf, NoiseBall } from '../../shared/study/noise-ball.ts'
import { sampleGradients } from '../../shared/study/samples.ts'
import { modelsOf, shownModel } from '../../shared/study/step-models.ts'
import { arrowMarks } from './draped-arrows.ts'
import { axisMarks, ballMarks, ellipseMarks, squareMarks } from './draped-shapes.ts'
import type { Place } from './is-hidden.ts'
import { createModelSurface } from './model-surface.ts'
import { type See, seer } from './seer.ts'

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
      const models = modelsOf(problem, step)
      const model = withModel ? shownModel(models, state.study)?.model : undefined
      const shape = [step, ground, model]
      if (model && shape.some((one, index) => one !== shaped[index])) {
        plane.show(ground, model, 1)
        bowl.show(ground, model, 2)
      }
      shaped = shape
      const method = state.experiment.runs[step.run]?.method
      const declared = typeof method === 'string' ? methods.get(method)?.arrows : undefined
      const arrows = arrowsOf(step.now, namesToShow(step.now, declared), shown)
      const samples = shown.includes('cloud') ? sampleGradients(state, step.now, step.run) : []
      const [hessian] = models.all
      drawMarks([
        ...ball,
        ...(hessian ? shapesOf(shown, step.now, hessian.model, ground, see) : []),
        ...arrowMarks(arrows, samples, ground.world, see),
      ])
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

function shapesOf(shown: State['study']['shown'], trace: StepTrace, model: LocalModel, { world }: Ground, see: See) {
  return [
    ...(shown.includes('squares') ? squareMarks(trace, model.at, world, see) : []),
    ...(shown.includes('axes') ? axisMarks(model, world, see) : []),
    ...(shown.includes('ellipses') ? ellipseMarks(trace, model, world, see) : []),
  ]
}
