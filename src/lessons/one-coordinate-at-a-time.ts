import { lesson } from './lesson.ts'
import { at, nth, settled, slope } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const weights = [0.1, 0.01, 0.001] as const
const names = ['s10', 's01', 's001'] as const

const tied = (a: number, steps: number) =>
  stage({
    problem: { formula: '(x - y)^2 + a (x^2 + y^2)', parameters: { a }, domain: { x: [-1.5, 1.5], y: [-1.5, 1.5] } },
    start: [-1, 1],
    runs: [run('coordinate', { exact: 1 }, 'one coordinate at a time')],
    steps,
    view: { show: 'contour', chart: 'log' },
  })

export default lesson({
  id: 'one-coordinate-at-a-time',
  group: 'C',
  number: 7,
  title: 'One coordinate at a time',
  why: 'Improving one variable after the other is slow exactly when they depend on each other.',
  topics: ['line search', 'conditioning'],
  minutes: 3,
  needs: ['exact-line-search'],
  sources: ['Goodfellow, Bengio & Courville 2016, section 8.7.2', 'Nocedal & Wright 2006, section 9.3'],
  alt: 'A diagonal valley and a path of small steps, now sideways, now upwards, like stairs.',
  steps: [
    {
      experiment: tied(0.1, 40),
      caption:
        'Minimise $(x-y)^2+a(x^2+y^2)$ by turns: the best $x$ with $y$ held, the best $y$ with $x$ held. Every single step is perfect. With $a=0.1$ it takes {{s10:3}} rounds.',
    },
    {
      experiment: tied(0.01, 80),
      caption: 'The first term wants $x=y$: it ties the two together. We make the second term ten times weaker.',
      question: {
        asks: 'How many rounds now?',
        answers: ['about the same', 'about 3 times as many', 'about 10 times as many'],
        right: 2,
        reveal:
          '{{s01:3}}, and {{s001:4}} with $a=0.001$: rounds grow as $1/a$. Each round multiplies the distance by $\\frac{1}{(1+a)^2}$, measured {{ratio:5}}: on a diagonal floor, steps along the axes can only be small.',
      },
    },
  ],
  measure: async (engine) => {
    const rounds: number[] = []
    let ratio = Number.NaN
    for (const a of weights) {
      const path = nth(await engine.simulate(tied(a, Math.ceil(10 / a))), 0)
      rounds.push(settled(path, [0, 0], 1e-3) / 2)
      if (a === 0.01) ratio = at(path, 22)[1] / at(path, 20)[1]
    }
    return {
      ...Object.fromEntries(names.map((name, k) => [name, rounds[k] ?? Number.NaN])),
      ratio,
      theory: 1 / 1.01 ** 2,
      slope: slope(weights.map(Math.log), rounds.map(Math.log)),
    }
  },
  claims: [
    { says: 'a round multiplies the distance by 1/(1+a)²', of: 'ratio', near: 'theory', within: 1e-9, single: 1e-4 },
    { says: 'rounds grow as 1/a', of: 'slope', near: -1, within: 0.03 },
  ],
})
