import type { Experiment } from '../../experiment/experiment.ts'
import { sceneIn, tellsExperiment } from './address.ts'
import { lessonNamed } from './open-from-address.ts'
import { isAsking, stageOf } from './player.ts'

/** What stands on stage when the page opens with a lesson; undefined where the address names none or tells its own stage. */
export function openingStage(address: URL): Experiment | undefined {
  const scene = sceneIn(address)
  const lesson = scene && lessonNamed(scene.scene)
  if (!scene || !lesson || tellsExperiment(address)) return undefined
  const step = Math.min(scene.step, lesson.steps.length - 1)
  return stageOf(lesson, step, isAsking(lesson, step, new Map()))
}
