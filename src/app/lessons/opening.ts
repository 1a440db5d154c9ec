import type { Experiment } from '../../experiment/experiment.ts'
import { wantedLanguage } from '../language-choice.ts'
import { sceneIn, tellsExperiment } from './address.ts'
import { localised } from './localised.ts'
import { lessonNamed } from './open-from-address.ts'
import { isAsking, stageOf } from './player.ts'

/** What stands on stage when the page opens with a lesson; undefined where the address names none or tells its own stage. */
export async function openingStage(address: URL): Promise<Experiment | undefined> {
  const scene = sceneIn(address)
  const named = scene && lessonNamed(scene.scene)
  if (!scene || !named || tellsExperiment(address)) return undefined
  // The page learns its language while this is fetched.
  const lesson = await localised(named, wantedLanguage(window))
  const step = Math.min(scene.step, lesson.steps.length - 1)
  return stageOf(lesson, step, isAsking(lesson, step, new Map()))
}
