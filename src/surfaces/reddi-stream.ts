import { surface } from './surface.ts'

export default surface({
  id: 'reddi-stream',
  name: 'Reddi’s stream of gradients',
  // t mod 101 = 1, told without an equality that rounding could break. Along y there is the same bowl in every step,
  // so that a path is seen to be pulled astray in x alone.
  formula: `s = t - 101 floor((t - 0.5) / 101)
    f = if(s < 1.5, 1010 x, -10 x) + y^2 / 2`,
  mean: '10 x / 101 + y^2 / 2',
  bounds: { x: [-1, 1] },
  domain: { x: [-1, 1], y: [-1, 1] },
  minima: [{ at: [-1, 0], value: -10 / 101 }],
  start: [0, 0.75],
  learningRate: 0.5,
  heightScale: 'linear',
  shows: 'one large gradient after a hundred small ones: Adam forgets it and ends at the worst point',
  source: 'Reddi, Kale & Kumar 2018, section 3',
})
