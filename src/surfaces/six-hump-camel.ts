import { surface } from './surface.ts'

export default surface({
  id: 'six-hump-camel',
  name: 'Six-hump camel',
  formula: '(4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (4 y^2 - 4) y^2',
  domain: { x: [-3, 3], y: [-2, 2] },
  minima: [
    { at: [0.08984201310031806, -0.7126564030207396], value: -1.031628453489877 },
    { at: [-0.08984201310031806, 0.7126564030207396], value: -1.031628453489877 },
  ],
  start: [-1.25, -1],
  learningRate: 0.02,
  heightScale: 'log',
  shows: 'six minima, two of them the deepest',
  source: 'Branin 1972',
})
