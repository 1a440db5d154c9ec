import { surface } from './surface.ts'

export default surface({
  id: 'double-well',
  name: 'Double well',
  formula: '(x^2 - 1)^2 / 4 + y^2 / 2',
  domain: { x: [-2, 2], y: [-2, 2] },
  minima: [
    { at: [1, 0], value: 0 },
    { at: [-1, 0], value: 0 },
  ],
  start: [0.3, 1],
  learningRate: 0.1,
  heightScale: 'linear',
  shows: 'two equal minima and the saddle between them, which draws Newton’s method',
  source: 'Nesterov 2004, Example 1.2.2 (axes swapped, lifted by 1/4)',
})
