import { surface } from './surface.ts'

export default surface({
  id: 'pascanu-cliff',
  name: 'Pascanu’s cliff',
  formula: `s = 0.5
    repeat 50 { s = x sigmoid(s) + y }
    f = (sigmoid(s) - 0.7)^2`,
  domain: { x: [4.5, 7], y: [-3.5, -1.5] },
  minima: [],
  start: [6, -2.6],
  learningRate: 0.05,
  heightScale: 'linear',
  shows: 'a recurrent unit of 50 steps: nearly flat ground that ends at a wall',
  source: 'Pascanu, Mikolov & Bengio 2013, section 2.3',
})
