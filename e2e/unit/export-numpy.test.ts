import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportCode, methods, normalise, simulate } from '../../src/index.ts'
import { isFirstOrder } from '../../src/methods/method.ts'
import { batches, everyMethod, formulas, readersTexts, surroundings, variants } from '../support/export-cases.ts'
import { averageCases, dataCases, searchCases, streamCases } from '../support/export-data-cases.ts'
import { compareExports, type Comparison } from '../support/compare-exports.ts'
import { pythonWith } from '../scripts/python.mjs'

const python = pythonWith('numpy')
const surfaces = ['beale', 'rosenbrock', 'valley', 'plateau']
// the line searches near Ackley's minimum hang on the last digits of exp and sin, which differ from system to system
const cases = [
  ...surfaces.flatMap((surface) => everyMethod(surface, 200)),
  ...everyMethod('ackley', 200, isFirstOrder),
  variants,
  readersTexts,
  ...formulas,
  ...batches,
  ...surroundings,
  ...dataCases,
  ...searchCases,
  ...averageCases,
  ...streamCases,
]

describe.skipIf(!python)('exported NumPy code (skipped where no Python has NumPy)', () => {
  let all: Comparison[] = []
  beforeAll(async () => {
    all = await compareExports(python ?? '', cases, 'numpy')
  })

  test.each(cases.map(({ title }) => title))('follows the reference to 1e-9: %s', (title) => {
    const found = all.filter((one) => one.title === title)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ ratio }) => !(ratio <= 1))).toEqual([])
  })

  // Ackley's exponentials and cosines, wrong by two last places, turn two methods at its minimum elsewhere
  test('no first-order path is too chaotic to be compared in full, but for Ackley’s', () => {
    const ids = new Set([...methods.values()].filter(isFirstOrder).map(({ id }) => `${id} {}`))
    const short = all.filter(
      ({ title, method, compared, all: length }) =>
        title.endsWith(' of 2') && !title.startsWith('ackley') && ids.has(method) && compared < length,
    )
    expect(short).toEqual([])
  })

  test('few numbers are left out', () => {
    const sum = (key: 'compared' | 'all') => all.reduce((total, one) => total + one[key], 0)
    expect(sum('compared') / sum('all')).toBeGreaterThan(0.85)
  })

  test('run as a program, prints the paths as JSON or the ends in words', async () => {
    const experiment = normalise({
      version: 1,
      problem: { surface: 'booth' },
      steps: 3,
      runs: [{ method: 'gd' }, { method: 'gd', parameters: { lr: 0.01 } }],
    })
    const folder = mkdtempSync(join(tmpdir(), 'thalweg-export-'))
    const file = join(folder, 'booth.py')
    writeFileSync(file, exportCode(experiment, 'numpy'))
    const call = (...more: string[]) => execFileSync(python ?? '', [file, ...more], { encoding: 'utf8' })
    const paths = JSON.parse(call('--json'))
    const words = call()
    rmSync(folder, { recursive: true })
    const { runs } = await simulate(experiment, { backend: 'js' })
    expect(Object.keys(paths)).toEqual(['gd', 'gd_2'])
    expect(paths.gd_2.flat()).toEqual([...(runs[1]?.positions ?? [])].map((value) => expect.closeTo(value, 9)))
    expect(words).toContain('gd_2 ends at [')
  })
})
