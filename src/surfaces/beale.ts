import { surface } from './surface.ts'

export default surface({
  id: 'beale',
  name: 'Beale',
  formula: `(1.5 - x + x y)^2
          + (2.25 - x + x y^2)^2
          + (2.625 - x + x y^3)^2`,
  residuals: ['1.5 - x + x y', '2.25 - x + x y^2', '2.625 - x + x y^3'],
  domain: { x: [-4.5, 4.5], y: [-4.5, 4.5] },
  minima: [{ at: [3, 0.5], value: 0 }],
  start: [1, 1.5],
  learningRate: 0.005,
  heightScale: 'log',
  shows: 'a long flat plateau and steep walls',
  source: 'Beale 1958',
})
