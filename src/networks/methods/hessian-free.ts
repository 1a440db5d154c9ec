import { damping } from '../../methods/shared/parameters.ts'
import { networkMethod } from './network-method.ts'

export default networkMethod({
  id: 'hessian-free',
  name: 'Hessian-free Newton',
  parameters: {
    damping: damping(0.1),
    iterations: { default: 50, min: 1, max: 250, scale: 'linear', label: 'iterations of conjugate gradients' },
  },
  does: '(H + λI) d = −g by conjugate gradients on products H v, which never form H; λ follows the ratio ρ.',
  source: 'Martens 2010; Pearlmutter 1994',
})
