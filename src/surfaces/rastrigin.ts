import { surface } from './surface.ts'

export default surface({
  id: 'rastrigin',
  name: 'Rastrigin',
  // Equal to 20 + x² − 10 cos 2πx + y² − 10 cos 2πy, without its cancellation: 1 − cos 2u is 2 sin² u.
  formula: 'x^2 + y^2 + 2 A (sin(pi x)^2 + sin(pi y)^2)',
  parameters: {
    A: { default: 10, min: 0, max: 20, scale: 'linear', label: 'height of the ripples' },
  },
  domain: { x: [-5.12, 5.12], y: [-5.12, 5.12] },
  minima: [{ at: [0, 0], value: 0 }],
  start: [-2.25, 1.375],
  learningRate: 0.002,
  heightScale: 'linear',
  shows: 'a bowl covered with local minima',
  source: 'Rastrigin 1974',
})
