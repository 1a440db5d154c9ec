import { afterAll, describe, expect, test } from 'vitest'
import { methods } from '../../src/methods/index.ts'
import { activations } from '../../src/networks/activations/index.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { networkMethods } from '../../src/networks/methods/index.ts'
import { Agreement } from '../support/back-ends-agree.ts'
import { backends } from '../support/backends.ts'
import { randomTraining } from '../support/random-network.ts'

const losses = ['logistic', 'squared', 'softmax', 'hinge'] as const
const shapes = [...activations.keys()].flatMap((activation) =>
  (['none', 'batch', 'layer'] as const).flatMap((normalization) =>
    (['none', 'residual'] as const).map((skip) => ({ activation, normalization, skip })),
  ),
)
const ids = [...methods.keys(), ...networkMethods.keys()]
const others = backends.filter((name) => name !== 'js')

const networkOf = (loss: (typeof losses)[number], shape: (typeof shapes)[number]): NetworkFields => ({
  ...shape,
  loss,
  layers: [2, 3, 3, loss === 'softmax' ? 3 : 1],
  data: { id: loss === 'softmax' ? 'blobs' : 'moons', samples: 12, split: 0.75 },
})

/** Of the shapes a third with each method and loss; of kernels that take seconds to compile another one with each. */
const shapesOf = (backend: string, method: number, loss: number) =>
  backend === 'webgpu'
    ? [(11 * (losses.length * method + loss)) % shapes.length].flatMap((at) => shapes[at] ?? [])
    : shapes.filter((_, at) => (at + method + loss) % 3 === 0)

const told: string[] = []

describe.each(others)('on %s', (backend) => {
  test.each(ids)('%s agrees with the reference under every loss', async (method) => {
    const agreement = new Agreement()
    for (const [l, loss] of losses.entries())
      for (const shape of shapesOf(backend, ids.indexOf(method), l))
        await agreement.hold({ network: networkOf(loss, shape), run: { method }, steps: 3, seed: 5 }, backend)
    told.push(`${backend}, ${method}: ${String(agreement)}`)
    expect(agreement.astray).toEqual([])
  })

  test.each([0, 50, 100, 150])(
    'experiments drawn from %d on agree with the reference, or are refused alike',
    async (from) => {
      const agreement = new Agreement()
      for (let k = from; k < from + 50; k++) await agreement.hold(randomTraining(k), backend)
      told.push(`${backend}, drawn from ${from}: ${String(agreement)}`)
      expect(agreement.astray).toEqual([])
      expect(agreement.trained).toBeGreaterThan(30)
    },
  )
})

afterAll(() => {
  console.log(told.join('\n'))
})
