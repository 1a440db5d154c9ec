import type { Experiment } from '../../experiment/experiment.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { oneLesson } from '../../lessons/one.ts'
import type { Tag } from '../../views/shared/strings/language.ts'
import { wantedLanguage } from '../language-choice.ts'
import { sceneIn, tellsExperiment } from './address.ts'
import { isAsking, stageOf } from './stage-of.ts'

/** What stands on stage when the page opens with a lesson; undefined where the address names none or tells its own stage. */
export async function openingStage(address: URL): Promise<Experiment | undefined> {
  const scene = sceneIn(address)
  if (!scene || tellsExperiment(address)) return undefined
  // The other lessons are fetched with the page; only a place such as B3 needs them all to be found.
  const named = (await oneLesson(scene.scene)) ?? (await import('./open-from-address.ts')).lessonNamed(scene.scene)
  if (!named) return undefined
  // The page learns its language while this is fetched.
  const lesson = await inLanguage(named, wantedLanguage(window))
  const step = Math.min(scene.step, lesson.steps.length - 1)
  return stageOf(lesson, step, isAsking(lesson, step, new Map()))
}

/** A lesson in a language; in English, as it is written, without what finds translations, which weighs more than the lesson. */
const inLanguage = async (lesson: Lesson, tag: Tag): Promise<Lesson> =>
  tag === 'en' ? lesson : (await import('./localised.ts')).localised(lesson, tag)
