import type { Executor } from '../kernels/batch.ts'
import type { NetworkExecutor } from './batch.ts'
import { jsNetworkExecutor } from './js/executor.ts'

const made = new WeakMap<Executor, NetworkExecutor>()

/** The back end for networks that belongs to one for surfaces. */
export function networkExecutor(executor: Executor): NetworkExecutor {
  const known = made.get(executor) ?? jsNetworkExecutor()
  made.set(executor, known)
  return known
}
