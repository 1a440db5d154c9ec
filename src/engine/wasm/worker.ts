import { runCells } from '../simulate/cells.ts'
import { partOf } from '../simulate/flow-part.ts'
import { nearestIn, type Nearest } from '../simulate/nearest.ts'
import { planOf, type Plan } from '../simulate/plan.ts'
import { compileProblem } from '../simulate/problem.ts'
import { tilesOf, type Tile } from '../simulate/tiles.ts'
import { wasmExecutor } from './executor.ts'
import { swiftly } from './swift-batch.ts'
import type { Answer, Pour, Question, Reply, Task, Told } from './tasks.ts'

/** One thread with a memory of its own: computes one stretch at a time, and keeps the last plan between them. */
const executor = wasmExecutor(() => swiftly)
let planned: Planned | undefined
let known: Task['job'] | undefined

interface Planned {
  readonly id: number
  readonly plan: Plan
  readonly tiles: readonly Tile[]
  readonly nearest: Nearest | undefined
}

/** Milliseconds between two signs of life. */
const beat = 500

/** Says now and then that the work goes on. There is no signal here: whoever asks no longer stops asking. */
function working({ id, tile }: Told): () => undefined {
  let said = performance.now()
  return () => {
    const now = performance.now()
    if (now - said < beat) return undefined
    said = now
    say({ id, tile, working: true })
    return undefined
  }
}

function planFor({ experiment, x, y, near, threads }: Question, id: number): Planned {
  if (planned?.id === id) return planned
  const plan = planOf(experiment, { x, y })
  return (planned = { id, plan, tiles: tilesOf(plan, 'wasm', threads), nearest: nearestIn(plan, near) })
}

async function cells(question: Question, task: Told): Promise<Answer> {
  const { id, tile, room } = task
  const { plan, tiles, nearest } = planFor(question, id)
  const wanted = tiles[tile]
  if (!wanted) throw new Error(`The map has no part ${tile}.`)
  const cells = wanted.group.cells.subarray(wanted.from, wanted.to)
  const running = { pause: working(task), nearest, memory: room }
  return { id, tile, ended: await runCells(executor, plan, wanted.group, cells, running) }
}

async function pour({ experiment, kept, part }: Pour, task: Told): Promise<Answer> {
  const { id, tile } = task
  const problem = compileProblem(experiment)
  const context = { ...kept, problem, executor, experiment, pause: working(task), signal: undefined }
  return { id, tile, part: await partOf(context, part) }
}

function say(reply: Reply): void {
  if ('ended' in reply) {
    // all of it stands in one buffer
    postMessage(reply, { transfer: [reply.ended.losses.buffer] })
  } else if ('part' in reply) {
    const { points, states, ends } = reply.part
    postMessage(reply, { transfer: [points.buffer, states.buffer, ends.buffer] })
  } else postMessage(reply, { transfer: [] })
}

async function reply(task: Told): Promise<void> {
  const job = (known = task.job ?? known)
  try {
    if (!job) throw new Error('The worker was told no job.')
    say(await ('kept' in job ? pour(job, task) : cells(job, task)))
  } catch (error) {
    say({ id: task.id, tile: task.tile, failure: error instanceof Error ? error.message : String(error) })
  }
}

let last = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  // the memory and the plan are one task's at a time
  last = last.then(() => reply(data))
})
