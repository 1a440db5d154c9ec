import { course } from './course.ts'

export default course({
  id: 'as-goodfellow',
  title: 'As Goodfellow, Bengio & Courville, chapter 8',
  about: 'Challenges, basic algorithms, adaptive rates, second-order methods, strategies.',
  lessons: [
    'will-this-step-go-up',
    'local-minima-of-a-network',
    'permutation-symmetry',
    'the-saddle',
    'the-plateau',
    'the-cliff',
    'minibatch-variance',
    'step-size-schedules',
    'memory-rescues',
    'heavy-ball-against-nesterov',
    'initialization',
    'adagrad-runs-dry',
    'rmsprop-evens-the-axes',
    'bias-correction',
    'newton-runs-to-the-saddle',
    'learning-the-curvature',
    'polyak-averaging',
    'normalization-and-skips',
    'one-coordinate-at-a-time',
    'continuation',
  ],
})
