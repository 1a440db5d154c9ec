import { runCells } from '../simulate/cells.ts'
import { planOf, type Plan } from '../simulate/plan.ts'
import { tilesOf } from '../simulate/tiles.ts'
import { wasmExecutor } from './executor.ts'
import type { Answer, Task } from './tasks.ts'

/** One thread with a memory of its own: computes one stretch of a map at a time, and keeps the last plan between them. */
const executor = wasmExecutor()
let known: { readonly id: number; readonly plan: Plan } | undefined

// there is no signal here: whoever asks no longer stops asking
const onward = () => undefined

async function answer({ id, question, tile }: Task): Promise<Answer> {
  if (known?.id !== id) known = { id, plan: planOf(question.experiment, question) }
  const { plan } = known
  const wanted = tilesOf(plan, 'wasm')[tile]
  if (!wanted) throw new Error(`The map has no part ${tile}.`)
  const ended = await runCells(
    executor,
    plan,
    wanted.group,
    wanted.group.cells.subarray(wanted.from, wanted.to),
    onward,
  )
  return { id, tile, ended }
}

async function reply(task: Task): Promise<void> {
  try {
    const done = await answer(task)
    const { points, losses, states, steps } = done.ended
    postMessage(done, { transfer: [points.buffer, losses.buffer, states.buffer, steps.buffer] })
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    postMessage({ id: task.id, tile: task.tile, failure }, { transfer: [] })
  }
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  void reply(data)
})
