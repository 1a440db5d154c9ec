import type { Diagnosis, Remedy } from '../diagnosis.ts'
import type { Say } from './en-outcomes.ts'

/** The cause as a sentence of its own. */
function because(cause: Diagnosis, say: Say): string {
  switch (cause.kind) {
    case 'over-limit': {
      const over = cause.over < 1 ? `${say(100 * cause.over)}\u00a0% over` : `${say(1 + cause.over)} times`
      return cause.everywhere
        ? `The learning rate is ${over} the limit of ${say(cause.limit)}.`
        : `The learning rate is ${over} the limit of ${say(cause.limit)} that the curvature at the start allows.`
    }
    case 'steep':
      return `It turns back along the steep axis: lr · λmax = ${say(cause.product)}, and ${say(cause.limit)} is the limit.`
    case 'plateau':
      return `It crawls: gᵀg has fallen to ${say(cause.slope)} on a plateau.`
    case 'timid':
      return `The learning rate is ${say(100 * cause.share)}\u00a0% of the ${say(cause.limit)} that would still be stable where it ends.`
    case 'saddle':
      return `It rests on a saddle: an eigenvalue of the Hessian there is ${say(cause.eigenvalue)}.`
  }
}

/** What the button does. */
function offer(remedy: Remedy, say: Say): string {
  switch (remedy.kind) {
    case 'rate':
      return `Set the learning rate to ${say(remedy.lr)}`
    case 'steps':
      return `Take ${remedy.steps} steps`
    case 'start':
      return `Start beside it, at (${remedy.start.map(say).join(', ')})`
  }
}

/** Why runs went as they did, in English. */
export const diagnosis = { because, offer } as const
