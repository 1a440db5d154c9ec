import { dataset } from './dataset.ts'

export default dataset({
  id: 'step',
  name: 'Step',
  kind: 'regression',
  inputs: 1,
  noise: 0.1,
  sample: ({ uniform }) => {
    const x = 2 * uniform(0) - 1
    return { x: [x], y: x < 0 ? -1 : 1 }
  },
  domain: { x: [-1.25, 1.25], y: [-1.5, 1.5] },
  shows: 'a jump, which needs large weights',
  source: 'Rahaman et al. 2019',
})
