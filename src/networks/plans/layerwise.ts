import { plan } from './plan.ts'

export default plan({
  id: 'layerwise',
  name: 'Layer by layer',
  parameters: { until: 0.5 },
  does: 'Greedy supervised pre-training: hidden layers come in one after another, each trained with the output layer on what the layers before it, now kept, make of the inputs; they share the steps up to “until” evenly, then all are trained. Each phase begins the method anew.',
  phases: (fields, { layers, inputs, outputs }, steps, { until = 0.5 }) => {
    const hidden = layers.length - 1
    const each = hidden > 1 ? Math.floor((until * steps) / (hidden - 1)) : 0
    if (each === 0) return []
    return Array.from({ length: hidden - 1 }, (_, k) => {
      const there = layers.slice(0, k + 1)
      const { weights: _own, ...initialization } = fields.initialization ?? {}
      return {
        steps: each,
        hidden: k + 1,
        fields: {
          ...fields,
          initialization,
          layers: [inputs, ...there.map((layer) => layer.outputs), outputs],
          activation: there.map(({ activation = 'linear' }) => activation),
        },
      }
    })
  },
  source: 'Bengio, Lamblin, Popovici & Larochelle 2007; Goodfellow, Bengio & Courville 2016, section 8.7.4',
})
