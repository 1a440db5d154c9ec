import { describe, expect, it } from 'vitest'

import type { Experiment } from '../experiment/experiment.ts'
import { parse } from '../experiment/parse.ts'
import { format } from '../experiment/format.ts'
import { addRun, duplicateRun, isSolo, moveRun, removeRun, renameRun, setLook, setShown, soloRun } from './runs.ts'
import { createThalwegStore } from './store.ts'

const experiment: Experiment = {
  version: 1,
  problem: { surface: 'beale' },
  start: [1, 1.5],
  runs: [{ method: 'gd' }, { method: 'momentum' }, { method: 'adam', name: 'mine' }],
  steps: 200,
  seed: 7,
  view: { scale: 'log' },
}

const open = () => {
  const store = createThalwegStore(experiment)
  const told = () => {
    const { runs, view } = store.getState().experiment
    return runs.map(
      ({ method }, index) => `${typeof method === 'string' ? method : ''}:${view.colours?.[index] ?? index}`,
    )
  }
  return { store, told }
}

describe('the look of a run', () => {
  it('goes with it when the runs are put in another order', () => {
    const { store, told } = open()
    moveRun(store, 2, 0)
    expect(told()).toEqual(['adam:2', 'gd:0', 'momentum:1'])
    moveRun(store, 0, 99)
    expect(told()).toEqual(['gd:0', 'momentum:1', 'adam:2'])
    expect(store.getState().experiment).toEqual(experiment)
  })

  it('stays when another run is taken out, and a new run takes the free one', () => {
    const { store, told } = open()
    removeRun(store, 0)
    expect(told()).toEqual(['momentum:1', 'adam:2'])
    addRun(store, { method: 'rmsprop' })
    expect(told()).toEqual(['momentum:1', 'adam:2', 'rmsprop:0'])
    duplicateRun(store, 0)
    expect(told()).toEqual(['momentum:1', 'momentum:3', 'adam:2', 'rmsprop:0'])
  })

  it('is changed with the run that has it, so that no two runs are alike', () => {
    const { store, told } = open()
    setLook(store, 0, 2)
    expect(told()).toEqual(['gd:2', 'momentum:1', 'adam:0'])
    setLook(store, 1, 5)
    expect(told()).toEqual(['gd:2', 'momentum:5', 'adam:0'])
  })

  it('is told by a link', () => {
    const { store } = open()
    setLook(store, 0, 4)
    const now = store.getState().experiment
    expect(format(now)).toContain('&col=4,1,2')
    expect(parse(format(now))).toMatchObject({ ok: true, experiment: { view: { colours: [4, 1, 2] } } })
  })
})

describe('what is shown', () => {
  it('is one run alone, then all again; the numbers of the runs stay', () => {
    const { store } = open()
    soloRun(store, 1)
    expect(store.getState().experiment.runs.map(({ hidden }) => hidden)).toEqual([true, undefined, true])
    expect(isSolo(store.getState().experiment.runs, 1)).toBe(true)
    soloRun(store, 0)
    expect(isSolo(store.getState().experiment.runs, 0)).toBe(true)
    soloRun(store, 0)
    expect(store.getState().experiment.runs).toEqual(experiment.runs)
    setShown(store, 2, false)
    expect(store.getState().experiment.runs[2]).toEqual({ method: 'adam', name: 'mine', hidden: true })
  })
})

it('a run is renamed, and an empty name gives the method’s name back', () => {
  const { store } = open()
  renameRun(store, 0, '  slow  ')
  expect(store.getState().experiment.runs[0]).toEqual({ method: 'gd', name: 'slow' })
  renameRun(store, 2, ' ')
  expect(store.getState().experiment.runs[2]).toEqual({ method: 'adam' })
})
