import { surface } from './surface.ts'

export default surface({
  id: 'goldstein-price',
  name: 'Goldstein–Price',
  formula: `(1 + (x + y + 1)^2 (19 - 14 x + 3 x^2 - 14 y + 6 x y + 3 y^2))
          * (30 + (2 x - 3 y)^2 (18 - 32 x + 12 x^2 + 48 y - 36 x y + 27 y^2))`,
  domain: { x: [-2, 2], y: [-2, 2] },
  minima: [{ at: [0, -1], value: 3 }],
  start: [-0.375, -0.75],
  learningRate: 0.0002,
  heightScale: 'log',
  shows: 'heights over six decades: no one learning rate fits everywhere',
  source: 'Goldstein & Price 1971',
})
