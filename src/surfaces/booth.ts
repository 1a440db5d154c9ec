import { surface } from './surface.ts'

export default surface({
  id: 'booth',
  name: 'Booth',
  formula: '(x + 2 y - 7)^2 + (2 x + y - 5)^2',
  residuals: ['x + 2 y - 7', '2 x + y - 5'],
  domain: { x: [-10, 10], y: [-10, 10] },
  minima: [{ at: [1, 3], value: 0 }],
  start: [-5, -2],
  learningRate: 0.05,
  heightScale: 'log',
  shows: 'a plain quadratic bowl, nine times steeper across than along',
  source: 'Jamil & Yang 2013',
})
