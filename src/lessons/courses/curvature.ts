import { course } from './course.ts'

export default course({
  id: 'curvature',
  title: 'Curvature',
  about: 'Second-order methods: what the Hessian buys, and what it costs.',
  lessons: [
    'rotated-valley',
    'newton-runs-to-the-saddle',
    'model-and-trust',
    'sums-of-squares',
    'learning-the-curvature',
    'race-on-rosenbrock',
    'one-coordinate-at-a-time',
    'curvature-of-a-network',
    'deep-without-skips',
  ],
})
