import { expect, it } from 'vitest'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { differences, runnable } from '../support/curvature-equality.ts'
import { testDevice } from '../support/gpu.ts'

const gpu = await testDevice()
const executors = [wasmExecutor(), ...(gpu ? [webgpuExecutor(gpu.device)] : [])]

it.each(runnable)(
  'on %s every curvature and line-search method gives the same bits on all back ends',
  async (surface, ids) => {
    expect(await differences(executors, surface, ids)).toEqual([])
  },
)
