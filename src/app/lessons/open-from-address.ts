import { lessons } from '../../lessons/index.ts'
import { codeOf, type Lesson } from '../../lessons/lesson.ts'
import { dismiss, notify } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { sceneIn, tellsExperiment, writeScene } from './address.ts'
import { localised } from './localised.ts'
import { openLesson } from './player.ts'

/** A lesson by its id, or by its place such as `B3`. */
export const lessonNamed = (name: string): Lesson | undefined =>
  lessons.get(name) ?? [...lessons.values()].find((lesson) => codeOf(lesson) === name.toUpperCase())

/** Opens the lesson that the address names; a name that no lesson has is told in a sentence, and the stage stays. */
export async function openFromAddress(store: Store): Promise<void> {
  const address = new URL(location.href)
  const scene = sceneIn(address)
  if (!scene) return
  const lesson = lessonNamed(scene.scene)
  if (lesson) {
    dismiss(store, 'scene')
    return openLesson(store, await localised(lesson), scene.step, tellsExperiment(address), scene.course)
  }
  writeScene(undefined)
  notify(store, {
    key: 'scene',
    message: lessonStrings().unknown(scene.scene.slice(0, 40), nearest(scene.scene)),
    level: 'warning',
  })
}

/** The lesson whose id shares most words with what was asked for. */
function nearest(asked: string): string {
  const words = new Set(asked.toLowerCase().split(/[^a-z]+/))
  const shared = (id: string): number => id.split('-').filter((word) => word.length > 2 && words.has(word)).length
  const [best] = [...lessons.keys()].toSorted((a, b) => shared(b) - shared(a))
  return best !== undefined && shared(best) > 0 ? best : ''
}
