import type { Run, Schedule } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import { mean, nth, spaced } from './shared/reading.ts'
import { stage } from './shared/stage.ts'

const schedules: readonly (readonly [key: string, name: string, schedule: Schedule | undefined])[] = [
  ['constant', 'constant', undefined],
  ['inverse', '1/(1+0.01k)', { id: 'inverse-time', delta: 0.01 }],
  ['root', '1/√k', { id: 'power', delta: 0.5 }],
  ['harmonic', '1/k', { id: 'power', delta: 1 }],
  ['linear', 'linear to 1 %', { id: 'linear-to', tau: 1000, fraction: 0.01 }],
  ['plateau', 'step on plateau', { id: 'plateau', factor: 0.5, patience: 50 }],
  ['held', 'constant, then 1/k', { id: 'constant-then', hold: 500, then: { id: 'power', delta: 1 } }],
]

const sgd = (which: readonly string[]): Run[] =>
  schedules
    .filter(([key]) => which.includes(key))
    .map(([, name, schedule]) => ({
      method: 'gd',
      parameters: { lr: 1 },
      gradient: { noise: 0.3 },
      ...(schedule && { schedule }),
      name,
    }))

/** Curvature 0.05 along x, 1 along y. */
const noisy = (which: readonly string[]) =>
  stage({
    problem: { formula: '0.025 x^2 + 0.5 y^2', domain: { x: [-5, 5], y: [-5, 5] } },
    start: [4, 4],
    runs: sgd(which),
    steps: 1000,
    seed: 5,
    view: { show: 'contour', chart: 'log' },
  })

const everything = schedules.map(([key]) => key)
const copies = 400

export default lesson({
  id: 'step-size-schedules',
  group: 'D',
  number: 4,
  title: 'Robbins–Monro and its schedules',
  why: 'Shrink the rate to be calm, but not so fast that you never arrive.',
  topics: ['stochastic', 'schedules', 'step size'],
  minutes: 5,
  needs: ['chasing-the-latest-sample'],
  sources: [
    'Robbins & Monro 1951',
    'Goodfellow, Bengio & Courville 2016, equations 8.12–8.14',
    'Larochelle, Neural networks class, optimization',
  ],
  alt: 'A bowl that is flat in one direction, with noisy paths: one stalls halfway, one arrives and rattles, one arrives and calms down.',
  steps: [
    {
      experiment: noisy(['constant', 'harmonic']),
      caption:
        'Robbins and Monro: SGD converges if $\\sum\\eta_k=\\infty$ and $\\sum\\eta_k^2<\\infty$. $\\eta/k$ does that, a constant rate does not.',
      question: {
        asks: 'A direction of curvature 0.05: which is farther away after 1000 steps?',
        answers: ['the constant rate, which never converges', '$\\eta/k$, which does'],
        right: 1,
        reveal:
          '$\\eta/k$: in the flat direction it has stalled at {{flatHarmonic:3}} of 4, the constant rate has come down to {{flatConstant:2}}. “Converges” says nothing about **when**: $\\sum 1/k$ grows like a logarithm.',
      },
      point: { at: [3, 0], says: '1/k stalls here' },
    },
    {
      experiment: noisy(['constant', 'inverse', 'harmonic']),
      caption:
        'In the direction of curvature 1 the order is **reversed**: 1/k ends {{steepHarmonic:2}} from the optimum, $\\frac{1}{1+0.01k}$ {{steepInverse:2}}, the constant rate {{steepConstant:2}}. No schedule is best for both.',
    },
    {
      experiment: noisy(['root', 'inverse', 'linear', 'plateau', 'held']),
      caption:
        'What people use is in between. Distances in the flat and in the steep direction: $\\frac{1}{\\sqrt k}$ {{flatRoot:2}} and {{steepRoot:2}}; $\\frac{1}{1+0.01k}$ {{flatInverse:2}} and {{steepInverse:2}}; linear {{flatLinear:2}} and {{steepLinear:2}}; half on a plateau {{flatPlateau:2}} and {{steepPlateau:2}}; constant and then 1/k {{flatHeld:2}} and {{steepHeld:2}}.',
    },
  ],
  measure: async (engine) => {
    const starts = { points: spaced(0, 1, copies).map((): readonly [number, number] => [4, 4]) }
    const result = await engine.simulate({ ...noisy(everything), starts }, { keep: 'ends' })
    const numbers: Record<string, number> = {}
    for (const [index, key] of everything.entries()) {
      const { positions } = nth(result, index)
      const name = `${key.charAt(0).toUpperCase()}${key.slice(1)}`
      const distanceAlong = (axis: number): number =>
        mean(spaced(0, copies - 1, copies).map((i) => Math.abs(positions[2 * i + axis] ?? Number.NaN)))
      numbers[`flat${name}`] = distanceAlong(0)
      numbers[`steep${name}`] = distanceAlong(1)
    }
    return numbers
  },
  claims: [
    {
      says: 'curvature 0.05: 1/t stalls, farther out than with a constant rate',
      of: 'flatHarmonic',
      above: 'flatConstant',
    },
    { says: 'by far: it has not come down to half', of: 'flatHarmonic', above: 2 },
    { says: 'α/(1+0.01t) does well there: before constant,', of: 'flatInverse', below: 'flatConstant' },
    { says: 'before a line down to 1 %,', of: 'flatInverse', below: 'flatLinear' },
    { says: 'before steps on plateaus,', of: 'flatInverse', below: 'flatPlateau' },
    { says: 'and before constant, then 1/t', of: 'flatInverse', below: 'flatHeld' },
    { says: 'curvature 1, order reversed: 1/t before α/(1+0.01t),', of: 'steepHarmonic', below: 'steepInverse' },
    { says: 'and that before constant', of: 'steepInverse', below: 'steepConstant' },
  ],
})
