import { describe, expect, it } from 'vitest'

import type { Experiment } from '../experiment/experiment.ts'
import * as actions from './actions.ts'
import { redo, undo } from './history.ts'
import { moveRun, removeRun, setLook } from './runs.ts'
import { createThalwegStore } from './store.ts'

const experiment: Experiment = {
  version: 1,
  problem: { surface: 'beale' },
  start: [1, 1.5],
  runs: [{ method: 'adam', parameters: { lr: 0.05 } }, { method: 'gd' }],
  steps: 200,
  seed: 7,
  view: { scale: 'log' },
}

const open = () => createThalwegStore(experiment)

describe('an action that changes nothing', () => {
  const nothing: Record<string, (store: ReturnType<typeof open>) => void> = {
    'the same start': (store) => actions.setStart(store, [1, 1.5]),
    'a start that is no point': (store) => actions.setStart(store, [Number.NaN, 1]),
    'the same problem': (store) => actions.setProblem(store, { surface: 'beale' }),
    'the same parameter': (store) => actions.setRunParameter(store, 0, 'lr', 0.05),
    'a parameter that is no number': (store) => actions.setRunParameter(store, 0, 'lr', Number.NaN),
    'a run that is not there': (store) => actions.setRunParameter(store, 9, 'lr', 1),
    'taking out a run that is not there': (store) => removeRun(store, 9),
    'moving a run to where it is': (store) => moveRun(store, 1, 5),
    'the look that a run has': (store) => setLook(store, 1, 1),
    'undo before any edit': undo,
    'redo without undo': redo,
    'the same steps': (store) => actions.setSteps(store, 200.2),
    'the same view': (store) => actions.setView(store, { scale: 'log' }),
    'a head beyond the end': (store) => actions.setHead(store, 1e9),
    'the same speed': (store) => actions.setSpeed(store, store.getState().playback.speed),
    'a speed of zero': (store) => actions.setSpeed(store, 0),
    'pausing at rest': (store) => actions.pause(store),
    'time passing at rest': (store) => actions.advance(store, 1),
    'no hover': (store) => actions.setHover(store, undefined),
    'dismissing what is not there': (store) => actions.dismiss(store, 'nothing'),
  }
  it.each(Object.entries(nothing))('keeps the state: %s', (_, act) => {
    const store = open()
    const before = store.getState()
    act(store)
    expect(store.getState()).toBe(before)
  })

  it('keeps the other runs’ identity, so that only the edited run renders', () => {
    const store = open()
    actions.setRunParameter(store, 0, 'lr', 0.1)
    expect(store.getState().experiment.runs[1]).toBe(experiment.runs[1])
    expect(store.getState().experiment.runs[0]).toEqual({ method: 'adam', parameters: { lr: 0.1 } })
  })
})

describe('the play head', () => {
  it('stays at the end when the number of steps changes, and inside it elsewhere', () => {
    const store = open()
    actions.setSteps(store, 500)
    expect(store.getState().playback.head).toBe(500)
    actions.setHead(store, 300)
    actions.setSteps(store, 400)
    expect(store.getState().playback.head).toBe(300)
    actions.setSteps(store, 100)
    expect(store.getState().playback.head).toBe(100)
  })

  it('plays from the start when it is at the end, moves with the time, and stops at the end', () => {
    const store = open()
    actions.setSpeed(store, 100)
    actions.play(store)
    expect(store.getState().playback).toMatchObject({ head: 0, playing: true })
    actions.advance(store, 0.505)
    expect(store.getState().playback.head).toBeCloseTo(50.5)
    actions.advance(store, 10)
    expect(store.getState().playback).toMatchObject({ head: 200, playing: false })
  })

  it('rests on a whole step', () => {
    const store = open()
    actions.play(store)
    actions.advance(store, 0.26)
    actions.togglePlay(store)
    const { head } = store.getState().playback
    expect(head).toBe(15)
    actions.stepBy(store, -20)
    expect(store.getState().playback.head).toBe(0)
  })
})

describe('notices and the view', () => {
  it('replaces a notice of the same key', () => {
    const store = open()
    actions.notify(store, { key: 'a', message: 'one', level: 'error' })
    actions.notify(store, { key: 'a', message: 'two', level: 'error' })
    expect(store.getState().notices.map((notice) => notice.message)).toEqual(['two'])
    actions.dismiss(store, 'a')
    expect(store.getState().notices).toEqual([])
  })

  it('goes back to the default for a field given as undefined', () => {
    const store = open()
    actions.setView(store, { scale: undefined, show: 'contour' })
    expect(store.getState().experiment.view).toEqual({ show: 'contour' })
  })
})
