import { dataset } from './dataset.ts'

export default dataset({
  id: 'spiral',
  name: 'Spiral',
  kind: 'classes',
  inputs: 2,
  manyClasses: true,
  noise: 0.02,
  sample: ({ uniform }, of, classes) => {
    const along = Math.sqrt(uniform(0))
    const angle = 2 * Math.PI * (1.25 * along + of / classes)
    return { x: [along * Math.cos(angle), along * Math.sin(angle)], y: of }
  },
  domain: { x: [-1.25, 1.25], y: [-1.25, 1.25] },
  shows: 'arms that wind around one another: hard for small networks',
  source: 'Lang & Witbrock 1988',
})
