import { dataProblem } from './problem.ts'

export default dataProblem({
  id: 'line-fit',
  name: 'Line fit',
  residual: 'x u + y - v',
  axes: { x: 'slope', y: 'intercept' },
  prediction: 'x u + y',
  row: (uniform, normal, noise) => [2 * uniform - 1, 1.5 * (2 * uniform - 1) - 0.5 + noise * normal],
  noise: 0.1,
  domain: { x: [-2, 4], y: [-3, 2] },
  start: [-1, 1.5],
  learningRate: 0.2,
  heightScale: 'linear',
  shows: 'least squares: one bowl, whose axes the data set',
  source: 'Legendre 1805',
})
