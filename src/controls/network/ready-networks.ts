import type { NetworkFields } from '../../networks/fields.ts'

/** A network and its data that show one thing well; the names stand in the catalogue under its id. */
export interface ReadyNetwork {
  readonly id: ReadyId
  readonly network: NetworkFields
  readonly steps: number
}

export const readyIds = [
  'moons',
  'circles',
  'xor',
  'spiral',
  'blobs',
  'checkerboard',
  'sine',
  'step',
  'deep',
  'overfit',
] as const
export type ReadyId = (typeof readyIds)[number]

const split = 0.8

/** In the order in which a course meets them. */
export const readyNetworks: Readonly<Record<ReadyId, ReadyNetwork>> = {
  moons: {
    id: 'moons',
    network: { layers: [2, 8, 8, 1], loss: 'logistic', data: { id: 'moons', samples: 200, split } },
    steps: 300,
  },
  circles: {
    id: 'circles',
    network: { layers: [2, 6, 1], loss: 'logistic', data: { id: 'circles', samples: 200, split } },
    steps: 300,
  },
  xor: {
    id: 'xor',
    network: { layers: [2, 4, 1], loss: 'logistic', data: { id: 'xor', samples: 200, split } },
    steps: 300,
  },
  spiral: {
    id: 'spiral',
    network: { layers: [2, 16, 16, 1], loss: 'logistic', data: { id: 'spiral', samples: 300, split } },
    steps: 1000,
  },
  blobs: {
    id: 'blobs',
    network: { layers: [2, 8, 4], loss: 'softmax', data: { id: 'blobs', samples: 240, split } },
    steps: 200,
  },
  checkerboard: {
    id: 'checkerboard',
    network: { layers: [2, 16, 16, 1], loss: 'logistic', data: { id: 'checkerboard', samples: 400, split } },
    steps: 800,
  },
  sine: {
    id: 'sine',
    network: { layers: [1, 12, 12, 1], loss: 'squared', data: { id: 'sine', samples: 80, split } },
    steps: 600,
  },
  step: {
    id: 'step',
    network: { layers: [1, 12, 1], loss: 'squared', data: { id: 'step', samples: 80, split } },
    steps: 600,
  },
  deep: {
    id: 'deep',
    network: {
      layers: [2, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 1],
      loss: 'logistic',
      data: { id: 'moons', samples: 200, split },
    },
    steps: 300,
  },
  overfit: {
    id: 'overfit',
    network: {
      layers: [2, 24, 24, 1],
      loss: 'logistic',
      data: { id: 'moons', samples: 60, noise: 0.35, split: 0.5 },
    },
    steps: 600,
  },
}
