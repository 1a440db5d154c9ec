import type { Problem, Run } from '../../experiment/experiment.ts'
import { declaredParameters } from '../../experiment/parameters.ts'
import { methods } from '../../methods/index.ts'
import { isFirstOrder } from '../../methods/method.ts'
import { networkMethods } from '../../networks/methods/index.ts'

/** Which parts around a method can be set; an average of the path always can. */
export interface Applicable {
  /** A schedule changes `lr`, and some methods have none. */
  readonly schedule: boolean
  /** Noise, minibatches and clipping change the gradient; curvature and line searches look along the exact one. */
  readonly gradient: boolean
  readonly batch: boolean
}

export function applicableTo({ method }: Pick<Run, 'method'>, problem: Problem): Applicable {
  const known = typeof method === 'string' ? methods.get(method) : undefined
  const ofNetworks = typeof method === 'string' && networkMethods.has(method)
  const gradient = known ? isFirstOrder(known) : !ofNetworks
  return {
    schedule: 'lr' in declaredParameters(method),
    gradient,
    batch: gradient && ('data' in problem || 'network' in problem),
  }
}

/** The run without the parts that its method would refuse, for when the method is changed. */
export function withoutRefused(run: Run, problem: Problem): Run {
  const can = applicableTo(run, problem)
  const { schedule, gradient, clip, ...rest } = run
  return {
    ...rest,
    ...(schedule && can.schedule && { schedule }),
    ...(gradient && can.gradient && { gradient }),
    ...(clip && can.gradient && { clip }),
  }
}

/** How many parts around the method are in use. */
export const partsInUse = ({ schedule, gradient, clip, average }: Run): number =>
  [schedule, gradient?.noise, gradient?.batch, clip, average].filter((part) => part !== undefined).length
