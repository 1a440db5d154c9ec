import { surface } from './surface.ts'

export default surface({
  id: 'himmelblau',
  name: 'Himmelblau',
  formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  residuals: ['x^2 + y - 11', 'x + y^2 - 7'],
  domain: { x: [-6, 6], y: [-6, 6] },
  minima: [
    { at: [3, 2], value: 0 },
    { at: [-2.805118086952745, 3.131312518250573], value: 0 },
    { at: [-3.779310253377747, -3.283185991286169], value: 0 },
    { at: [3.584428340330492, -1.848126526964404], value: 0 },
  ],
  start: [0, 0],
  learningRate: 0.01,
  heightScale: 'log',
  shows: 'four equal minima, each with its own basin',
  source: 'Himmelblau 1972',
})
