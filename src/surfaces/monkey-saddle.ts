import { surface } from './surface.ts'

export default surface({
  id: 'monkey-saddle',
  name: 'Monkey saddle',
  formula: 'x^3 - 3 x y^2',
  domain: { x: [-2, 2], y: [-2, 2] },
  minima: [],
  start: [1, 0.0625],
  learningRate: 0.004,
  heightScale: 'linear',
  shows: 'a saddle with three ways down and no curvature at its middle',
  source: 'Hilbert & Cohn-Vossen 1932',
})
