import { dataProblem } from './problem.ts'

export default dataProblem({
  id: 'neuron-tanh',
  name: 'One neuron, tanh',
  residual: 'tanh(x u + y) - v',
  axes: { x: 'weight', y: 'bias' },
  prediction: 'tanh(x u + y)',
  row: (uniform, normal, noise) => [4 * uniform - 2, Math.tanh(2 * (4 * uniform - 2) - 0.5) + noise * normal],
  noise: 0.1,
  domain: { x: [-6, 6], y: [-6, 6] },
  start: [-3, 3],
  learningRate: 0.5,
  heightScale: 'linear',
  shows: 'plateaus where the neuron saturates',
  source: 'Auer, Herbster & Warmuth 1996',
})
