import type { Experiment } from '../experiment/experiment.ts'
import { lessons } from '../lessons/index.ts'
import { codeOf } from '../lessons/lesson.ts'

/** The experiment of a lesson's step (from 1), by the lesson's id or its place such as `B3`; undefined where there is no such lesson. */
export function sceneOf(name: string, step: number): Experiment | undefined {
  const lesson = lessons.get(name) ?? [...lessons.values()].find((one) => codeOf(one) === name.toUpperCase())
  return lesson?.steps[Math.min(step, lesson.steps.length) - 1]?.experiment
}
