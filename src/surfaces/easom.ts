import { surface } from './surface.ts'

export default surface({
  id: 'easom',
  name: 'Easom',
  formula: '-cos(x) cos(y) exp(-(x - pi)^2 - (y - pi)^2)',
  // On the usual ±100 the well is a dot.
  domain: { x: [-2, 8], y: [-2, 8] },
  minima: [{ at: [Math.PI, Math.PI], value: -1 }],
  start: [2.25, 2.75],
  learningRate: 0.1,
  heightScale: 'linear',
  shows: 'a single well in an endless flat plain',
  source: 'Easom 1990',
})
