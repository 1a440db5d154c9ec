import { surface } from './surface.ts'

export default surface({
  id: 'cliff',
  name: 'Cliff',
  // Equal to 5(1 + tanh(20(x − 1))) + …, without its cancellation below the wall.
  formula: '10 sigmoid(40 (x - 1)) + 0.1 (x + 1)^2 + 0.1 y^2',
  domain: { x: [-4, 4], y: [-4, 4] },
  minima: [{ at: [-1, 0], value: 0 }],
  start: [1.25, 2],
  learningRate: 0.03,
  heightScale: 'linear',
  shows: 'one step at the edge can throw a run far away',
  source: 'Thalweg, after Goodfellow et al. 2016, section 8.2.4',
})
