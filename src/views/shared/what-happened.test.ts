import { describe, expect, test } from 'vitest'

import { problemHandle } from '../../engine/simulate/problem-handle.ts'
import { simulate } from '../../engine/simulate/choose.ts'
import { normalise } from '../../experiment/normalise.ts'
import { startRace } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import { createThalwegStore, type Store } from '../../store/store.ts'
import { placesNow } from './race-places.ts'
import { pictureStrings } from './strings/picture-strings.ts'
import { raceOf } from './race.ts'
import { whatHappened } from './what-happened.ts'

/** A store after the experiment has been computed. */
async function computed(value: object): Promise<Store> {
  const experiment = normalise({ version: 1, ...value })
  const store = createThalwegStore(experiment)
  const result = await simulate(experiment, { backend: 'js' })
  store.setState({
    problem: problemHandle(experiment),
    trajectories: { version: 1, result, steps: experiment.steps },
  })
  return store
}
const state = async (value: object): Promise<State> => (await computed(value)).getState()
const told = async (value: object): Promise<string[]> => whatHappened(await state(value)).map(({ text }) => text)

const valley = { surface: 'valley', parameters: { kappa: 100, rotation: 30 } }
const gd = (lr: number) => ({ method: 'gd', parameters: { lr } })

describe('what happened', () => {
  test('a run that converges reaches the minimum, in the number of steps that the legend says', async () => {
    const booth = await state({ problem: { surface: 'booth' }, runs: [gd(0.05)], steps: 300 })
    const end = booth.trajectories?.result.runs[0]?.end
    const step = end && 'state' in end ? end.step : Number.NaN
    expect(whatHappened(booth)).toEqual([{ run: 0, text: `Gradient descent reaches the minimum in ${step} steps.` }])
  })

  test('too large a learning rate diverges', async () => {
    expect(await told({ problem: { surface: 'booth' }, runs: [gd(5)] })).toEqual([
      expect.stringMatching(/^Gradient descent diverges at step \d+\.$/),
    ])
  })

  test('a learning rate just below the limit oscillates across the valley, a small one creeps', async () => {
    const [fast, slow] = await told({ problem: valley, runs: [gd(0.0199), gd(0.0005)], steps: 100 })
    expect(fast).toMatch(/^Gradient descent oscillates across the valley, [\d.]+ from the minimum after 100 steps\.$/)
    expect(slow).toMatch(/^Gradient descent (creeps along|is still on its way), [\d.]+ from the minimum/)
  })

  test('RMSProp with a large learning rate hovers around the minimum', async () => {
    const runs = [{ method: 'rmsprop', parameters: { lr: 0.2, alpha: 0.9 } }]
    expect(await told({ problem: { surface: 'booth' }, runs, steps: 300 })).toEqual([
      expect.stringMatching(/^RMSProp hovers around the minimum, within 0\.\d+\.$/),
    ])
  })

  test('a local minimum is told from the lowest, and a saddle is no minimum', async () => {
    const [camel] = await told({ problem: { surface: 'three-hump-camel' }, start: [1.9, -1], runs: [gd(0.05)] })
    expect(camel).toMatch(/reaches a local minimum at \(1\.7, −0\.87\) in \d+ steps/)
    const [saddle] = await told({ problem: { surface: 'saddle' }, start: [1, 0], runs: [gd(0.1)], steps: 300 })
    expect(saddle).toMatch(/comes to rest at \(0, 0\) after \d+ steps, where there is no minimum/)
    const [lost] = await told({ problem: { surface: 'saddle' }, start: [1, 0.1], runs: [gd(0.1)], steps: 40 })
    expect(lost).toMatch(/leaves the picture at step \d+/)
  })

  test('hidden runs are left out, names are kept, a batch is counted', async () => {
    const runs = [
      { ...gd(0.05), hidden: true },
      { ...gd(0.05), name: 'slow one' },
    ]
    expect(await told({ problem: { surface: 'booth' }, runs, steps: 300 })).toEqual([
      expect.stringMatching(/^slow one reaches/),
    ])
    const [batch] = await told({
      problem: { surface: 'booth' },
      runs: [gd(0.05)],
      starts: { grid: [3, 3] },
      steps: 300,
    })
    expect(batch).toBe('Gradient descent from 9 starts: 9 converge.')
  })
})

describe('a race', () => {
  test('has the order of arrival at a thousandth of the first loss above the minimum', async () => {
    const store = await computed({ problem: { surface: 'booth' }, runs: [gd(0.01), gd(0.05), gd(5)], steps: 300 })
    const race = raceOf(store.getState())
    expect(race?.arrivals.map(({ run }) => run)).toEqual([1, 0])
    const losses = store.getState().trajectories?.result.runs[0]?.losses ?? []
    const step = race?.arrivals[1]?.step ?? Number.NaN
    expect(losses[step]).toBeLessThanOrEqual((losses[0] ?? 0) / 1000)
    expect(losses[step - 1]).toBeGreaterThan((losses[0] ?? 0) / 1000)
  })

  test('gives places as the head passes the arrivals, and none once the paths are others', async () => {
    const store = await computed({ problem: { surface: 'booth' }, runs: [gd(0.01), gd(0.05), gd(0.05)], steps: 300 })
    const race = raceOf(store.getState())
    if (!race) throw new Error('There is no race.')
    startRace(store, race)
    expect(placesNow(store.getState())).toEqual([])
    const at = (head: number) =>
      placesNow({ ...store.getState(), playback: { ...store.getState().playback, head } }).map(({ run, place }) => [
        run,
        place,
      ])
    expect(at(race.arrivals[0]?.step ?? Number.NaN)).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(at(300)).toEqual([
      [1, 1],
      [2, 1],
      [0, 3],
    ])
    const { trajectories } = store.getState()
    store.setState({ trajectories: trajectories && { ...trajectories, version: 2 } })
    expect(at(300)).toEqual([])
  })

  test('on a surface without minimum nobody arrives', async () => {
    const saddle = await state({ problem: { surface: 'saddle' } })
    expect(raceOf(saddle)?.arrivals).toEqual([])
  })

  test('places have their endings', () => {
    expect([1, 2, 3, 4, 11, 12, 21].map(pictureStrings().ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '21st',
    ])
  })
})
