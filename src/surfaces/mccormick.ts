import { surface } from './surface.ts'

export default surface({
  id: 'mccormick',
  name: 'McCormick',
  formula: 'sin(x + y) + (x - y)^2 - 1.5 x + 2.5 y + 1',
  domain: { x: [-1.5, 4], y: [-3, 4] },
  minima: [{ at: [-0.5471975511965977, -1.547197551196598], value: -1.913222954981037 }],
  start: [3, -2],
  learningRate: 0.02,
  heightScale: 'linear',
  shows: 'a trough whose floor goes down in waves',
  source: 'Jamil & Yang 2013',
})
