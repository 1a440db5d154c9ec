import { describe, it } from 'vitest'
import { backends } from '../support/backends.ts'
import { checkRuns } from '../support/contract.ts'
import { runnable } from '../support/curvature-equality.ts'
import { firstOrder } from '../support/first-order.ts'

describe.each(backends)('%s', (backend) => {
  it.each(runnable)('runs every method on %s', async (surface, ids) => {
    // all at once are more runs than an experiment may have
    for (const some of [firstOrder, ids]) await checkRuns(backend, surface, some)
  })
})
