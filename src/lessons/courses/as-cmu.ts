import { course } from './course.ts'

export default course({
  id: 'as-cmu',
  title: 'As CMU 11-785 lectures it',
  about: 'Convergence, learning rates, momentum, incremental updates and trends.',
  lessons: [
    'one-step-size',
    'narrow-valley',
    'learning-rate-sweep',
    'rprop-and-the-sign',
    'memory-rescues',
    'heavy-ball-against-nesterov',
    'batch-against-incremental',
    'chasing-the-latest-sample',
    'k-means-by-sgd',
    'minibatch-variance',
    'rmsprop-evens-the-axes',
    'bias-correction',
    'three-classic-races',
  ],
})
