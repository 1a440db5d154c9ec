import type { Problem, Run } from '../../experiment/experiment.ts'
import { runParameters } from '../../experiment/parameters.ts'
import { methods } from '../../methods/index.ts'
import { isFirstOrder } from '../../methods/method.ts'
import { networkMethods } from '../../networks/methods/index.ts'
import { movesRate } from '../../schedules/text.ts'

/** Which parts around a method can be set; an average of the path always can. */
export interface Applicable {
  /** A schedule changes `lr`; on a network some methods have none, or keep it. */
  readonly schedule: boolean
  /** The learning rate that a schedule moves; undefined where it scales the steps. */
  readonly rate: number | undefined
  /** Noise, minibatches and clipping change the gradient; on a network curvature and line searches look along the exact one. */
  readonly gradient: boolean
  /** Does it ask the problem at other points too, or for curvature, where noise and clipping change nothing? */
  readonly elsewhere: boolean
  readonly batch: boolean
  /** Only networks have samples kept for validation, which early stopping watches. */
  readonly stop: boolean
  /** Plans of a training change what a first-order method sees. */
  readonly plan: boolean
}

export function applicableTo(run: Pick<Run, 'method' | 'parameters'>, problem: Problem): Applicable {
  const { method } = run
  const known = typeof method === 'string' ? methods.get(method) : undefined
  const ofNetworks = typeof method === 'string' && networkMethods.has(method)
  const onNetwork = 'network' in problem
  const values = runParameters({ problem }, run)
  const rate = movesRate(known ?? {}, values) ? values['lr'] : undefined
  const gradient = known ? !onNetwork || isFirstOrder(known) : !ofNetworks
  return {
    schedule: !onNetwork || (!ofNetworks && rate !== undefined),
    rate,
    gradient,
    elsewhere: known !== undefined && !isFirstOrder(known),
    batch: gradient && ('data' in problem || onNetwork),
    stop: onNetwork,
    plan: gradient && onNetwork,
  }
}

/** The run without the parts that its method would refuse, for when the method is changed. */
export function withoutRefused(run: Run, problem: Problem): Run {
  const can = applicableTo(run, problem)
  const { schedule, gradient, clip, stop, plan, ...rest } = run
  return {
    ...rest,
    ...(schedule && can.schedule && { schedule }),
    ...(gradient && can.gradient && { gradient }),
    ...(clip && can.gradient && { clip }),
    ...(stop && can.stop && { stop }),
    ...(plan && can.plan && { plan }),
  }
}

/** How many parts around the method are in use. */
export const partsInUse = ({ schedule, gradient, clip, average, stop, plan }: Run): number =>
  [schedule, gradient?.noise, gradient?.batch, clip, average, stop, plan].filter((part) => part !== undefined).length
