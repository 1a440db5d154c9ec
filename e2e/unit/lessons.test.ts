import { describe, expect, it } from 'vitest'

import { curvature, lessons, simulate, sweep } from '../../src/index.ts'
import { codeOf } from '../../src/lessons/lesson.ts'
import { judge } from '../../src/lessons/shared/claim.ts'
import type { LessonEngine } from '../../src/lessons/shared/lesson-engine.ts'
import type { BackendName } from '../../src/trajectories/result.ts'
import { backends } from '../support/backends.ts'
import { testDevice } from '../support/gpu.ts'

const gpu = await testDevice()

const engineOn = (backend: BackendName): LessonEngine => {
  const on = { backend, ...(backend === 'webgpu' && gpu ? { device: gpu.device } : {}) }
  return {
    simulate: (experiment, options) => simulate(experiment, { ...on, ...options }),
    sweep: (experiment, options) => sweep(experiment, { ...on, ...options }),
    curvature,
  }
}

/** The graphics processor, here a software one, proves every third lesson. */
const provedBy = (index: number): readonly BackendName[] =>
  backends.filter((backend) => backend !== 'webgpu' || index % 3 === 0)

const all = [...lessons.values()]

describe.each(all.map((lesson, index) => ({ lesson, index, name: `${codeOf(lesson)} ${lesson.title}` })))(
  '$name',
  ({ lesson, index }) => {
    it.each(provedBy(index))('holds what it claims on %s', async (backend) => {
      const numbers = await lesson.measure(engineOn(backend))
      if (process.env['LESSON_NUMBERS']) console.log(codeOf(lesson), backend, JSON.stringify(numbers))
      const precision = backend === 'js' ? 'double' : 'single'
      const broken = lesson.claims
        .map((claim) => ({ says: claim.says, ...judge(claim, numbers, precision) }))
        .filter(({ holds }) => !holds)
      expect(broken).toEqual([])
    })
  },
)
