import { test } from 'vitest'
import { simulate } from '../../src/index.ts'
import { methods } from '../../src/methods/index.ts'
import { testDevice } from '../support/gpu.ts'
import { stepOf } from '../../src/engine/simulate/step-of.ts'
import { compileProblem } from '../../src/engine/simulate/problem.ts'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { simulateOn } from '../../src/engine/simulate/simulate.ts'
void stepOf, compileProblem
test('x', async () => {
  const gpu = await testDevice()
  for (const m of methods.values()) {
    if (m.family !== 'curvature' && m.family !== 'line search') continue
    const line: string[] = []
    for (const s of ['rosenbrock', 'beale', 'booth', 'valley', 'himmelblau']) {
      try {
        const e = { version: 1 as const, problem: { surface: s }, runs: [{ method: m.id }], steps: 60 } as never
        const t0 = performance.now()
        const js = await simulate(e, { backend: 'js' }), wasm = await simulate(e, { backend: 'wasm' })
        const t1 = performance.now()
        const g = await simulate(e, { backend: 'webgpu', device: gpu!.device })
        const twin = await simulateOn(jsExecutor('single'), e)
        const r = js.runs[0]!, w = wasm.runs[0]!
        const same = w.positions.every((v, k) => v === g.runs[0]!.positions[k])
        const tw = w.positions.every((v, k) => v === Math.fround(twin.runs[0]!.positions[k]!))
        line.push(`${s}: ${(r.end as {state:string}).state}@${(r.end as {step:number}).step} f=${r.losses.at(-1)!.toExponential(1)} | w ${(w.end as {state:string}).state}@${(w.end as {step:number}).step} f=${w.losses.at(-1)!.toExponential(1)} gpu=${same} twin=${tw} ev=${JSON.stringify(w.evaluations)} ${(t1-t0).toFixed(0)}+${(performance.now()-t1).toFixed(0)}ms`)
      } catch (err) { line.push(s + ': ' + String(err).slice(0, 200)) }
    }
    console.log(m.id + '\n  ' + line.join('\n  '))
  }
}, 300000)
