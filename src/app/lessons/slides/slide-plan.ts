import type { Experiment } from '../../../experiment/experiment.ts'
import type { Lesson, Step } from '../../../lessons/lesson.ts'
import { stageOf } from '../stage-of.ts'

/** One slide before it is drawn. */
export interface PlannedSlide {
  /** Without its ending; sorts as it is shown. */
  readonly file: string
  readonly kind: 'opening' | 'step' | 'question' | 'answer'
  /** Index of the step; of the opening the first. */
  readonly at: number
  readonly step: Step
  readonly experiment: Experiment
}

/**
 * The slides of a lesson: an opening, and for each step one, or two where something is asked before it is shown. The opening has the
 * stage as the lesson finds it: its poster may be the answer to what is asked later.
 */
export function slidePlan(lesson: Lesson): readonly PlannedSlide[] {
  const kinds = lesson.steps.flatMap((step, at) =>
    (step.question ? (['question', 'answer'] as const) : (['step'] as const)).map((kind) => ({ kind, at, step })),
  )
  const [first] = lesson.steps
  const all = [...(first ? [{ kind: 'opening' as const, at: 0, step: first }] : []), ...kinds]
  const digits = String(all.length).length
  return all.map(({ kind, at, step }, index) => ({
    kind,
    at,
    step,
    experiment: stageOf(lesson, at, step.question !== undefined && kind !== 'answer') ?? step.experiment,
    file: `${String(index + 1).padStart(Math.max(2, digits), '0')}-${kind}${kind === 'opening' ? '' : `-${at + 1}`}`,
  }))
}
