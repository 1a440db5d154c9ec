import { beforeEach, describe, expect, it } from 'vitest'

import { normalise } from '../../experiment/normalise.ts'
import { setHead, setStudy } from '../../store/actions.ts'
import { createThalwegStore, type Store } from '../../store/store.ts'
import { studiedNow, studyStep } from './studied.ts'

const experiment = normalise({
  version: 1,
  problem: { surface: 'booth' },
  runs: [{ method: 'gd' }, { method: 'adam' }],
  steps: 20,
})

describe('what a lesson draws of a step', () => {
  let store: Store
  const study = () => store.getState().study

  beforeEach(() => {
    store = createThalwegStore(experiment)
    // What the reader of the test before has chosen is not this one's.
    studyStep(store, undefined)
    setStudy(store, { run: 0, shown: [], model: undefined })
  })

  it('is drawn with the head on its step', () => {
    studyStep(store, { shown: ['model'], run: 1, at: 3 })
    expect(study()).toMatchObject({ run: 1, shown: ['model'] })
    expect(store.getState().playback.head).toBe(3)
  })

  it('gives way to what the reader had chosen before, after however many steps', () => {
    setStudy(store, { run: 1, shown: ['vectors'], model: 'damped' })
    studyStep(store, { shown: ['model'] })
    studyStep(store, { shown: ['ellipses'] })
    studyStep(store, undefined)
    expect(study()).toMatchObject({ run: 1, shown: ['vectors'], model: 'damped' })
  })

  it('gives way to what the reader chose meanwhile', () => {
    setStudy(store, { shown: ['vectors', 'model'] })
    studyStep(store, { shown: ['model'] })
    setStudy(store, { run: 1, shown: ['model', 'axes'] })
    studyStep(store, undefined)
    expect(study()).toMatchObject({ run: 1, shown: ['vectors', 'axes', 'model'] })
  })

  it('is kept with the stage as it is seen: which run, which marks, which model, and the step where the head stands', () => {
    expect(studiedNow(store.getState())).toBeUndefined()
    setStudy(store, { run: 1, shown: ['vectors', 'model'], model: 'damped' })
    const atTheEnd = { run: 1, shown: ['vectors', 'model'], model: 'damped' }
    expect(studiedNow(store.getState())).toEqual(atTheEnd)
    setHead(store, 7.5)
    const kept = studiedNow(store.getState())
    expect(kept).toEqual({ ...atTheEnd, at: 7 })
    setStudy(store, { run: 0, shown: [], model: undefined })
    setHead(store, 20)
    studyStep(store, kept)
    expect(study()).toMatchObject(atTheEnd)
    expect(store.getState().playback.head).toBe(7)
  })

  it('leaves alone what the reader chooses where a step wants nothing', () => {
    studyStep(store, undefined)
    setStudy(store, { shown: ['axes'] })
    studyStep(store, undefined)
    expect(study().shown).toEqual(['axes'])
  })
})
