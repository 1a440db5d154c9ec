import { course } from './course.ts'

export default course({
  id: 'stochastic',
  title: 'Stochastic',
  about: 'Noise: where it comes from, what it costs, and how to calm it.',
  lessons: [
    'batch-against-incremental',
    'chasing-the-latest-sample',
    'minibatch-variance',
    'step-size-schedules',
    'polyak-averaging',
    'growing-the-batch',
    'k-means-by-sgd',
    'early-stopping',
  ],
})
