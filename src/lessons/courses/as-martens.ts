import { course } from './course.ts'

export default course({
  id: 'as-martens',
  title: 'As Martens lectures it (DeepMind × UCL, lecture 5)',
  about: 'Gradient descent, momentum, second-order and stochastic methods, in that order.',
  lessons: [
    'narrow-valley',
    'condition-number',
    'memory-rescues',
    'heavy-ball-against-nesterov',
    'rotated-valley',
    'model-and-trust',
    'sums-of-squares',
    'curvature-of-a-network',
    'newton-runs-to-the-saddle',
    'polyak-averaging',
    'minibatch-variance',
    'deep-without-skips',
  ],
})
