import { surface } from './surface.ts'

export default surface({
  id: 'plateau',
  name: 'Plateau',
  // Equal to 2 + ½ Σ tanh(4(u ∓ 1)), without its cancellation: ½(1 + tanh z) is sigmoid(2z).
  formula: `sigmoid(8 (x - 1)) + sigmoid(8 (x + 1)) + sigmoid(8 (y - 1)) + sigmoid(8 (y + 1))
          + 0.01 ((x + 2)^2 + (y + 2)^2)`,
  domain: { x: [-4, 4], y: [-4, 4] },
  minima: [{ at: [-2.074129482525787, -2.074129482525787], value: 0.0004806197314280032 }],
  start: [1.75, 2.25],
  learningRate: 0.5,
  heightScale: 'linear',
  shows: 'flat terraces with steep steps between them',
  source: 'Thalweg, after Goodfellow et al. 2016, section 8.2.3',
})
