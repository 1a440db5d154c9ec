import { dataset } from './dataset.ts'

export default dataset({
  id: 'moons',
  name: 'Two moons',
  kind: 'classes',
  inputs: 2,
  noise: 0.1,
  sample: ({ uniform }, of) => {
    const angle = Math.PI * uniform(0)
    const [x, y] = [Math.cos(angle), Math.sin(angle)]
    return { x: of === 0 ? [x, y] : [1 - x, 0.5 - y], y: of }
  },
  domain: { x: [-1.5, 2.5], y: [-1.5, 2] },
  shows: 'two classes that no straight line parts',
  source: 'sklearn.datasets.make_moons',
})
