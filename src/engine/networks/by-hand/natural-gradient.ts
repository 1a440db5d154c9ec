import { handMethod } from './method.ts'
import { naturalStep } from './natural.ts'

/** By the Fisher matrix of the network's own distribution, which for these losses is the Gauss–Newton matrix. */
export default handMethod({
  id: 'natural-gradient',
  most: 1200,
  needsOutputs: true,
  start: (problem, parameters) => naturalStep(problem, parameters, (order) => order.gaussNewton()),
})
