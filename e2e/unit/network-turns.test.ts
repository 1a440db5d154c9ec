import { expect, test } from 'vitest'
import { evaluatorOf } from '../../src/engine/networks/evaluator.ts'
import { membersOf, settingOf } from '../../src/engine/networks/members.ts'
import { Recorder } from '../../src/engine/networks/recorder.ts'
import { nextTask } from '../../src/engine/simulate/next-task.ts'
import type { Experiment, Run } from '../../src/experiment/experiment.ts'

const run: Run = { method: 'gd', parameters: { lr: 0.1 } }
const experiment: Experiment = {
  version: 1,
  problem: { network: { layers: [2, 4, 1], data: { id: 'moons', samples: 20 } } },
  start: [0, 0],
  runs: [run],
  steps: 0,
  seed: 3,
  view: {},
}
const setting = settingOf(experiment)
const members = membersOf(setting, experiment, run, 5)
const none = { f: 0, g: 0, h: 0 }

test('the last losses of many networks are evaluated in turns, with the page between them', async () => {
  const recorder = new Recorder(members, { steps: 0, keepAll: true, keepPath: true, backend: 'js' })
  const known: number[] = []
  const look = () => recorder.finish(none, false, run).losses.filter((loss) => loss > 0).length
  await recorder.evaluateEnds(() => nextTask().then(() => void known.push(look())))
  expect(known).toEqual([1, 2, 3, 4, 5])
  const { loss } = evaluatorOf(setting.network, setting.samples)
  expect([...recorder.finish(none, false, run).losses]).toEqual(members.map(({ weights }) => loss(weights)))
})

test('what is aborted between two turns does not go on', async () => {
  const recorder = new Recorder(members, { steps: 0, keepAll: true, keepPath: true, backend: 'js' })
  let turns = 0
  const abort = () => (++turns === 2 ? Promise.reject(new Error('aborted')) : undefined)
  await expect(recorder.evaluateEnds(abort)).rejects.toThrow('aborted')
  expect(turns).toBe(2)
})
