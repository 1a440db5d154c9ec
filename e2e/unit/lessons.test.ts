import { describe, expect, it } from 'vitest'

import { curvature, format, lessons, openNetwork, openPlane, parse, simulate, sweep } from '../../src/index.ts'
import { courses } from '../../src/lessons/courses/index.ts'
import { codeOf, type Lesson } from '../../src/lessons/lesson.ts'
import { judge } from '../../src/lessons/shared/claim.ts'
import type { LessonEngine } from '../../src/lessons/shared/lesson-engine.ts'
import type { BackendName } from '../../src/trajectories/result.ts'
import { backends } from '../support/backends.ts'
import { testDevice } from '../support/gpu.ts'
import { portion } from '../support/portion.ts'

const gpu = await testDevice()

const engineOn = (backend: BackendName): LessonEngine => {
  const on = { backend, ...(backend === 'webgpu' && gpu ? { device: gpu.device } : {}) }
  return {
    simulate: async (experiment, options) => {
      const result = await simulate(experiment, { ...on, ...options })
      // What is proved here is proved on the back end that is named.
      expect(result.backend).toBe(backend)
      return result
    },
    sweep: (experiment, options) => sweep(experiment, { ...on, ...options }),
    curvature,
    network: openNetwork,
    planes: async (experiment, questions) => {
      const trained = await simulate(experiment, on)
      return Promise.all(questions.map((question) => openPlane(experiment, trained, question)))
    },
  }
}

const measured = new Map<string, ReturnType<Lesson['measure']>>()

/** What a lesson measures on a back end, once. */
function numbersOf(lesson: Lesson, backend: BackendName): ReturnType<Lesson['measure']> {
  const key = `${lesson.id} ${backend}`
  const numbers = measured.get(key) ?? lesson.measure(engineOn(backend))
  measured.set(key, numbers)
  return numbers
}

/** WebAssembly proves every lesson; the graphics processor, here a software one, and float64 every third, each another third. */
const provedBy = (index: number): readonly BackendName[] =>
  backends.filter((backend) => {
    if (backend === 'wasm') return true
    return portion([0, 1, 2], 3, backend === 'js' ? 2 : 0).includes(index % 3)
  })

const all = [...lessons.values()]

describe.each(all.map((lesson, index) => ({ lesson, index, name: `${codeOf(lesson)} ${lesson.title}` })))(
  '$name',
  ({ lesson, index }) => {
    it.each(provedBy(index))('holds what it claims on %s', async (backend) => {
      const numbers = await numbersOf(lesson, backend)
      if (process.env['LESSON_NUMBERS']) console.log(codeOf(lesson), backend, JSON.stringify(numbers))
      const precision = backend === 'js' ? 'double' : 'single'
      const broken = lesson.claims
        .map((claim) => ({ says: claim.says, ...judge(claim, numbers, precision) }))
        .filter(({ holds }) => !holds)
      expect(broken).toEqual([])
    })
  },
)

/** All texts of a lesson that may hold numbers and mathematics. */
const textsOf = ({ why, steps }: (typeof all)[number]): readonly string[] => [
  why,
  ...steps.flatMap(({ caption, question }) => [
    caption,
    ...(question ? [question.asks, question.reveal, ...question.answers] : []),
  ]),
]

describe('a prediction that is drawn', () => {
  const drawn = all.flatMap(({ id, steps }) =>
    steps.flatMap(({ question, experiment }) =>
      question?.sketch ? [{ id, sketch: question.sketch, experiment }] : [],
    ),
  )
  it.each(drawn)('of $id is of a run that the step has, which ends where the reader can point', async (given) => {
    const { runs } = await simulate(given.experiment, { backend: 'js' })
    const run = runs[given.sketch.run]
    expect(run?.count).toBeUndefined()
    expect(run?.positions.slice(-2).every(Number.isFinite)).toBe(true)
  })
})

describe('the courses', () => {
  it.each([...courses.values()])('$id takes lessons that are there, each once', ({ lessons: chain }) => {
    expect(new Set(chain).size).toBe(chain.length)
    expect(chain.filter((id) => !lessons.has(id))).toEqual([])
  })
})

describe('every lesson', () => {
  it('has a place of its own, and builds on lessons that are there', () => {
    expect(new Set(all.map(codeOf)).size).toBe(all.length)
    for (const { id, needs } of all) for (const needed of needs) expect([...lessons.keys()], id).toContain(needed)
  })

  it.each(all)(
    '$id tells where it comes from, what its poster shows, and asks a question that can be answered',
    (lesson) => {
      expect(lesson.sources.length).toBeGreaterThan(0)
      expect(lesson.alt).toMatch(/\.$/)
      expect(lesson.claims.length).toBeGreaterThan(0)
      const questions = lesson.steps.flatMap(({ question }) => question ?? [])
      expect(questions.length).toBeGreaterThan(0)
      for (const { answers, right, sketch } of questions) {
        if (sketch) {
          expect([answers.length, right]).toEqual([0, -1])
          continue
        }
        expect(answers.length).toBeGreaterThanOrEqual(2)
        expect(answers.length).toBeLessThanOrEqual(4)
        expect(answers[right]).toBeDefined()
      }
    },
  )

  it.each(all)('$id writes only numbers that it measures, and mathematics that can be typeset', async (lesson) => {
    const numbers = await numbersOf(lesson, 'wasm')
    for (const text of textsOf(lesson)) {
      for (const [, name = ''] of text.matchAll(/\{\{(\w+)(?::\d)?\}\}/g)) expect(numbers[name], name).not.toBeNaN()
      for (const [, name = ''] of text.matchAll(/\{\{(\w+)(?::\d)?\}\}/g)) expect(numbers, text).toHaveProperty(name)
      expect(text.match(/(?<!\\)\$/g)?.length ?? 0, text).toSatisfy((count: number) => count % 2 === 0)
    }
  })

  it.each(all)('$id shows what it has beside its picture', ({ steps }) => {
    for (const { beside, caption, experiment } of steps)
      if (beside && !('network' in experiment.problem)) expect(experiment.view.show, caption).toBe('both')
  })

  it.each(all)('$id has steps that a link can say', ({ steps }) => {
    for (const { experiment } of steps) {
      const parsed = parse(format(experiment))
      expect(parsed).toEqual({ ok: true, experiment, warnings: [] })
    }
  })
})
