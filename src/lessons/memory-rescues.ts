import { lesson } from './lesson.ts'
import { last, lastLoss, nth, simulateMany, spaced } from './shared/reading.ts'
import { bowl, bowlStart, run, stage } from './shared/stage.ts'

const withMemory = (betas: readonly number[], steps = 20) =>
  stage({
    problem: bowl,
    start: bowlStart,
    runs: betas.map((beta) => run('momentum', { lr: 0.6, beta }, `memory ${beta}`)),
    steps,
    view: { window: [-6, 3, -4, 4], show: 'contour', chart: 'log' },
  })

export default lesson({
  id: 'memory-rescues',
  group: 'B',
  number: 1,
  title: 'Memory rescues a step size',
  why: 'Momentum does not only speed descent up: it makes larger steps stable.',
  topics: ['momentum', 'step size'],
  minutes: 3,
  needs: ['learning-rate-sweep'],
  sources: ['Polyak 1964', 'Goh, Why Momentum Really Works, Distill 2017'],
  alt: 'A bowl with three paths of the same rate: without memory it leaves the picture, with memory it comes home.',
  steps: [
    {
      experiment: withMemory([0]),
      caption:
        'The bowl allows rates up to $2/L=0.5$. Take 0.6: plain descent multiplies $y$ by $1-2.4=-1.4$ at every step, and twenty steps make {{gd:4}} of $-2$.',
    },
    {
      experiment: withMemory([0, 0.25, 0.5]),
      caption:
        'Now the step remembers: $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. The rate stays at 0.6.',
      question: {
        asks: 'Can memory stop the divergence?',
        answers: ['No, it adds more speed to it', 'Yes, if $\\beta$ is large enough', 'Yes, any $\\beta>0$ does'],
        right: 1,
        reveal:
          'Of the values tried, {{apart:3}} apart, $\\beta={{edge:3}}$ is the first that is stable. The old velocity points back over the valley and **brakes** the swing. With heavy ball descent is stable while $\\eta L < 2(1+\\beta)$; here $2.4<2(1+\\beta)$, so $\\beta>0.2$. After twenty steps $y$ is {{half:2}} with $\\beta=0.5$.',
      },
    },
    {
      experiment: withMemory([0.25, 0.5, 0.9], 40),
      caption:
        'More memory is not better for ever: at 0.9 the swings along the flat axis take over. Stability asks for enough of it, speed for the right amount.',
    },
  ],
  measure: async (engine) => {
    const shown = await engine.simulate(withMemory([0, 0.25, 0.5]))
    const betas = spaced(0.1, 0.3, 41)
    const runs = await simulateMany(
      engine,
      withMemory([0], 600),
      betas.map((beta) => run('momentum', { lr: 0.6, beta })),
    )
    const stable = runs.findIndex((one) => lastLoss(one) < 1)
    return {
      gd: last(nth(shown, 0))[1],
      quarter: Math.abs(last(nth(shown, 1))[1]),
      half: Math.abs(last(nth(shown, 2))[1]),
      edge: betas[stable] ?? Number.NaN,
      apart: (betas[1] ?? Number.NaN) - (betas[0] ?? Number.NaN),
    }
  },
  claims: [
    { says: 'without memory y is −1673 after 20 steps', of: 'gd', near: -1673, within: 5e-4 },
    { says: 'with β = 0.25 it has shrunk', of: 'quarter', below: 2 },
    { says: 'with β = 0.5 still more', of: 'half', below: 'quarter' },
    { says: 'stable from β = 0.2 on', of: 'edge', near: 0.2, within: 0.05 },
  ],
})
