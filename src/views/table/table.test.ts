import { describe, expect, test } from 'vitest'

import { normalise } from '../../experiment/normalise.ts'
import { createThalwegStore } from '../../store/store.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Run } from '../../trajectories/result.ts'
import { csvOf } from './csv.ts'
import { type Row, rowsOf, settingsText } from './rows.ts'
import { nextOrder, sorted } from './sort.ts'

const row = (run: number, change: Partial<Row> = {}): Row => ({
  run,
  look: run,
  members: 1,
  method: `Run ${run}`,
  settings: '',
  state: 'still running',
  loss: run,
  gradient: 1,
  distance: 1,
  validation: Number.NaN,
  steps: Number.NaN,
  evaluations: 200,
  ...change,
})
const order = (rows: readonly Row[]) => rows.map(({ run }) => run)

describe('sorting', () => {
  const rows = [row(0, { loss: 5 }), row(1, { loss: Number.NaN }), row(2, { loss: 1 }), row(3, { loss: Infinity })]

  test('by numbers both ways, rows without a number last', () => {
    expect(order(sorted(rows, { column: 'loss', direction: 'ascending' }))).toEqual([2, 0, 3, 1])
    expect(order(sorted(rows, { column: 'loss', direction: 'descending' }))).toEqual([3, 0, 2, 1])
  })

  test('by words as people sort them; equal rows stay as the runs stand', () => {
    const named = [row(0, { method: 'run 10' }), row(1, { method: 'run 9' }), row(2, { method: 'Adam' })]
    expect(order(sorted(named, { column: 'method', direction: 'ascending' }))).toEqual([2, 1, 0])
    expect(order(sorted(named, { column: 'gradient', direction: 'descending' }))).toEqual([0, 1, 2])
    expect(sorted(named, undefined)).toBe(named)
  })

  test('a heading clicked again and again goes up, down, and back', () => {
    const up = nextOrder(undefined, 'loss')
    expect(up).toEqual({ column: 'loss', direction: 'ascending' })
    const down = nextOrder(up, 'loss')
    expect(down).toEqual({ column: 'loss', direction: 'descending' })
    expect(nextOrder(down, 'loss')).toBeUndefined()
    expect(nextOrder(down, 'steps')).toEqual({ column: 'steps', direction: 'ascending' })
  })
})

describe('CSV', () => {
  test('has a heading, full numbers, and empty cells where there is none', () => {
    const [heading, line, end] = csvOf([row(1, { loss: 0.1 + 0.2, method: 'Adam' })]).split('\r\n')
    expect(heading).toMatch(/^Method,Settings,Outcome,Final loss,/)
    expect(line).toBe('Adam,,still running,0.30000000000000004,1,1,,200')
    expect(end).toBe('')
  })

  test('keeps commas, quotes and line breaks of names inside their cell, and runs no formula', () => {
    expect(csvOf([row(1, { method: 'a, "b"\nc' })])).toContain('"a, ""b""\nc",')
    expect(csvOf([row(1, { method: '=HYPERLINK(1)' })])).toContain("'=HYPERLINK(1),")
    expect(csvOf([row(1, { loss: -2.5 })])).toContain(',-2.5,')
  })
})

describe('rows', () => {
  const problem: ProblemHandle = {
    key: 'test',
    domain: { x: [-2, 2], y: [-2, 2] },
    heightScale: 'linear',
    minima: [{ at: [0, 0], value: 0 }],
    loss: (x, y) => x * x + y * y,
    gradient: (x, y) => [2 * x, 2 * y],
    hessian: () => [2, 0, 2],
    sample: (_, width, height) => new Float32Array(width * height),
    wgsl: '',
    parameters: new Float32Array(),
  }
  const run: Run = {
    positions: Float64Array.from([1, 1, 0.3, 0.4]),
    losses: Float64Array.from([2, 0.25]),
    gradientNorms: Float64Array.from([3, 1]),
    end: { state: 'converged', step: 1 },
    evaluations: { f: 1, g: 2, h: 0 },
  }
  const state = (runs: readonly Run[]) => {
    const experiment = normalise({ version: 1, runs: [{ method: 'adam', parameters: { lr: 0.1 } }, { method: 'gd' }] })
    const store = createThalwegStore(experiment)
    store.setState({ problem, trajectories: { version: 1, steps: 1, result: { backend: 'js', runs } } })
    return store.getState()
  }

  test('tell the end of each run', () => {
    const [first, second] = rowsOf(state([run, { ...run, end: { state: 'running', step: 1 } }]))
    expect(first).toMatchObject({
      method: 'Adam',
      state: 'converged',
      loss: 0.25,
      gradient: 1,
      steps: 1,
      evaluations: 3,
    })
    expect(first?.settings).toContain('lr 0.1')
    expect(first?.distance).toBeCloseTo(0.5)
    expect(second).toMatchObject({ state: 'still running', steps: Number.NaN })
  })

  test('of a batch are medians, with how many ended how', () => {
    const batch: Run = {
      ...run,
      count: 3,
      positions: Float64Array.from([1, 0, 2, 0, 0, 1]),
      losses: Float64Array.from([1, 4, 1]),
      gradientNorms: Float64Array.from([2, 4, 2]),
      end: [
        { state: 'converged', step: 10 },
        { state: 'running', step: 20 },
        { state: 'converged', step: 12 },
      ],
    }
    expect(rowsOf(state([batch]))[0]).toMatchObject({
      members: 3,
      state: '2 converged, 1 still running',
      loss: 1,
      distance: 1,
      steps: 11,
    })
  })

  test('settings are told short', () => {
    expect(
      settingsText({
        method: 'adam',
        parameters: { lr: 0.001, beta1: 0.9 },
        schedule: { id: 'cosine' },
        gradient: { noise: 0.1, batch: 8 },
        clip: { norm: 1 },
        average: { id: 'polyak' },
      }),
    ).toBe('lr 0.001, β₁ 0.9, Cosine, noise 0.1, batch 8, norm ≤ 1, average: Mean of all steps')
  })
})
