import { beforeAll, describe, expect, test } from 'vitest'
import { exportCode, methods, normalise } from '../../src/index.ts'
import { isFirstOrder } from '../../src/methods/method.ts'
import { batches, everyMethod, formulas, readersTexts, surroundings, variants } from '../support/export-cases.ts'
import { averageCases, dataCases, searchCases, streamCases } from '../support/export-data-cases.ts'
import { compareExports, type Comparison } from '../support/compare-exports.ts'
import { pythonWith } from '../scripts/python.mjs'

const python = pythonWith('torch')
const cases = [
  ...everyMethod('beale', 60),
  ...everyMethod('rosenbrock', 60),
  ...everyMethod('valley', 200, isFirstOrder),
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

describe.skipIf(!python)('exported PyTorch code (skipped where no Python has PyTorch)', () => {
  let all: Comparison[] = []
  beforeAll(async () => {
    all = await compareExports(python ?? '', cases, 'torch')
  })

  test.each(cases.map(({ title }) => title))('follows the reference to 1e-9: %s', (title) => {
    const found = all.filter((one) => one.title === title)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ ratio }) => !(ratio <= 1))).toEqual([])
  })

  test('few numbers are left out', () => {
    const sum = (key: 'compared' | 'all') => all.reduce((total, one) => total + one[key], 0)
    expect(sum('compared') / sum('all')).toBeGreaterThan(0.85)
  })
})

describe('the optimizers of PyTorch', () => {
  const equal = [...methods.values()].filter(
    ({ equals, family }) => equals?.startsWith('torch.optim.') && family !== 'curvature',
  )

  test.each(equal.map((method) => [method.id, method] as const))(
    '%s is exported as the one that it equals',
    (id, method) => {
      const script = exportCode(normalise({ version: 1, runs: [{ method: id }] }), 'torch')
      expect(script).toContain(`optimizer = ${method.equals?.replace(/\(.*/, '')}(`)
    },
  )

  test('a method whose parameters PyTorch does not have becomes a loop', () => {
    const script = exportCode(
      normalise({ version: 1, runs: [{ method: 'adam', parameters: { bias_correction: 0 } }] }),
      'torch',
    )
    expect(script).not.toContain('torch.optim')
  })
})
