import { course } from './course.ts'

export default course({
  id: 'as-tum',
  title: 'As TUM I2DL: scaling optimization',
  about: 'SGD, momentum, RMSProp, Adam, and Newton’s family.',
  lessons: [
    'narrow-valley',
    'minibatch-variance',
    'batch-against-incremental',
    'memory-rescues',
    'heavy-ball-against-nesterov',
    'rmsprop-evens-the-axes',
    'bias-correction',
    'model-and-trust',
    'sums-of-squares',
    'learning-the-curvature',
  ],
})
