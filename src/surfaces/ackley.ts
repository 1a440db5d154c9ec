import { surface } from './surface.ts'

export default surface({
  id: 'ackley',
  name: 'Ackley',
  // Equal to −20 exp(…) − exp(½(cos 2πx + cos 2πy)) + e + 20, without its cancellation: 1 − cos 2u is 2 sin² u.
  formula: `20 (1 - exp(-0.2 sqrt((x^2 + y^2) / 2)))
          + e (1 - exp(-sin(pi x)^2 - sin(pi y)^2))`,
  // The usual ±32.768 is all cone; here the ripples and the funnel show together.
  domain: { x: [-5, 5], y: [-5, 5] },
  minima: [{ at: [0, 0], value: 0 }],
  start: [1.75, -1.375],
  learningRate: 0.01,
  heightScale: 'linear',
  kinks: ['x^2 + y^2'],
  shows: 'a rippled plain with a sharp funnel in the middle',
  source: 'Ackley 1987',
})
