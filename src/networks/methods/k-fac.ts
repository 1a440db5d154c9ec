import { decay, learningRate, toggle } from '../../methods/method.ts'
import { damping } from '../../methods/shared/parameters.ts'
import { networkMethod } from './network-method.ts'

export default networkMethod({
  id: 'k-fac',
  name: 'K-FAC',
  parameters: {
    lr: learningRate(0.1),
    damping: damping(0.01),
    decay: decay(0.95, 'memory of the factors'),
    beta: decay(0, 'momentum'),
    rescale: toggle(0, 'step, momentum and damping by the quadratic model'),
  },
  does: 'Of each layer d = −(G + √λ/π I)⁻¹ g (A + π√λ I)⁻¹, A and G running means; v ← β v + d; θ ← θ + lr v; rescaled, step and momentum are the least of gᵀδ + ½ δᵀ(F + λI)δ.',
  source: 'Martens & Grosse 2015',
})
