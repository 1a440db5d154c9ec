// Prints one JSON line: the core-seconds of a million Adam trajectories through 1,000 steps of Beale, ours and NumPy's.
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { swiftly } from '../../src/engine/wasm/swift-batch.ts'
import { agree, median } from './measure.ts'
import { startNumPy } from './numpy.ts'
import { ours } from './ours.ts'

const [, , folder = '.'] = process.argv
const [count, steps, turns] = [1_000_000, 1000, 3]

const numpy = await startNumPy(`${folder}/adam_numpy.py`)
if (numpy) {
  const [own, other] = [
    ours(
      'WASM',
      wasmExecutor(() => swiftly),
      count,
    ),
    numpy.competitor(count),
  ]
  // warms both, too
  await agree(own, other, 20, count)
  const [mine, theirs]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < turns; turn++) {
    const before = process.cpuUsage()
    await own.run(steps)
    const { user, system } = process.cpuUsage(before)
    mine.push((user + system) / 1e6)
    await other.run(steps)
    theirs.push(other.coreSeconds())
  }
  console.log(JSON.stringify({ ours: median(mine), numpy: median(theirs), version: numpy.version }))
  numpy.close()
}
process.exit(0)
