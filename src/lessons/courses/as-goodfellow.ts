import { course } from './course.ts'

export default course({
  id: 'as-goodfellow',
  title: 'As Goodfellow, Bengio & Courville, chapter 8',
  about: 'Challenges, basic algorithms, adaptive rates, second-order methods, strategies.',
  lessons: [
    'will-this-step-go-up',
    'permutation-symmetry',
    'the-saddle',
    'the-plateau',
    'the-cliff',
    'minibatch-variance',
    'step-size-schedules',
    'memory-rescues',
    'heavy-ball-against-nesterov',
    'adagrad-runs-dry',
    'rmsprop-evens-the-axes',
    'bias-correction',
    'newton-runs-to-the-saddle',
    'learning-the-curvature',
    'polyak-averaging',
    'one-coordinate-at-a-time',
    'continuation',
  ],
})
