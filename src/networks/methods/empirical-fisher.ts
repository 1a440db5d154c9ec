import { learningRate } from '../../methods/method.ts'
import { damping } from '../../methods/shared/parameters.ts'
import { networkMethod } from './network-method.ts'

export default networkMethod({
  id: 'empirical-fisher',
  name: 'Empirical Fisher',
  parameters: { lr: learningRate(1), damping: damping(0.01) },
  does: 'θ ← θ − lr (F̂ + λI)⁻¹ g, F̂ the mean of the samples’ squared gradients.',
  source: 'Kunstner, Balles & Hennig 2019',
})
