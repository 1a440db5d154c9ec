import type { Experiment } from '../../experiment/experiment.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import type { Numbers } from '../../lessons/shared/claim.ts'
import type { LessonEngine } from '../../lessons/shared/lesson-engine.ts'
import { library } from './library.ts'

/** Float64 for single paths, so that the numbers in captions are the exact ones; what is long goes to the fast back end. */
const backendFor = ({ starts, problem }: Experiment) => (starts || 'network' in problem ? 'auto' : 'js')

/** What lessons measure with. */
export const lab: LessonEngine = {
  simulate: async (experiment, options) =>
    (await library()).simulate(experiment, { backend: backendFor(experiment), ...options }),
  sweep: async (experiment, options) => (await library()).sweep(experiment, { ...options }),
  curvature: async (experiment) => (await library()).curvature(experiment),
  network: async (experiment) => (await library()).openNetwork(experiment),
  planes: async (experiment, questions) => {
    const { simulate, openPlane } = await library()
    const trained = await simulate(experiment)
    return Promise.all(questions.map((question) => openPlane(experiment, trained, question)))
  },
}

const measured = new WeakMap<Lesson['measure'], Promise<Numbers>>()

/** The numbers of a lesson, computed once, in whatever language it is. */
export function numbersOf(lesson: Lesson): Promise<Numbers> {
  const known = measured.get(lesson.measure) ?? lesson.measure(lab)
  measured.set(lesson.measure, known)
  return known
}
