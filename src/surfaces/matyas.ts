import { surface } from './surface.ts'

export default surface({
  id: 'matyas',
  name: 'Matyas',
  formula: '0.26 (x^2 + y^2) - 0.48 x y',
  domain: { x: [-10, 10], y: [-10, 10] },
  minima: [{ at: [0, 0], value: 0 }],
  start: [6, -3],
  learningRate: 0.5,
  heightScale: 'linear',
  shows: 'a shallow diagonal valley, 25 times steeper across than along',
  source: 'Jamil & Yang 2013',
})
