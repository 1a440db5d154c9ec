import { surface } from './surface.ts'

export default surface({
  id: 'two-wells',
  name: 'Two wells',
  formula: `x^2 + y^2
          - 2 exp(-((x - 1)^2 + y^2) / 0.3)
          - 3 exp(-((x + 1)^2 + y^2) / 0.3)`,
  domain: { x: [-2, 2], y: [-2, 2] },
  minima: [{ at: [-0.9066554050569443, 0], value: -2.092107938562023 }],
  start: [1.75, 0.5],
  learningRate: 0.02,
  heightScale: 'linear',
  shows: 'a shallow well in front of a deep one: can memory cross the ridge?',
  source: 'Thalweg',
})
