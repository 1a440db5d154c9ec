import type { Experiment } from '../experiment/experiment.ts'
import { lessons } from '../lessons/index.ts'
import { codeOf, type Lesson } from '../lessons/lesson.ts'

/** A lesson by its id or its place such as `B3`. */
export const lessonNamed = (name: string): Lesson | undefined =>
  lessons.get(name) ?? [...lessons.values()].find((one) => codeOf(one) === name.toUpperCase())

/** The experiment of a step, counted from 1; beyond the end that of the last one. */
export const experimentAt = ({ steps }: Lesson, step: number): Experiment | undefined =>
  steps[Math.min(step, steps.length) - 1]?.experiment

/** The experiment of a lesson's step (from 1), by the lesson's id or its place such as `B3`; undefined where there is no such lesson. */
export function sceneOf(name: string, step: number): Experiment | undefined {
  const lesson = lessonNamed(name)
  return lesson && experimentAt(lesson, step)
}
