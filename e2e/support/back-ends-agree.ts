import { expect } from 'vitest'
import type { BackendName } from '../../src/trajectories/result.ts'
import { deviationOf, outcomeOf, sensitivityOf } from './networks-compared.ts'
import type { Training } from './train.ts'

const tolerance = 2e-5
/** Errors in later steps add to that of the first weights. */
const amplified = 30
/** Numbers near the end of single precision say nothing more. */
const enormous = 1e8

/**
 * They take the least of losses along a line, which are flat there, or divide by what a gradient changed: in single precision the place
 * is known to a root of it, and at kinks the gradient there not at all. What they begin with is compared.
 */
const searches = new Set<unknown>(['steepest', 'cg', 'wolfe', 'barzilai-borwein'])

/** What many comparisons came to. */
export class Agreement {
  trained = 0
  sensitive = 0
  exploded = 0
  searched = 0
  worst = 0
  where = ''
  /** What differs by more than roundings explain. */
  readonly astray: string[] = []
  readonly refused = new Map<string, number>()

  /** Trains on a back end and on the reference: the same refusal, or the same numbers, and none that is not finite but frozen. */
  async hold(training: Training, backend: BackendName): Promise<void> {
    const told = JSON.stringify(training)
    const [exact, found] = [await outcomeOf(training, 'js'), await outcomeOf(training, backend)]
    if (typeof exact === 'string' || typeof found === 'string') {
      expect(found, told).toBe(exact)
      const sentence = typeof exact === 'string' ? exact : ''
      expect(sentence, told).toMatch(/^[“A-Z\d].{20,}\.$/)
      this.refused.set(sentence, (this.refused.get(sentence) ?? 0) + 1)
      return
    }
    this.trained++
    for (const { weights, losses } of [exact, found]) {
      expect(weights?.every(Number.isFinite), told).toBe(true)
      expect(losses.some(Number.isNaN), told).toBe(false)
    }
    if (exact.losses.some((loss) => !(Math.abs(loss) < enormous))) {
      this.exploded++
      return
    }
    if (searches.has(training.run.method)) {
      this.searched++
      expect(Math.abs((found.losses[0] ?? Number.NaN) - (exact.losses[0] ?? 0)), told).toBeLessThan(tolerance)
      return
    }
    const { size, where } = deviationOf(exact, found)
    if (size < tolerance) {
      if (size > this.worst) [this.worst, this.where] = [size, `${where} of ${told}`]
      return
    }
    this.sensitive++
    if (!(size < amplified * (await sensitivityOf(training, exact))))
      this.astray.push(`${size.toExponential(1)} at ${where} of ${told}`)
  }

  toString(): string {
    const { trained, sensitive, exploded, searched, worst, where, refused } = this
    const sentences = [...refused].map(([message, count]) => `\n    ${count} × ${message}`)
    return `${trained} trained (${searched} by searches, ${exploded} exploded, ${sensitive} as sensitive as the reference itself), worst ${worst.toExponential(1)} at ${where}${sentences.join('')}`
  }
}
