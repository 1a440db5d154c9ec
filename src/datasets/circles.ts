import { dataset } from './dataset.ts'

export default dataset({
  id: 'circles',
  name: 'Circles',
  kind: 'classes',
  inputs: 2,
  noise: 0.1,
  sample: ({ uniform }, of) => {
    const angle = 2 * Math.PI * uniform(0)
    const radius = of === 0 ? 1 : 0.5
    return { x: [radius * Math.cos(angle), radius * Math.sin(angle)], y: of }
  },
  domain: { x: [-1.5, 1.5], y: [-1.5, 1.5] },
  shows: 'one class around the other',
  source: 'sklearn.datasets.make_circles',
})
