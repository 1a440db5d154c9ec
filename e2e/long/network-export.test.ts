import { describe, expect, test } from 'vitest'
import { datasets } from '../../src/datasets/index.ts'
import { exportCode, normalise } from '../../src/index.ts'
import { initializations } from '../../src/networks/initializations/index.ts'
import { pythonWith } from '../scripts/python.mjs'
import { runScripts } from '../support/python.ts'
import { randomTraining } from '../support/random-network.ts'
import { train, type Training } from '../support/train.ts'

const python = pythonWith('torch')

const scriptOf = ({ network, run, steps, seed = 1, starts }: Training): string =>
  exportCode(
    normalise({ version: 1, problem: { network }, runs: [run], steps, seed, ...(starts && { starts }) }),
    'torch',
  )

/** Does a layer normalize units that are all alike? Nothing is left of them but roundings, which it enlarges, and a kink decides by. */
const normalizesNothing = ({ network: { layers = [], normalization, initialization } }: Training): boolean =>
  normalization === 'layer' && (initialization?.id === 'constant' || layers.slice(1, -1).includes(1))

/** The largest difference of the weights that PyTorch comes to, relative to 1 + their size. */
async function deviations(cases: readonly Training[]): Promise<number[]> {
  const answers = runScripts(python ?? '', cases.map(scriptOf))
  return Promise.all(
    cases.map(async (one, k) => {
      const { weightPath } = await train(one)
      const [path = []] = Object.values(answers[k] ?? {})
      expect(path).toHaveLength(weightPath?.length ?? 0)
      return path.reduce((worst, value, j) => {
        const own = weightPath?.[j] ?? Number.NaN
        const error = Math.abs(value - own) / (1 + Math.abs(own))
        return error <= worst ? worst : error
      }, 0)
    }),
  )
}

describe.skipIf(!python)('exported PyTorch code of a network (skipped where no Python has PyTorch)', () => {
  test('begins and trains alike on every data set from every kind of first weights', async () => {
    const cases = [...datasets.values()].flatMap(({ id, inputs }) =>
      [...initializations.keys()].map((initial): Training => ({
        network: { layers: [inputs, 4, 1], data: { id, samples: 12 }, initialization: { id: initial } },
        run: { method: 'gd', parameters: { lr: 0.05 } },
        steps: 4,
        seed: 9,
      })),
    )
    expect(Math.max(...(await deviations(cases)))).toBeLessThan(1e-9)
  })

  test('trains alike whatever is drawn, or says in a sentence what it lacks', async () => {
    const optimizers = ['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adadelta', 'adam', 'amsgrad', 'adamax']
    const drawn = Array.from({ length: 400 }, (_, k) => randomTraining(k, [...optimizers, 'nadam', 'radam', 'adamw']))
    const exported: Training[] = []
    const refused = new Set<string>()
    for (const one of drawn.filter((training) => !normalizesNothing(training))) {
      try {
        scriptOf(one)
        exported.push(one)
      } catch (error) {
        refused.add(error instanceof Error ? error.message : String(error))
      }
    }
    for (const message of refused) expect(message).toMatch(/^[“A-Z].{20,}\.$/)
    const found = await deviations(exported)
    const told = found.flatMap((value, k) => (value < 1e-9 ? [] : [[value, JSON.stringify(exported[k])]]))
    expect(told).toEqual([])
    expect(exported.length).toBeGreaterThan(100)
  })
})
