import { describe, it } from 'vitest'
import { backends } from '../support/backends.ts'
import { checkRuns } from '../support/contract.ts'
import { runnable } from '../support/curvature-equality.ts'
import { firstOrder } from '../support/first-order.ts'

describe.each(backends)('%s', (backend) => {
  it.each(runnable)('runs every method on %s', (surface, ids) => checkRuns(backend, surface, [...firstOrder, ...ids]))
})
