import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Experiment } from '../../experiment/experiment.ts'
import modelAndTrust from '../../lessons/model-and-trust.ts'
import { setStudy } from '../../store/actions.ts'
import { createThalwegStore, type Store } from '../../store/store.ts'
import { lessons } from '../../lessons/index.ts'
import { courses } from '../../lessons/courses/index.ts'
import { advance, answer, closeLesson, go, openLesson, retreat } from './player.ts'
import { session } from './session.ts'

/** The step whose trust region is drawn at the third step of its second run, and the one that asks. */
const [drawn, asking] = [3, 1] as const

const stageAt = (step: number, change: Partial<Experiment> = {}): Experiment => {
  const found = modelAndTrust.steps[step]
  if (!found) throw new Error('The lesson has fewer steps.')
  return { ...found.experiment, ...change }
}

describe('a lesson whose stage comes with the address, as on a reload', () => {
  let store: Store
  const opened = (experiment: Experiment, step: number) => {
    store = createThalwegStore(experiment)
    openLesson(store, modelAndTrust, step, true)
    return store.getState()
  }

  beforeEach(() => {
    const location = { href: 'https://course.example/' }
    vi.stubGlobal('window', { location, history: { state: null, replaceState: () => undefined } })
  })
  afterEach(() => {
    closeLesson(store)
    vi.unstubAllGlobals()
  })

  it('draws what its step wants to be seen, with the head there', () => {
    const { study, playback } = opened(stageAt(drawn), drawn)
    expect(study).toMatchObject({ run: 1, shown: ['model'] })
    expect(playback.head).toBe(3)
    expect(session().exploring).toBe(false)
  })

  it('draws nothing where the stage is the reader’s own', () => {
    const { study, playback } = opened(stageAt(drawn, { start: [0, 0] }), drawn)
    expect(study.shown).toEqual([])
    expect(playback.head).toBe(30)
    expect(session().exploring).toBe(true)
  })

  it('draws no answer while the question is open', () => {
    expect(opened(stageAt(asking, { runs: [] }), asking).study.shown).toEqual([])
  })

  it('leaves the reader’s own marks when it is closed', () => {
    opened(stageAt(drawn), drawn)
    setStudy(store, { shown: ['model', 'axes'] })
    closeLesson(store)
    expect(store.getState().study).toMatchObject({ run: 0, shown: ['axes'] })
  })
})

describe('a remote in a course', () => {
  const [course = '', [first = '', second = ''] = []] =
    [...courses].map(([id, { lessons: all }]) => [id, all] as const)[0] ?? []

  beforeEach(() => {
    vi.stubGlobal('window', {
      location: { href: 'https://course.example/' },
      history: { replaceState: () => undefined },
    })
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
  })
  afterEach(() => vi.unstubAllGlobals())

  it('goes on to the next lesson after the last step, and back to the end of the one before', async () => {
    const [here, next] = [lessons.get(first), lessons.get(second)]
    if (!here || !next) throw new Error('A course has at least two lessons.')
    const store = createThalwegStore(stageAt(0))
    openLesson(store, here, here.steps.length - 1, false, course)
    advance(store)
    if (session().lesson === here) advance(store)
    await vi.waitFor(() => expect(session()).toMatchObject({ lesson: { id: second }, step: 0, course }))
    retreat(store)
    await vi.waitFor(() => expect(session()).toMatchObject({ lesson: { id: first }, step: here.steps.length - 1 }))
    closeLesson(store)
  })

  it('keeps what was predicted in a lesson to which it goes back, until the course is closed', async () => {
    const here = lessons.get(first)
    if (!here) throw new Error('A course has a lesson.')
    const asking = here.steps.findIndex(({ question }) => question)
    const store = createThalwegStore(stageAt(0))
    openLesson(store, here, asking, false, course)
    answer(store, 1)
    go(store, here.steps.length - 1)
    // The last step may ask as well.
    advance(store)
    if (session().lesson === here) advance(store)
    await vi.waitFor(() => expect(session()).toMatchObject({ lesson: { id: second }, step: 0 }))
    retreat(store)
    await vi.waitFor(() => expect(session().lesson?.id).toBe(first))
    expect(session().answers.get(asking)).toBe(1)
    closeLesson(store)
    openLesson(store, here, asking, false, course)
    expect(session().answers.size).toBe(0)
    closeLesson(store)
  })

  it('stays at the end of a lesson that was opened by itself', async () => {
    const here = lessons.get(first)
    if (!here) throw new Error('A course has a lesson.')
    const store = createThalwegStore(stageAt(0))
    openLesson(store, here, here.steps.length - 1)
    for (let press = 0; press < 3; press++) advance(store)
    await Promise.resolve()
    expect(session().lesson?.id).toBe(first)
    closeLesson(store)
  })
})
