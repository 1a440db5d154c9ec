import { afterAll, describe, expect, test } from 'vitest'
import type { Run } from '../../src/experiment/experiment.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { runName } from '../../src/views/shared/run-name.ts'
import { coreText } from '../../src/views/shared/strings/core-text.ts'
import { languages, speak } from '../../src/views/shared/strings/language.ts'
import { train } from '../support/train.ts'

const x = [
  [0, 1],
  [1, 0],
  [1, 1],
  [0, 0],
]

const refused: readonly (readonly [string, NetworkFields, RegExp])[] = [
  ['a width of 0', { layers: [2, 0, 1] }, /width 0|from 1/],
  ['a layer too wide', { layers: [2, 64, 1] }, /32/],
  ['too many weights', { layers: [2, 32, 32, 32, 1] }, /2241 weights.*2048/],
  ['too deep', { layers: [2, ...Array.from({ length: 20 }, () => 4), 1] }, /at most 1[67]/],
  ['inputs that do not fit', { layers: [3, 4, 1] }, /2 inputs/],
  ['an unknown activation', { activation: 'swish' }, /swish.*tanh/],
  ['too few activations', { layers: [2, 4, 4, 1], activation: ['tanh'] }, /2 hidden layers.*1 activation/],
  ['an unknown data set', { data: { id: 'swissroll' } }, /swissroll.*moons/],
  ['an unknown initialization', { initialization: { id: 'zeros' } }, /zeros.*glorot/],
  ['too few weights', { layers: [2, 1], initialization: { weights: [[1, 2]] } }, /2 weights.*3/],
  ['labels that do not fit the loss', { data: { x, y: [0, 1, 2, 0] } }, /label of sample 3 is 2.*0 or 1/],
  ['labels for hinge', { data: { x, y: [0, 1, 1, 0] }, loss: 'hinge' }, /−1 or 1/],
  ['a class without output', { layers: [2, 3, 2], data: { x, y: [0, 1, 2, 0] }, loss: 'softmax' }, /sample 3/],
  ['one class only', { data: { x, y: [1, 1, 1, 1] } }, /one class/],
  ['a constant column', { data: { x: x.map(([a]) => [a ?? 0, 7]), y: [0, 1, 1, 0] } }, /Input 2 is 7/],
  ['rows without labels', { data: { x, y: [0, 1] } }, /4 rows and y 2/],
  ['regression by a loss of classes', { layers: [1, 4, 1], data: { id: 'sine' }, loss: 'logistic' }, /squared/],
  ['not a number', { data: { x: [[Number.NaN, 1], ...x.slice(1)], y: [0, 1, 1, 0] } }, /number/],
]

const runs: readonly (readonly [string, Run, RegExp])[] = [
  [
    'a schedule of a rate that is not the step',
    { method: 'barzilai-borwein', schedule: { id: 'cosine' } },
    /takes no schedule/,
  ],
  ['a method of the plane', { method: 'coordinate' }, /plane/],
  ['a method with a matrix of the plane', { method: 'diagonal-newton' }, /Diagonal Newton works in the plane alone/],
  ['noise listed for two coordinates', { method: 'gd', gradient: { noise: { sequence: [[1, 1]] } } }, /deviation/],
  ['early stopping without validation', { method: 'gd', stop: { patience: 5 } }, /kept for validation/],
  ['a text that changes no weight', { method: { step: 'm = g' } }, /never changes theta/],
  ['a plan for a method with matrices', { method: 'k-fac', plan: { id: 'curriculum' } }, /first-order/],
  ['batches for a method with matrices', { method: 'k-fac', gradient: { batch: 8 } }, /batches/],
]

describe('what cannot be trained is refused in a sentence', () => {
  test.each(refused)('%s', async (_, network, message) => {
    await expect(train({ network, run: { method: 'gd' }, steps: 1 })).rejects.toMatchObject({
      message: expect.stringMatching(message),
      key: expect.stringMatching(/^problem\.network/),
    })
  })

  test.each(runs)('%s', async (_, run, message) => {
    await expect(train({ network: {}, run, steps: 1 })).rejects.toThrow(message)
  })
})

describe('in the language of the reader', () => {
  afterAll(() => speak('en'))
  const tags = Object.keys(languages).filter((tag): tag is Exclude<keyof typeof languages, 'en'> => tag !== 'en')

  test.each(tags)('%s', async (tag) => {
    await speak(tag)
    const cases = [
      ...refused.map(([, network]) => ({ network, run: { method: 'gd' } })),
      ...runs.map(([, run]) => ({ network: {}, run })),
    ]
    const told = await Promise.all(
      cases.map((one) =>
        train({ ...one, steps: 1 }).then(
          () => 'it was trained',
          ({ message }: Error) => message,
        ),
      ),
    )
    const said = told.map(coreText)
    expect(said.filter(({ lang }) => lang === 'en')).toEqual([])
    // what is filled in is of the same language too, and a method goes by the name that menus give it
    expect(
      said.filter(({ text }) => /\b(outputs?|wants|hidden|numbers|mend|or|one of|Coordinate|k-fac)\b/.test(text)),
    ).toEqual([])
    expect(coreText('Natural gradient needs a loss with curvature; “hinge” has none.').text).toContain(
      runName({ method: 'natural-gradient' }),
    )
  })
})

test('a run that leaves the finite rests at its last finite weights, and says so', async () => {
  const run = await train({ network: { loss: 'squared' }, run: { method: 'gd', parameters: { lr: 1e12 } }, steps: 60 })
  expect(run.end).toMatchObject({ state: 'diverged' })
  expect(run.weights?.every(Number.isFinite)).toBe(true)
  expect(run.losses.every((value) => !Number.isNaN(value))).toBe(true)
})
