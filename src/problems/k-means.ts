import { dataProblem } from './problem.ts'

export default dataProblem({
  id: 'k-means',
  name: 'K-means, two centroids on a line',
  sample: 'min((x - u)^2, (y - u)^2)',
  residual: 'if((x - u)^2 <= (y - u)^2, x - u, y - u)',
  axes: { x: 'first centroid', y: 'second centroid' },
  row: (uniform, normal, noise) => [uniform < 0.6 ? -1.5 + noise * normal : 1.5 + noise * normal, 0],
  noise: 0.6,
  domain: { x: [-4, 4], y: [-4, 4] },
  start: [3, 2.5],
  learningRate: 0.2,
  heightScale: 'linear',
  shows: 'two mirrored minima and a ridge where the centroids meet',
  source: 'Bottou & Bengio 1995',
})
