import { expect, it } from 'vitest'

import { defaultExperiment } from '../experiment/defaults.ts'
import { setHead, setRunParameter, setStart, setSteps } from './actions.ts'
import { beginGesture, endGesture, historyLimit, redo, undo } from './history.ts'
import { createThalwegStore } from './store.ts'

const open = () => createThalwegStore(defaultExperiment)
const rate = (store: ReturnType<typeof open>) => store.getState().experiment.runs[0]?.parameters?.['lr']

it('takes a whole drag back in one step, and redoes it', () => {
  const store = open()
  beginGesture(store)
  for (const lr of [0.01, 0.02, 0.03]) setRunParameter(store, 0, 'lr', lr)
  beginGesture(store)
  for (const x of [0.1, 0.2]) setStart(store, [x, 1])
  undo(store)
  expect(store.getState().experiment.start).toEqual(defaultExperiment.start)
  expect(rate(store)).toBe(0.03)
  undo(store)
  expect(store.getState().experiment).toBe(defaultExperiment)
  redo(store)
  expect(rate(store)).toBe(0.03)
  redo(store)
  expect(store.getState().experiment.start).toEqual([0.2, 1])
})

it('counts every edit outside a gesture by itself', () => {
  const store = open()
  setSteps(store, 100)
  setSteps(store, 50)
  undo(store)
  expect(store.getState().experiment.steps).toBe(100)
  beginGesture(store)
  setSteps(store, 60)
  endGesture(store)
  setSteps(store, 70)
  undo(store)
  expect(store.getState().experiment.steps).toBe(60)
})

it('forgets a gesture that came back to where it began, and goes on after it', () => {
  const store = open()
  beginGesture(store)
  setSteps(store, 300)
  setSteps(store, 200)
  expect(store.getState().past).toHaveLength(0)
  setSteps(store, 400)
  undo(store)
  expect(store.getState().experiment.steps).toBe(200)
})

it('after an undo the same gesture begins a new step, and a new edit ends the redo', () => {
  const store = open()
  beginGesture(store)
  setSteps(store, 300)
  undo(store)
  setSteps(store, 400)
  expect(store.getState().future).toHaveLength(0)
  undo(store)
  expect(store.getState().experiment.steps).toBe(200)
})

it('keeps a bounded number of steps', () => {
  const store = open()
  for (let steps = 1; steps <= historyLimit + 50; steps++) setSteps(store, 1000 + steps)
  expect(store.getState().past).toHaveLength(historyLimit)
  for (let count = 0; count < historyLimit + 50; count++) undo(store)
  expect(store.getState().experiment.steps).toBe(1050)
})

it('keeps the play head inside the steps', () => {
  const store = open()
  setSteps(store, 1000)
  setHead(store, 700)
  undo(store)
  expect(store.getState().playback.head).toBe(200)
})
