import { test } from 'vitest'
import { simulate, normalise } from '../../src/index.ts'
import { dataProblems } from '../../src/problems/index.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { simulateOn } from '../../src/engine/simulate/simulate.ts'
import { testDevice } from '../support/gpu.ts'
test('x', async () => {
  const gpu = await testDevice()
  for (const p of dataProblems.values()) {
    for (const gradient of [undefined, { batch: 8, order: 'shuffled' }]) {
      const e = normalise({ version: 1, problem: { data: p.id }, steps: 200, runs: [{ method: 'gd', ...(gradient && { gradient }) }, { method: 'adam', parameters: { lr: .05 }, ...(gradient && { gradient }) }, ...(gradient ? [] : [{ method: 'bfgs' }])] })
      const js = await simulate(e, { backend: 'js' }), w = await simulate(e, { backend: 'wasm' }), g = await simulate(e, { backend: 'webgpu', device: gpu!.device }), t = await simulateOn(jsExecutor('single'), e)
      const t0 = performance.now(); await simulate(e, { backend: 'wasm' }); const t1 = performance.now()
      js.runs.forEach((r, k) => console.log(p.id, gradient ? 'batch' : 'full', k, JSON.stringify(r.end), r.losses[0]!.toFixed(3), r.losses.at(-1)!.toFixed(5), w.runs[k]!.losses.at(-1)!.toFixed(5), [...r.positions.slice(-2)].map((v) => v.toFixed(3)).join(), w.runs[k]!.positions.every((v, i) => v === g.runs[k]!.positions[i]), w.runs[k]!.positions.every((v, i) => v === Math.fround(t.runs[k]!.positions[i]!)), JSON.stringify(r.evaluations), (t1 - t0).toFixed(1)))
    }
    const h = problemHandle(normalise({ version: 1, problem: { data: p.id } }))
    const t0 = performance.now(); const s = h.sample([h.domain.x[0], h.domain.x[1], h.domain.y[0], h.domain.y[1]], 128, 128); const t1 = performance.now()
    console.log(p.id, 'sample', (t1 - t0).toFixed(1), s[0], h.loss(h.domain.x[0], h.domain.y[0]), h.parameters.length, h.data?.predict?.(1, 1, .5))
    const module = gpu!.device.createShaderModule({ code: `@group(0) @binding(0) var<storage, read> q: array<f32>; fn problem_parameter(i: u32) -> f32 { return q[i]; }\n${h.wgsl}` })
    const info = await module.getCompilationInfo(); if (info.messages.length) console.log(info.messages.map((m) => m.message))
  }
}, 100000)
