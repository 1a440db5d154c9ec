import { learningRate } from '../../methods/method.ts'
import { damping } from '../../methods/shared/parameters.ts'
import { networkMethod } from './network-method.ts'

export default networkMethod({
  id: 'natural-gradient',
  name: 'Natural gradient',
  parameters: { lr: learningRate(1), damping: damping(0.01) },
  does: 'θ ← θ − lr (F + λI)⁻¹ g, F the Fisher matrix of the network’s own distribution.',
  source: 'Amari 1998; Martens 2020',
})
