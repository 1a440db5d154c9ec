import { localised } from '../app/lessons/localised.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { experimentAt, lessonNamed } from './scene.ts'

/** The experiment of a lesson's step (from 1) with its runs called as in the page's language; undefined where there is no such lesson. */
export async function sceneOf(name: string, step: number): Promise<Experiment | undefined> {
  const lesson = lessonNamed(name)
  return lesson && experimentAt(await localised(lesson), step)
}
