import { describe, expect, it, test } from 'vitest'

import type { Run } from '../../experiment/experiment.ts'
import { normalise } from '../../experiment/normalise.ts'
import { plans } from '../../networks/plans/index.ts'
import { schedules } from '../../schedules/index.ts'
import { averages } from '../../trajectories/averages/index.ts'
import { aroundStrings } from '../../views/shared/strings/around-strings.ts'
import { applicableTo, partsInUse, withoutRefused } from './applicable.ts'
import {
  readMilestones,
  tellingSchedule,
  withBatches,
  withClip,
  withNoise,
  withPlan,
  withSchedule,
  withStop,
} from './changes.ts'
import { aroundNumber } from './numbers.ts'

const surface = { surface: 'beale' }
const data = { data: 'line-fit' }

test.each([
  ['gd', surface, { schedule: true, gradient: true, batch: false }],
  ['adam', data, { schedule: true, gradient: true, batch: true }],
  ['bfgs', data, { schedule: true, gradient: true, batch: true, elsewhere: true }],
  ['trust-region', surface, { schedule: true, gradient: true, batch: false }],
  ['levenberg', { network: {} }, { schedule: false, gradient: false, batch: false }],
  ['barzilai-borwein', { network: {} }, { schedule: false }],
  ['barzilai-borwein', surface, { schedule: true, rate: undefined }],
  ['coordinate', surface, { schedule: true, rate: undefined }],
  ['k-fac', { network: {} }, { schedule: false, gradient: false, batch: false }],
])('what goes with %s on %o', (method, problem, expected) => {
  expect(applicableTo({ method }, problem)).toMatchObject(expected)
})

it('of coordinate descent a schedule moves the learning rate where it takes no exact steps', () => {
  const parameters = { exact: 0, lr: 0.25 }
  expect(applicableTo({ method: 'coordinate', parameters }, surface).rate).toBe(0.25)
})

it('on a network a reader’s own method takes a schedule only with a learning rate of its own', () => {
  const network = { network: {} }
  const bare = { step: 'theta = theta - g' }
  expect(applicableTo({ method: bare }, network)).toMatchObject({ schedule: false, gradient: true })
  expect(applicableTo({ method: bare }, surface).schedule).toBe(true)
  expect(applicableTo({ method: { step: 'theta = theta - lr g', parameters: { lr: 1 } } }, network).schedule).toBe(true)
})

const full: Run = {
  method: 'gd',
  schedule: { id: 'cosine' },
  gradient: { noise: 0.1, batch: 5 },
  clip: { norm: 1 },
  average: { id: 'polyak' },
}

it('a method that refuses parts loses them, and only them', () => {
  expect(withoutRefused(full, data)).toEqual(full)
  expect(withoutRefused({ ...full, method: 'trust-region' }, data)).toEqual({ ...full, method: 'trust-region' })
  expect(withoutRefused({ ...full, method: 'levenberg' }, { network: {} })).toEqual({
    method: 'levenberg',
    average: { id: 'polyak' },
  })
})

it('what networks alone have stays with first-order methods on networks', () => {
  const network = { network: {} }
  const trained: Run = { method: 'gd', stop: { patience: 5 }, plan: { id: 'curriculum' } }
  expect(withoutRefused(trained, network)).toEqual(trained)
  expect(withoutRefused({ ...trained, method: 'k-fac' }, network)).toEqual({ method: 'k-fac', stop: { patience: 5 } })
  expect(withoutRefused(trained, surface)).toEqual({ method: 'gd' })
  expect(withStop(undefined)(withPlan(undefined)(trained))).toEqual({ method: 'gd' })
})

it('counts the parts in use', () => {
  expect(partsInUse(full)).toBe(5)
  expect(partsInUse({ method: 'gd' })).toBe(0)
})

describe('a part that is taken out leaves nothing behind', () => {
  test('schedule and clip', () => {
    const { schedule: _, clip: __, ...rest } = full
    expect(withClip(undefined)(withSchedule(undefined)(full))).toEqual(rest)
  })
  test('noise and minibatches, one after the other', () => {
    expect(withNoise(0)(full).gradient).toEqual({ batch: 5 })
    expect(withBatches(undefined)(full).gradient).toEqual({ noise: 0.1 })
    expect('gradient' in withBatches(undefined)(withNoise(0)(full))).toBe(false)
  })
})

test.each([...schedules.keys()])('the schedule that is put in for “%s” is whole', (id) => {
  const warnings: string[] = []
  const run = withSchedule(tellingSchedule(id, 200, 0.02))({ method: 'gd' })
  const { runs } = normalise({ runs: [run] }, (_path, message) => warnings.push(message))
  expect(warnings).toEqual([])
  expect(runs[0]).toEqual(run)
})

it('reads milestones as they are typed', () => {
  expect(readMilestones('150, 100 ;100')).toEqual([100, 150])
  for (const text of ['', 'ten', '1.5', '-3']) expect(readMilestones(text)).toBeUndefined()
})

it('every number of every schedule, average and plan has words, and a range around its default', () => {
  const labels: Readonly<Record<string, string>> = aroundStrings().numbers
  const own = [...averages.values()].filter(({ id }) => id !== 'asgd')
  for (const { id, parameters } of [...schedules.values(), ...own, ...plans.values()]) {
    for (const [name, usual] of Object.entries(parameters)) {
      const { parameter, min, max, zero } = aroundNumber(id, name, usual)
      expect(Object.values(labels), `${id} ${name}`).toContain(parameter.label)
      expect(usual, `${id} ${name}`).toBeGreaterThanOrEqual(zero ? 0 : min)
      expect(usual, `${id} ${name}`).toBeLessThanOrEqual(max)
    }
  }
})
