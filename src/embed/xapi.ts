import { CallError } from './call-error.ts'
import type { Completion } from './completion.ts'

/** What of a statement of xAPI 1.0.3 a completed lesson tells. */
export interface Statement {
  readonly actor?: unknown
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> }
  readonly object: {
    readonly objectType: 'Activity'
    readonly id: string
    readonly definition: {
      readonly type: string
      readonly name: Readonly<Record<string, string>>
      readonly description: Readonly<Record<string, string>>
    }
  }
  readonly result: {
    readonly completion: true
    /** Of questions that were asked: how many were answered right. */
    readonly score?: { readonly scaled: number; readonly raw: number; readonly min: 0; readonly max: number }
    /** ISO 8601. */
    readonly duration: string
    readonly extensions: Readonly<Record<string, unknown>>
  }
  readonly context: { readonly platform: 'Thalweg'; readonly language: 'en' }
  /** When the lesson was completed, ISO 8601. */
  readonly timestamp: string
}

/**
 * A completed lesson as an xAPI statement, for the page around to record; nothing is sent. The frame knows nobody: `actor` is the
 * page's own, as xAPI describes agents, and where it is not given the page has to put it in.
 * @param home the folder of the whole tool, whose addresses name the lesson
 * @throws CallError where no lesson has been completed
 */
export function statementOf(completion: Completion | undefined, actor: unknown, home: URL): Statement {
  if (!completion) throw new CallError('failed', 'No lesson has been completed here yet.')
  const { lesson, told, at } = completion
  // What was drawn is neither right nor wrong.
  const asked = lesson.steps.flatMap(({ question }, index) =>
    question && !question.sketch ? [{ step: index + 1, question }] : [],
  )
  const given = new Map(told.answers.map(({ step, answer }) => [step, answer]))
  const raw = asked.filter(({ step, question }) => given.get(step) === question.right).length
  const max = asked.length
  return {
    ...(actor !== undefined && { actor }),
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
    object: {
      objectType: 'Activity',
      id: new URL(`./?v=1&scene=${lesson.id}`, home).href,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/lesson',
        name: { en: lesson.title },
        description: { en: lesson.why },
      },
    },
    result: {
      completion: true,
      ...(max > 0 && { score: { scaled: raw / max, raw, min: 0, max } }),
      duration: `PT${told.seconds.toFixed(2)}S`,
      extensions: { [new URL('./#answers', home).href]: told.answers },
    },
    context: { platform: 'Thalweg', language: 'en' },
    timestamp: at.toISOString(),
  }
}
