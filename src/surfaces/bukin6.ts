import { surface } from './surface.ts'

export default surface({
  id: 'bukin6',
  name: 'Bukin N. 6',
  formula: '100 sqrt(|y - 0.01 x^2|) + 0.01 |x + 10|',
  domain: { x: [-15, -5], y: [-3, 3] },
  minima: [{ at: [-10, 1], value: 0 }],
  start: [-7.5, 2],
  learningRate: 0.0002,
  heightScale: 'linear',
  kinks: ['y - 0.01 x^2', 'x + 10'],
  shows: 'a knife-edge valley: the gradient grows without bound at its floor',
  source: 'Bukin 1997',
})
