import { handMethod } from './method.ts'
import { naturalStep } from './natural.ts'

/** By the mean of the outer products of the samples' own gradients. */
export default handMethod({
  id: 'empirical-fisher',
  most: 1200,
  needsOutputs: true,
  start: (problem, parameters) => naturalStep(problem, parameters, (order) => order.empiricalFisher()),
})
