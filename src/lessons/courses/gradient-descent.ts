import { course } from './course.ts'

export default course({
  id: 'gradient-descent',
  title: 'Gradient descent in 20 minutes',
  about: 'From one step size to the limits of descent.',
  lessons: [
    'one-step-size',
    'narrow-valley',
    'learning-rate-sweep',
    'will-this-step-go-up',
    'condition-number',
    'exact-line-search',
  ],
})
