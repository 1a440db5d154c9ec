import { surface } from './surface.ts'

export default surface({
  id: 'valley',
  name: 'Narrow valley',
  // x′ = x cos r + y sin r runs along the floor, y′ = y cos r − x sin r up the walls; r is the rotation in radians.
  formula: `1/2 (x cos(pi/180 rotation) + y sin(pi/180 rotation))^2
          + kappa/2 (y cos(pi/180 rotation) - x sin(pi/180 rotation))^2`,
  parameters: {
    kappa: { default: 100, min: 1, max: 1000, scale: 'log', label: 'condition number' },
    rotation: { default: 30, min: -180, max: 180, scale: 'linear', label: 'rotation', unit: '°' },
  },
  domain: { x: [-5, 5], y: [-5, 5] },
  minima: [{ at: [0, 0], value: 0 }],
  start: [-3.5, 1.25],
  learningRate: 0.01,
  heightScale: 'log',
  shows: 'steep walls force a small step, the flat floor wants a large one',
  source: 'Boyd & Vandenberghe 2004, section 9.3.2',
})
