import { dataProblem } from './problem.ts'

export default dataProblem({
  id: 'line-origin',
  name: 'Line through the origin',
  residual: 'x u - v',
  penalty: 'ridge (x^2 + y^2)',
  penaltyResiduals: ['sqrt(ridge) x', 'sqrt(ridge) y'],
  parameters: { ridge: { default: 0.01, min: 1e-4, max: 1, scale: 'log', label: 'ridge weight' } },
  axes: { x: 'slope', y: 'a weight that the data do not feel' },
  prediction: 'x u',
  row: (uniform, normal, noise) => [2 * uniform - 1, 1.5 * (2 * uniform - 1) + noise * normal],
  noise: 0.3,
  domain: { x: [-2, 4], y: [-3, 3] },
  start: [-1, 2],
  learningRate: 0.3,
  heightScale: 'linear',
  shows: 'a direction without data: only the ridge pulls there',
  source: 'Hoerl & Kennard 1970',
})
