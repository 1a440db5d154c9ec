import { surface } from './surface.ts'

export default surface({
  id: 'styblinski-tang',
  name: 'Styblinski–Tang',
  formula: '(x^4 - 16 x^2 + 5 x + y^4 - 16 y^2 + 5 y) / 2',
  domain: { x: [-5, 5], y: [-5, 5] },
  minima: [{ at: [-2.903534027771177, -2.903534027771177], value: -78.33233140754282 }],
  start: [0, -0.25],
  learningRate: 0.01,
  heightScale: 'linear',
  shows: 'four minima of different depth',
  source: 'Styblinski & Tang 1990',
})
