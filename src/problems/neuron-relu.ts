import { dataProblem } from './problem.ts'

export default dataProblem({
  id: 'neuron-relu',
  name: 'One neuron, ReLU',
  residual: 'max(x u + y, 0) - v',
  axes: { x: 'weight', y: 'bias' },
  prediction: 'max(x u + y, 0)',
  row: (uniform, normal, noise) => [4 * uniform - 2, Math.max(1.5 * (4 * uniform - 2) + 0.5, 0) + noise * normal],
  noise: 0.1,
  domain: { x: [-3, 5], y: [-5, 4] },
  start: [-0.5, 2.5],
  learningRate: 0.2,
  heightScale: 'linear',
  shows: 'a dead region in which no gradient is left',
  source: 'Nair & Hinton 2010',
})
