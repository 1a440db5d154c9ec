import type { Experiment } from '../../experiment/experiment.ts'
import type { FlowHandle, FlowPart } from '../../trajectories/flow.ts'
import type { Executor } from '../kernels/batch.ts'
import { runParts } from './flow-parts.ts'
import { keptOf, type FlowOptions } from './kept-flow.ts'

/**
 * The starts of a normalised experiment under way, for drawing: each shown run from every start, as many steps kept as fit; on the
 * graphics processor they stay there.
 * @throws Refusal (as a rejection) where not even the starts and ends fit; the signal's reason
 */
export async function flowOn(executor: Executor, experiment: Experiment, options: FlowOptions): Promise<FlowHandle> {
  const kept = keptOf(experiment)
  const { starts, rows, stride } = kept
  const { steps } = experiment
  const count = starts.length / 2
  const shape = { rows, stride, steps, count }
  const { device } = executor
  if (device) {
    const { disposeParts, flowOnDevice } = await import('../webgpu/flow.ts')
    const parts = await flowOnDevice(device, experiment, kept, options)
    const bytes = parts.reduce((sum, { points, frozen }) => sum + points.size + frozen.size, 0)
    return { ...shape, parts: [], bytes, onGpu: { device, parts }, dispose: () => disposeParts(parts) }
  }
  const found: { readonly place: number; readonly part: FlowPart }[] = []
  await runParts(executor, experiment, kept, options, (_, { ends: _ends, ...part }, place) =>
    found.push({ place, part }),
  )
  const parts = found.toSorted((a, b) => a.place - b.place).map(({ part }) => part)
  const bytes = parts.reduce((sum, { points }) => sum + points.byteLength, 0)
  return { ...shape, parts, bytes }
}
