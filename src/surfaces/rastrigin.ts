import { surface } from './surface.ts'

export default surface({
  id: 'rastrigin',
  name: 'Rastrigin',
  // Equal to 20 + x² − 10 cos 2πx + y² − 10 cos 2πy, without its cancellation: 1 − cos 2u is 2 sin² u.
  // Blurred by a Gaussian of width σ the ripples keep a share e^(−2π²σ²), and the bowl rises by σ² along each axis.
  formula: `r = exp(-2 pi^2 blur^2)
    f = x^2 + y^2 + 2 A r (sin(pi x)^2 + sin(pi y)^2) + 2 blur^2 + 2 A (1 - r)`,
  parameters: {
    A: { default: 10, min: 0, max: 20, scale: 'linear', label: 'height of the ripples' },
    blur: { default: 0, min: 0, max: 1, scale: 'linear', label: 'blur' },
  },
  domain: { x: [-5.12, 5.12], y: [-5.12, 5.12] },
  minima: ({ A = 10, blur = 0 }) => [
    { at: [0, 0], value: 2 * blur ** 2 + 2 * A * (1 - Math.exp(-2 * (Math.PI * blur) ** 2)) },
  ],
  start: [-2.25, 1.375],
  learningRate: 0.002,
  heightScale: 'linear',
  shows: 'a bowl covered with local minima',
  source: 'Rastrigin 1974',
})
