import { dataProblem } from './problem.ts'

export default dataProblem({
  id: 'two-weights',
  name: 'Two weights, tanh(w₁u) + tanh(w₂u)',
  residual: 'tanh(x u) + tanh(y u) - v',
  axes: { x: 'w₁', y: 'w₂' },
  prediction: 'tanh(x u) + tanh(y u)',
  row: (uniform, normal, noise) => [
    6 * uniform - 3,
    Math.tanh(2 * (6 * uniform - 3)) + Math.tanh(0.5 * (6 * uniform - 3)) + noise * normal,
  ],
  noise: 0.05,
  domain: { x: [-4, 4], y: [-4, 4] },
  start: [-2, 1],
  learningRate: 0.2,
  heightScale: 'log',
  shows: 'two mirrored minima: which unit is which does not matter',
  source: 'Sussmann 1992',
})
