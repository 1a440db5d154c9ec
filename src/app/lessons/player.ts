import type { Experiment } from '../../experiment/experiment.ts'
import { sameJson } from '../../experiment/records.ts'
import { lessons } from '../../lessons/index.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { edit, pause, play, setHead } from '../../store/actions.ts'
import { beginGesture, endGesture } from '../../store/history.ts'
import type { Store } from '../../store/store.ts'
import { onFrame } from '../../views/shared/frame-loop.ts'
import { writeOwnScene, writeScene } from './address.ts'
import { between } from './between.ts'
import { nextInCourse } from './course-place.ts'
import { localised } from './localised.ts'
import { sourceOf } from './own/own-lesson.ts'
import { rememberDone, rememberStep } from './progress.ts'
import { change, reset, type Session, session } from './session.ts'
import { isAsking, stageOf } from './stage-of.ts'
import { studyStep } from './studied.ts'

/** Seconds that a change of numbers takes from one step to the next. */
const glide = 0.16

let stopGlide: (() => void) | undefined
/** What the lesson has put on stage last; anything else there is the reader's own. */
let staged: Experiment | undefined
/** What was predicted in lessons of the course that were left by turning to another, by id. */
const left = new Map<string, Pick<Session, 'answers' | 'sketches'>>()

/** Opens a lesson at a step. What the address has put on stage already stays, as the reader's own. */
export function openLesson(store: Store, lesson: Lesson, step = 0, keepStage = false, course?: string): void {
  const at = Math.min(step, lesson.steps.length - 1)
  const whole = lesson.steps[at]?.experiment
  const shown = store.getState().experiment
  // A link to a stage on which the paths are to be seen has answered the question.
  const answers = new Map<number, number>()
  if (keepStage && sameNumbers(shown, whole)) answers.set(at, -1)
  change({ lesson, step: at, answers, sketches: new Map(), course, gallery: false, editing: false, exploring: false })
  if (keepStage) {
    const asking = isAsking(lesson, at, answers)
    staged = stageOf(lesson, at, asking)
    note(store)
    // The address tells the stage, but not what is drawn of a step on it.
    studyStep(store, !asking && sameNumbers(shown, staged) ? lesson.steps[at]?.studied : undefined)
    return writePlace(lesson, at, course)
  }
  return put(store)
}

/** Moves to another step of the lesson. */
export function go(store: Store, step: number): void {
  const { lesson } = session()
  if (!lesson || step < 0 || step >= lesson.steps.length) return
  change({ step, exploring: false })
  put(store)
}

/** Forward as a remote does it: an open question is answered first, and in a course the next lesson follows the last step. */
export function advance(store: Store): void {
  const { lesson, step, answers, exploring } = session()
  if (!lesson) return
  if (exploring) comeBack(store)
  else if (isAsking(lesson, step, answers)) answer(store, -1)
  else if (step < lesson.steps.length - 1) go(store, step + 1)
  else {
    rememberDone(lesson.id)
    void turnTo(store, 1)
  }
}

/** Back as a remote does it: in a course the end of the lesson before stands before the first step. */
export function retreat(store: Store): void {
  const { step, exploring } = session()
  if (exploring) comeBack(store)
  else if (step > 0) go(store, step - 1)
  else void turnTo(store, -1)
}

/** Opens the lesson after the present one in its course, or the end of the one before. */
async function turnTo(store: Store, by: 1 | -1): Promise<void> {
  const { lesson, course, answers, sketches } = session()
  const found = lesson && lessons.get(nextInCourse(lesson.id, course, by) ?? '')
  const next = found && (await localised(found))
  if (!next || session().lesson !== lesson) return
  left.set(lesson.id, { answers, sketches })
  openLesson(store, next, by > 0 ? 0 : next.steps.length - 1, false, course)
  const known = left.get(next.id)
  if (!known) return
  change(known)
  put(store)
}

