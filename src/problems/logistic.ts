import { dataProblem } from './problem.ts'

export default dataProblem({
  id: 'logistic',
  name: 'Logistic regression',
  sample: 'softplus(x u + y) - v (x u + y)',
  penalty: '0.001 (x^2 + y^2)',
  axes: { x: 'slope', y: 'offset' },
  prediction: 'sigmoid(x u + y)',
  row: (uniform, normal, noise) => [4 * uniform - 2, 2.5 * (4 * uniform - 2) + 0.5 + 3 * noise * normal > 0 ? 1 : 0],
  values: [0, 1],
  noise: 0.3,
  domain: { x: [-6, 12], y: [-6, 6] },
  start: [-4, 4],
  learningRate: 1,
  heightScale: 'linear',
  shows: 'convex, steep on one side and nearly flat on the other',
  source: 'Berkson 1944',
})
