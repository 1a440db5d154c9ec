import { byDifficulty } from './difficulty.ts'
import { plan } from './plan.ts'

export default plan({
  id: 'curriculum',
  name: 'Curriculum',
  parameters: { from: 0.2, until: 0.5 },
  does: 'The easiest samples first: of all, sorted by how far their neighbours have other targets, the share that is trained on grows evenly from “from” to all at the share “until” of the steps.',
  rows: (samples, steps, { from = 0.2, until = 0.5 }) => ({
    order: byDifficulty(samples),
    count: (t) => {
      const grown = until > 0 ? Math.min(1, (t - 1) / (until * steps)) : 1
      return Math.max(1, Math.min(samples.training, Math.ceil(samples.training * (from + (1 - from) * grown) - 1e-9)))
    },
  }),
  source: 'Bengio, Louradour, Collobert & Weston 2009',
})
