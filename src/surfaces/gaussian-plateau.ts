import { surface } from './surface.ts'

export default surface({
  id: 'gaussian-plateau',
  name: 'Gaussian plateau',
  formula: '1 - exp(-(x^2 + y^2) / 2)',
  domain: { x: [-5, 5], y: [-5, 5] },
  minima: [{ at: [0, 0], value: 0 }],
  start: [3, 2],
  learningRate: 0.5,
  heightScale: 'linear',
  shows: 'far from the minimum the gradient all but vanishes',
  source: 'Thalweg, after Goodfellow et al. 2016, section 8.2.3',
})
