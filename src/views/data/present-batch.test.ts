import { expect, it } from 'vitest'

import { simulate } from '../../engine/simulate/choose.ts'
import { problemHandle } from '../../engine/simulate/problem-handle.ts'
import { normalise } from '../../experiment/normalise.ts'
import { createThalwegStore } from '../../store/store.ts'
import { presentBatch } from './present-batch.ts'

async function storeOf(gradient: object | undefined) {
  const table = Array.from({ length: 6 }, (_, i): [number, number] => [i, 10 * i])
  const experiment = normalise({
    version: 1,
    problem: { data: 'line-fit', table, split: 5 / 6 },
    steps: 4,
    runs: [{ method: 'gd' }, { method: 'gd', gradient }, { method: 'adam', gradient: { batch: 1, order: 'given' } }],
  })
  const store = createThalwegStore(experiment)
  const result = await simulate(experiment, { backend: 'js' })
  store.setState({
    problem: problemHandle(experiment),
    trajectories: { version: 1, result, steps: 4 },
  })
  const at = (head: number, hovered?: number) => {
    const { playback } = store.getState()
    const hover = hovered === undefined ? undefined : { run: hovered, step: 0 }
    return presentBatch({ ...store.getState(), hover, playback: { ...playback, head } })
  }
  return at
}

const rows = (...us: number[]) => us.map((u) => [u, 10 * u])

it('lights the samples of the step that led to the play head, over the ends of epochs', async () => {
  const at = await storeOf({ batch: 2, order: 'given' })
  expect([0, 1, 1.5, 3, 4].map((head) => at(head))).toEqual([
    { run: 1, samples: rows(0, 1) },
    { run: 1, samples: rows(0, 1) },
    { run: 1, samples: rows(2, 3) },
    { run: 1, samples: rows(4, 0) },
    { run: 1, samples: rows(1, 2) },
  ])
})

it('lights those of the run that is pointed at, and none where no run has batches', async () => {
  const at = await storeOf({ batch: 2, order: 'given' })
  expect(at(2, 2)).toEqual({ run: 2, samples: rows(1) })
  expect(at(2, 0)).toMatchObject({ run: 1 })
  expect((await storeOf(undefined))(2)).toMatchObject({ run: 2 })
})
