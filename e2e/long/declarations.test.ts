import { mkdirSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { inRoot, runNode, tools } from '../scripts/project.mjs'

const folder = 'e2e/output/declarations'
const imports = `
import { curvature, parse, simulate, type Experiment, type Run } from '../../../dist/types/index.js'
import { ThalwegPlot } from '../../../dist/types/embed/element.js'
import type widget from '../../../dist/types/embed/widget.js'
`

/** Whether a user's file compiles against the declarations, and what the compiler says. */
async function compiled(code: string): Promise<{ readonly ok: boolean; readonly output: string }> {
  mkdirSync(inRoot(folder), { recursive: true })
  writeFileSync(inRoot(folder, 'user.ts'), imports + code)
  const options = { module: 'nodenext', target: 'es2023', lib: ['ES2023', 'DOM'], types: [] }
  const compilerOptions = { ...options, strict: true, noEmit: true, exactOptionalPropertyTypes: true }
  writeFileSync(inRoot(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['user.ts'] }))
  const { code: exit, output } = await runNode(tools.tsc, ['-p', folder], { capture: true })
  return { ok: exit === 0, output }
}

beforeAll(async () => {
  const { code } = await runNode('e2e/scripts/declarations.mjs', [], { capture: true })
  expect(code).toBe(0)
}, 180_000)

test('a user’s file compiles against the declarations of the library, the element and the widget', async () => {
  const { output } = await compiled(`
const experiment: Experiment = { version: 1, problem: { surface: 'beale' }, start: [1, 1.5],
  runs: [{ method: 'adam', parameters: { lr: 0.05 } }], steps: 10, seed: 1, view: {} }
const runs: readonly Run[] = (await simulate(experiment, { backend: 'js' })).runs
const hessian: readonly (readonly number[])[] = (await curvature(experiment)).hessian
const parsed = parse('?fn=beale')
export const shown = parsed.ok ? parsed.experiment : parsed.error.message
export const plot: ThalwegPlot = new ThalwegPlot()
plot.experiment = experiment
export const all: readonly [typeof runs, typeof hessian, typeof widget | undefined] = [runs, hessian, undefined]
`)
  expect(output).toBe('')
})

test('a file with a mistake does not', async () => {
  const { ok, output } = await compiled(`export const wrong = simulate({ steps: 'many' })\n`)
  expect(ok).toBe(false)
  expect(output).toContain("'string' is not assignable to type 'number'")
})
