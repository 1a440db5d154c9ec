import { dataset } from './dataset.ts'

export default dataset({
  id: 'xor',
  name: 'XOR',
  kind: 'classes',
  inputs: 2,
  noise: 0.05,
  sample: ({ uniform }, of) => {
    const x = 2 * uniform(0) - 1
    const y = uniform(1) * (x < 0 === (of === 0) ? -1 : 1)
    return { x: [x, y], y: of }
  },
  domain: { x: [-1.25, 1.25], y: [-1.25, 1.25] },
  shows: 'opposite quadrants of one class: no single unit can tell them apart',
  source: 'Minsky & Papert 1969',
})
