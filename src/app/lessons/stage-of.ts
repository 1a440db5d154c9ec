import type { Experiment } from '../../experiment/experiment.ts'
import type { Lesson } from '../../lessons/lesson.ts'

/** Whether the question of a step is still open. */
export const isAsking = (lesson: Lesson | undefined, step: number, answers: ReadonlyMap<number, number>): boolean =>
  lesson?.steps[step]?.question !== undefined && !answers.has(step)

/**
 * What stands on stage: while a question is open the surface and the start without the paths, which are the answer; of networks how
 * they begin.
 */
export function stageOf(lesson: Lesson, step: number, asking: boolean): Experiment | undefined {
  const experiment = lesson.steps[step]?.experiment
  if (!asking || !experiment) return experiment
  return 'network' in experiment.problem ? { ...experiment, steps: 1 } : { ...experiment, runs: [] }
}
