import { course } from './course.ts'

export default course({
  id: 'momentum',
  title: 'Momentum',
  about: 'What memory does for a step: stability, speed, and where it leads.',
  lessons: [
    'memory-rescues',
    'damping',
    'heavy-ball-against-nesterov',
    'plane-of-rate-and-momentum',
    'across-a-local-minimum',
  ],
})
