import type { Experiment } from '../../experiment/experiment.ts'
import { normalise } from '../../experiment/normalise.ts'
import { proceduresIn } from '../../methods/procedures.ts'
import { networkMethods } from '../../networks/methods/index.ts'
import { checkMethod } from '../../notation/check.ts'
import { Refusal } from './refusal.ts'

/**
 * A normalised experiment for a caller of the library. What is left out takes its default and numbers out of range are clamped; but
 * a problem or method that is not understood is refused, since another's numbers in its place would mislead.
 * @throws Refusal with the place in `key`; NotationError with the method's text in `key` and the place in it
 */
export function admit(given: Experiment): Experiment {
  let refusal: Refusal | undefined
  const experiment = normalise(given, (path, message, wrong = message) => {
    const misleads =
      path === 'experiment' ||
      /^problem(\.(surface|data|network|formula|residuals)|$)/.test(path) ||
      /^runs(\.\d+(\.(method|schedule|average|stop|plan).*)?)?$/.test(path)
    if (misleads) refusal ??= new Refusal(wrong, path)
  })
  if (refusal) throw refusal
  experiment.runs.forEach(({ method, stop, plan }, i) => {
    if ((stop ?? plan) && !('network' in experiment.problem))
      throw new Refusal(
        `${stop ? 'Early stopping' : 'A plan of the training'} is for networks; this problem is none. Remove it.`,
        `runs.${i}.${stop ? 'stop' : 'plan'}`,
      )
    const known = typeof method === 'string' ? networkMethods.get(method) : undefined
    if (known && !('network' in experiment.problem))
      throw new Refusal(
        `${known.name} trains networks layer by layer; this problem is none. Choose another method.`,
        `runs.${i}.method`,
      )
    // faults of a caller's own text keep their places in it, whatever is put around it
    if (typeof method !== 'string')
      try {
        checkMethod(method, proceduresIn(method.step))
      } catch (fault) {
        if (fault instanceof Error) Object.assign(fault, { key: `runs.${i}.method.step` })
        throw fault
      }
  })
  return experiment
}
