import { course } from './course.ts'

export default course({
  id: 'adaptive',
  title: 'Adaptive methods',
  about: 'A rate for each coordinate: what it evens out, and where it fails.',
  lessons: [
    'rmsprop-evens-the-axes',
    'bias-correction',
    'adagrad-runs-dry',
    'three-classic-races',
    'where-adam-fails',
    'rprop-and-the-sign',
  ],
})
