import { surface } from './surface.ts'

export default surface({
  id: 'rosenbrock',
  name: 'Rosenbrock',
  formula: '(a - x)^2 + b (y - x^2)^2',
  residuals: ['a - x', 'sqrt(b) (y - x^2)'],
  parameters: {
    // Up to here the minimum (a, a²) stays inside the domain.
    a: { default: 1, min: 0, max: 1.4, scale: 'linear', label: 'place of the minimum' },
    b: { default: 100, min: 1, max: 1000, scale: 'log', label: 'steepness of the walls' },
  },
  domain: { x: [-2.048, 2.048], y: [-2.048, 2.048] },
  minima: ({ a = 1 }) => [{ at: [a, a * a], value: 0 }],
  start: [-1.2, 1],
  learningRate: 0.001,
  heightScale: 'log',
  shows: 'a bent valley: easy to enter, slow to follow',
  source: 'Rosenbrock 1960',
})
