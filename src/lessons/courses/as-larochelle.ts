import { course } from './course.ts'

export default course({
  id: 'as-larochelle',
  title: 'As Larochelle’s neural networks class',
  about: 'Stochastic gradient descent, schedules, momentum and early stopping.',
  lessons: [
    'batch-against-incremental',
    'step-size-schedules',
    'memory-rescues',
    'the-plateau',
    'early-stopping',
    'initialization',
    'polyak-averaging',
  ],
})
