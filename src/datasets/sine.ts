import { dataset } from './dataset.ts'

export default dataset({
  id: 'sine',
  name: 'Sine',
  kind: 'regression',
  inputs: 1,
  noise: 0.1,
  sample: ({ uniform }) => {
    const x = 2 * uniform(0) - 1
    return { x: [x], y: Math.sin(Math.PI * x) }
  },
  domain: { x: [-1.25, 1.25], y: [-1.5, 1.5] },
  shows: 'a smooth curve to be fitted',
  source: 'Bishop 1995, section 1.2',
})
