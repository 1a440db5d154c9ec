import { surface } from './surface.ts'

export default surface({
  id: 'levy13',
  name: 'Lévy N. 13',
  formula: `sin(3 pi x)^2
          + (x - 1)^2 (1 + sin(3 pi y)^2)
          + (y - 1)^2 (1 + sin(2 pi y)^2)`,
  // On the usual ±10 its sixty ripples blur.
  domain: { x: [-4, 4], y: [-4, 4] },
  minima: [{ at: [1, 1], value: 0 }],
  start: [-0.5, 1.5],
  learningRate: 0.002,
  heightScale: 'linear',
  shows: 'ripples that grow with the distance from the minimum',
  source: 'Lévy & Montalvo 1985',
})
