import { dataset } from './dataset.ts'

export default dataset({
  id: 'blobs',
  name: 'Blobs',
  kind: 'classes',
  inputs: 2,
  manyClasses: true,
  noise: 0.3,
  sample: (_, of, classes) => {
    const angle = 2 * Math.PI * (of / classes + 1 / 8)
    return { x: [Math.cos(angle), Math.sin(angle)], y: of }
  },
  domain: { x: [-2, 2], y: [-2, 2] },
  shows: 'a cloud for each class, on a circle',
  source: 'sklearn.datasets.make_blobs',
})