/** The reader's prediction, or −1 for none but what is drawn: the paths run, from the first step on. */
export function answer(store: Store, chosen: number): void {
  const { lesson, step, answers, sketches } = session()
  if (!lesson || !isAsking(lesson, step, answers)) return
  const given = chosen < 0 && sketches.has(step) ? 0 : chosen
  change({ answers: new Map([...answers, [step, given]]), exploring: false })
  put(store)
  // A step that is studied somewhere on the way is what is to be seen; from the start on, the paths run all the same.
  if (lesson.steps[step]?.studied?.at) return
  setHead(store, 0)
  play(store)
}

/** Takes the open lesson into the page's language; the stage stays where it is but for the names of runs. */
export async function relocalise(store: Store): Promise<void> {
  const { lesson } = session()
  const own = lesson && (await localised(lesson))
  const { lesson: now, step, answers, exploring } = session()
  if (!own || now !== lesson || own === lesson) return
  change({ lesson: own })
  const target = stageOf(own, step, isAsking(own, step, answers))
  if (exploring || !target || stopGlide) return
  staged = target
  edit(store, () => target)
}

/** Leaves the script: the controls come back, the lesson waits. */
export const explore = (): void => change({ exploring: true, presenting: false })

/** Back to the step, as it stands in the lesson. */
export function comeBack(store: Store): void {
  change({ exploring: false })
  put(store)
}

export function closeLesson(store: Store): void {
  stopGlide?.()
  studyStep(store, undefined)
  staged = undefined
  left.clear()
  writeScene(undefined)
  reset()
}

/** Puts the step on stage: what stays stays, numbers glide, what is new is there at once. */
function put(store: Store): void {
  const { lesson, step, answers, course } = session()
  const target = lesson && stageOf(lesson, step, isAsking(lesson, step, answers))
  if (!lesson || !target) return
  writePlace(lesson, step, course)
  rememberStep(lesson.id, step)
  if (step === lesson.steps.length - 1 && !isAsking(lesson, step, answers)) rememberDone(lesson.id)
  stopGlide?.()
  const from = store.getState().experiment
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  staged = target
  // The head rests at the end, where whole paths are seen, also of the experiment that comes.
  pause(store)
  setHead(store, from.steps)
  if (calm || !between(from, target, 0.5)) edit(store, () => target)
  else glideTo(store, from, target)
  studyStep(store, isAsking(lesson, step, answers) ? undefined : lesson.steps[step]?.studied)
}

/** The place in the lesson, into the browser's address: of a reader's own by its text or its file, of any other by its name. */
function writePlace(lesson: Lesson, step: number, course?: string): void {
  const own = sourceOf(lesson)
  if (own) writeOwnScene(own.told, step)
  else writeScene({ scene: lesson.id, step, course })
}

function glideTo(store: Store, from: Experiment, target: Experiment): void {
  let passed = 0
  beginGesture(store)
  const stop = onFrame((seconds) => {
    passed += seconds
    const share = Math.min(passed / glide, 1)
    const now = share === 1 ? target : (between(from, target, share * share * (3 - 2 * share)) ?? target)
    staged = now
    edit(store, () => now)
    if (share === 1) stopGlide?.()
  })
  stopGlide = () => {
    stop()
    endGesture(store)
    stopGlide = undefined
    // A glide that is cut short ends where it was going.
    staged = target
    edit(store, () => target)
  }
}

/** Follows the stage: whatever the reader changes there is off the script, and undoing it is on the script again. */
export function watchStage(store: Store): () => void {
  return store.subscribe((state, previous) => {
    if (state.experiment !== previous.experiment) note(store)
  })
}

function note(store: Store): void {
  const { lesson, exploring, presenting, editing } = session()
  if (!lesson || editing || !staged || stopGlide) return
  const own = !sameNumbers(store.getState().experiment, staged)
  if (own !== exploring && !(presenting && own)) change({ exploring: own })
}

/** Whether two experiments differ at most in how they are looked at, and in what their runs are called. */
const sameNumbers = (a: Experiment, b: Experiment | undefined): boolean =>
  b !== undefined && sameJson(numbersOnly(a), numbersOnly(b))

const numbersOnly = (experiment: Experiment): object => ({
  ...experiment,
  view: {},
  runs: experiment.runs.map(({ name: _name, ...run }) => run),
})
