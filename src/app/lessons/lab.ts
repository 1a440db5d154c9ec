import type { Lesson } from '../../lessons/lesson.ts'
import type { Numbers } from '../../lessons/shared/claim.ts'
import type { LessonEngine } from '../../lessons/shared/lesson-engine.ts'
import { library } from './library.ts'

/**
 * What lessons measure with: float64 for single paths, so that the numbers in captions are the exact ones, and the fast
 * back end for maps and batches.
 */
export const lab: LessonEngine = {
  simulate: async (experiment, options) =>
    (await library()).simulate(experiment, { backend: experiment.starts ? 'auto' : 'js', ...options }),
  sweep: async (experiment, options) => (await library()).sweep(experiment, { ...options }),
  curvature: async (experiment) => (await library()).curvature(experiment),
}

const measured = new WeakMap<Lesson['measure'], Promise<Numbers>>()

/** The numbers of a lesson, computed once, in whatever language it is. */
export function numbersOf(lesson: Lesson): Promise<Numbers> {
  const known = measured.get(lesson.measure) ?? lesson.measure(lab)
  measured.set(lesson.measure, known)
  return known
}
