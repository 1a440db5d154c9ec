import { surface } from './surface.ts'

export default surface({
  id: 'long-valley',
  name: 'Long valley',
  formula: '0.02 x^2 + 2 y^2 - 0.3 x',
  domain: { x: [-10, 10], y: [-2, 2] },
  minima: [{ at: [7.5, 0], value: -1.125 }],
  start: [-9, 1.5],
  learningRate: 0.3,
  heightScale: 'linear',
  shows: 'a long, gently sloping floor between steep walls',
  source: 'Thalweg, after the animation by Radford 2014',
})
