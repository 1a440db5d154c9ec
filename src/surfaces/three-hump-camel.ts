import { surface } from './surface.ts'

export default surface({
  id: 'three-hump-camel',
  name: 'Three-hump camel',
  formula: '2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2',
  domain: { x: [-5, 5], y: [-5, 5] },
  minima: [{ at: [0, 0], value: 0 }],
  start: [2.25, -1.5],
  learningRate: 0.02,
  heightScale: 'log',
  shows: 'a deep minimum between two shallow ones',
  source: 'Branin 1972',
})
