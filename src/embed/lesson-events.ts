import { isAsking } from '../app/lessons/stage-of.ts'
import { onSession, session } from '../app/lessons/session.ts'
import { rememberCompletion } from './completion.ts'
import type { Emit } from './events.ts'

/**
 * Tells the page around what a reader predicts in a lesson (`predict`, with the points of what was drawn) and that its end was
 * reached (`completed`, with all answers and the seconds it took). Nothing is sent anywhere else. Returns the way to stop.
 */
export function watchLesson(emit: Emit): () => void {
  let begun = performance.now()
  let { lesson, answers } = session()
  let done = false
  const look = (): void => {
    const now = session()
    if (now.lesson !== lesson) {
      begun = performance.now()
      done = false
    }
    for (const [step, answer] of now.answers) {
      if (now.lesson !== lesson || answers.get(step) === answer || answer < 0) continue
      const sketch = now.sketches.get(step)
      const right = now.lesson?.steps[step]?.question?.right
      const told = sketch ? { sketch } : { answer, right: answer === right }
      emit('predict', { lesson: now.lesson?.id, step: step + 1, ...told })
    }
    lesson = now.lesson
    answers = now.answers
    const last = lesson !== undefined && now.step === lesson.steps.length - 1 && !isAsking(lesson, now.step, answers)
    if (!lesson || !last || done) return
    done = true
    const told = [...answers].map(([step, answer]) => ({ step: step + 1, answer }))
    const completed = { lesson: lesson.id, answers: told, seconds: (performance.now() - begun) / 1000 }
    rememberCompletion({ lesson, told: completed, at: new Date() })
    emit('completed', completed)
  }
  return onSession(look)
}
