import { surface } from './surface.ts'

export default surface({
  id: 'saddle',
  name: 'Saddle',
  formula: 'x^2 - y^2',
  domain: { x: [-3, 3], y: [-3, 3] },
  minima: [],
  // Almost on the ridge: the way out grows from a thousandth.
  start: [-2, 0.001],
  learningRate: 0.02,
  heightScale: 'linear',
  shows: 'descent first runs into the saddle, then has to find the way out',
  source: 'Classical; Dauphin et al. 2014',
})
