// Batches of one executor take turns in its one memory, and the one that stands there stays until another comes: nobody may tell.
import { expect, it } from 'vitest'
import { membersOf, settingOf } from '../../src/engine/networks/members.ts'
import { wasmNetworkExecutor } from '../../src/engine/networks/wasm/executor.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { begin, prepare, tableOf } from '../support/kernels.ts'
import { randomPoints } from '../support/random-points.ts'

const plans = [
  { prepared: prepare({ surface: 'beale' }, 'adam'), members: 7 },
  { prepared: prepare({ surface: 'himmelblau' }, 'momentum', { lr: 0.001 }), members: 300 },
  { prepared: prepare({ surface: 'rosenbrock' }, 'nesterov', { lr: 1e-4 }), members: 16 },
] as const
/** Who does how many steps, in turn. */
const calls = [
  [0, 4],
  [0, 3],
  [1, 5],
  [0, 2],
  [2, 6],
  [1, 1],
  [1, 8],
  [2, 3],
  [0, 9],
] as const
const [most, all] = [9, 18]

const opened = (executor: ReturnType<typeof wasmExecutor>) =>
  Promise.all(
    plans.map(async ({ prepared, members }, seed) => {
      const batch = await begin(executor, prepared, randomPoints(prepared.problem.domain, members, seed), most)
      const table = tableOf(prepared, all)
      const { tableWidth } = prepared.step
      let done = 0
      return {
        batch,
        next: async (steps: number) => {
          const rows = table.subarray(done * tableWidth, (done + steps) * tableWidth)
          done += steps
          return (await batch.advance(rows, steps)).slice()
        },
      }
    }),
  )

it('each goes on as if it were alone, whether its state was read before or not', async () => {
  const [shared, ...own] = Array.from({ length: 1 + plans.length }, () => wasmExecutor())
  if (!shared) throw new Error('There is no executor.')
  const together = await opened(shared)
  const alone = await Promise.all(own.map(async (executor, k) => (await opened(executor))[k]))
  for (const [turn, [who, steps]] of calls.entries()) {
    expect(await together[who]?.next(steps)).toEqual(await alone[who]?.next(steps))
    // of one that stands in the memory, and of one that does not
    if (turn === 4)
      for (const k of [2, 1]) expect(await together[k]?.batch.state()).toEqual(await alone[k]?.batch.state())
  }
  // whoever ends leaves the others as they are
  together[0]?.batch.dispose()
  for (const k of [1, 2]) expect(await together[k]?.batch.state()).toEqual(await alone[k]?.batch.state())
})

it('a batch of a disposed executor that goes on leaves those of the next one as they are, and has its own', async () => {
  const [reference, disposed] = [wasmExecutor(), wasmExecutor()]
  const [, before, now] = await opened(reference)
  const [, late] = await opened(disposed)
  if (!before || !late || !now) throw new Error('There are too few plans.')
  expect(await late.next(4)).toEqual(await before.next(4))
  disposed.dispose()
  // it has the memory of the disposed one
  const [, , next] = await opened(wasmExecutor())
  expect(await next?.next(3)).toEqual(await now.next(3))
  expect(await late.next(2)).toEqual(await before.next(2))
  expect(await next?.next(5)).toEqual(await now.next(5))
  expect(await late.next(6)).toEqual(await before.next(6))
  late.batch.dispose()
  expect(await next?.batch.state()).toEqual(await now.batch.state())
})

it('a batch of a disposed executor that goes on leaves a network in training as it is', async () => {
  const late = wasmExecutor()
  const [, batch] = await opened(late)
  await batch?.next(4)
  late.dispose()
  const experiment = normalise({
    version: 1,
    problem: { network: { layers: [2, 8, 1], data: { id: 'moons', samples: 40 } } },
    runs: [{ method: 'adam' }],
    steps: 10,
  })
  const [run] = experiment.runs
  const [member] = run ? membersOf(settingOf(experiment), experiment, run, 1) : []
  if (!member) throw new Error('The experiment has no run.')
  const train = async (between: () => unknown): Promise<number[]> => {
    const training = await wasmNetworkExecutor().start({ members: [member], steps: 10, keep: false })
    const first = await training.advance(5)
    const losses = [...first.losses]
    await between()
    losses.push(...(await training.advance(5)).losses)
    training.dispose()
    return losses
  }
  expect(await train(() => batch?.next(3))).toEqual(await train(() => undefined))
})
