import type { StepTrace } from '../../../notation/step-trace.ts'
import type { Value } from '../../../notation/value.ts'
import type { Vector } from '../local-model.ts'

export function pointOf({ kind, nodes: [x, y] }: Value): Vector | undefined {
  return kind === 'vector' && x && y ? [x.value, y.value] : undefined
}

/** The step that was taken, or where it was refused the one that the method tried; undefined where there is none. */
export function stepTried({ theta, next, lines }: StepTrace): Vector | undefined {
  const [from, to] = [pointOf(theta), pointOf(next)]
  const taken: Vector | undefined = from && to && [to[0] - from[0], to[1] - from[1]]
  const declared = lines.findLast(({ name, procedure }) => name === 'd' && procedure === undefined)
  const step = taken && Math.hypot(...taken) > 0 ? taken : declared && pointOf(declared.value)
  return step && Math.hypot(...step) > 0 ? step : undefined
}
