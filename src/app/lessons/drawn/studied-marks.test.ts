import { describe, expect, it } from 'vitest'

import { problemHandle } from '../../../engine/simulate/problem-handle.ts'
import { simulate } from '../../../engine/simulate/choose.ts'
import { openRun } from '../../../engine/trace/tracer.ts'
import { lessons } from '../../../lessons/index.ts'
import type { Preview } from '../../../store/state.ts'
import { studiedMarks } from './studied-marks.ts'

const preview: Preview = async (experiment) => {
  const result = await simulate(experiment, { backend: 'js' })
  return {
    problem: problemHandle(experiment),
    result,
    openRun: async (run) => openRun(experiment, run, result),
    map: () => Promise.reject(new Error('Not asked here.')),
  }
}
const frame = { left: 0, top: 0, width: 320, height: 240, pixelRatio: 1, window: [-2, 2, -1, 2] } as const

async function looksOf(id: string, step: number): Promise<(string | undefined)[]> {
  const { experiment, studied } = lessons.get(id)?.steps[step] ?? {}
  if (!experiment || !studied) throw new Error('There is no such step.')
  const marks = (await studiedMarks(experiment, studied, preview))(frame)
  return marks.filter(({ d }) => d !== '').map(({ look, text }) => (text === undefined ? look : `${look} ${text}`))
}

describe('what a lesson draws of a step, on paper', () => {
  it('is the model and its lowest point where the stage shows them', async () => {
    expect(await looksOf('model-and-trust', 0)).toEqual(['study-model', 'study-lowest'])
  })

  it('is of the run and the step that are studied: the trust region of the third', async () => {
    expect(await looksOf('model-and-trust', 3)).toContain('study-region')
  })

  it('is the ellipse of the Hessian and that of what BFGS has learned, by their names', async () => {
    expect(await looksOf('learning-the-curvature', 0)).toEqual(['study-ellipse is-negative H', 'study-metric B⁻¹'])
  })
})
