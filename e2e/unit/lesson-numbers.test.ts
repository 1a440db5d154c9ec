import { describe, expect, it } from 'vitest'

import { lessons } from '../../src/index.ts'
import type { Lesson } from '../../src/lessons/lesson.ts'
import { typedIn, typedIntoTexts } from '../support/typed-numbers.ts'

/**
 * Numbers that texts of lessons say without measuring them, though no experiment of theirs has them: each follows from what is given,
 * as it is worked out here, or is the problem's own.
 */
const workedOut: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'one-step-size': { '1.2': 2 * 1.1 - 1 },
  'narrow-valley': { '0.981': 1 - 0.019, '0.9': 1 - 100 * 0.001 },
  'learning-rate-sweep': { '0.2': 2 * 0.1, '4.2': 4 + 0.2 },
  // A right angle; and κ ∓ 1.
  'exact-line-search': { '90': 90, '9': 10 - 1 },
  'memory-rescues': { '2.4': 0.6 * 4, '1.4': 0.6 * 4 - 1, '0.2': (0.6 * 4) / 2 - 1 },
  damping: { '0.8': (1 - Math.sqrt(0.01)) ** 2 },
  // Settings a side of the map that is searched; the 4 of Polyak's formula.
  'plane-of-rate-and-momentum': { '24': 24, '4': 4 },
  // Rosenbrock's b = 100 as a square.
  'sums-of-squares': { '10': Math.sqrt(100) },
  // The losses at which runs count as arrived.
  'learning-the-curvature': { '10^-10': 1e-10, '10^-2': 1e-2 },
  'race-on-rosenbrock': { '10^-4': 1e-4 },
  'one-coordinate-at-a-time': { '0.001': 1e-3 },
  'minibatch-variance': { '2': Math.sqrt(4) },
  'step-size-schedules': { '0.05': 0.05 },
  'polyak-averaging': { '500': 1000 / 2 },
  'k-means-by-sgd': { '10': 10 },
  // Reddi's stream: C = 1010 once in 101 steps, else −10; (1010 − 100 · 10) / 101 in the mean.
  'where-adam-fails': { '101': 101, '1010': 1010, '10': 1010 - 100 * 10 },
  // Riedmiller and Braun's growth; nine votes of 0.1 against one of 0.9.
  'rprop-and-the-sign': { '1.2': 1.2, '0.1': 0.1, '0.9': 9 * 0.1 },
  // Rounds of Pascanu's recurrence.
  'the-cliff': { '50': 50 },
  // The weights with which the data are made.
  'permutation-symmetry': { '2': 2 },
  'normalization-and-skips': { '0.1': 0.1 },
  // ζ(2) = π²/6.
  'loss-landscape-of-a-network': { '6': 6 },
}

/** Half a unit of the last digit that is written. */
const rounding = (typed: string): number => 0.5 * 10 ** -(typed.split('.')[1]?.length ?? 0)

describe('no number of a text is typed', () => {
  it.each([...lessons.values()])('in $id but those that are given, or follow from what is', (lesson) => {
    const known = workedOut[lesson.id] ?? {}
    const typed = typedIntoTexts(lesson)
    expect([...typed].filter((one) => known[one] === undefined)).toEqual([])
    expect(
      Object.keys(known).filter((one) => !typed.has(one)),
      'no longer said',
    ).toEqual([])
    for (const [said, value] of Object.entries(known))
      if (!said.startsWith('10^')) expect(Math.abs(Number(said) - value), said).toBeLessThanOrEqual(rounding(said))
  })

  it('also where it stands in mathematics, in a question, or as a power of ten', () => {
    const measured = (caption: string): Lesson[] =>
      [...lessons.values()].filter(({ id }) => id === 'narrow-valley').map((one) => withCaption(one, caption))
    for (const text of ['ends at 0.383', 'ends at $x=0.383$', 'after 117.4 steps', 'a loss of $10^{-7}$', '35 steps'])
      for (const lesson of measured(text)) expect(typedIntoTexts(lesson).size, text).toBeGreaterThan(2)
  })

  it('and a placeholder, an index, an exponent or a formula is none', () => {
    expect(typedIn('At {{best:3}} of {{x019}}: $\\tfrac12 x_1^2+w_{12}$, $\\frac{2}{L+\\mu}$')).toEqual([])
    expect(typedIn('from $(1,1)$ to $(6,-2.6)$ in 10,000 steps of Adam2')).toEqual(['6', '2.6', '10,000'])
  })
})

const withCaption = (lesson: Lesson, caption: string): Lesson => ({
  ...lesson,
  steps: lesson.steps.map((step, index) => (index === 0 ? { ...step, caption: `${step.caption} ${caption}` } : step)),
})
