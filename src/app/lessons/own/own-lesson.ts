import type { Experiment } from '../../../experiment/experiment.ts'
import { normalise } from '../../../experiment/normalise.ts'
import { isList, isRecord } from '../../../experiment/records.ts'
import type { Report } from '../../../experiment/report.ts'
import type { Lesson, StudiedStep } from '../../../lessons/lesson.ts'
import { readStudied } from '../studied.ts'

/** A step of a reader's own lesson; a question without a text is none. */
export interface OwnStep {
  /** Tells the steps of one lesson apart while they change places. */
  readonly id: number
  readonly experiment: Experiment
  /** What is drawn of a run's step: arrows, axes, the model. */
  readonly studied?: StudiedStep | undefined
  readonly caption: string
  readonly notes: string
  readonly asks: string
  readonly answers: readonly string[]
  readonly right: number
  readonly reveal: string
}

/** A lesson that a reader makes: what its file holds. */
export interface OwnLesson {
  readonly thalweg: 'lesson'
  readonly version: 1
  readonly title: string
  readonly why: string
  readonly steps: readonly OwnStep[]
}

export type Read =
  /** What a step's experiment could not be read for stands as it usually is; the sentences say which. */
  | { readonly ok: true; readonly own: OwnLesson; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: 'json' | 'steps' }

export const newStep = (experiment: Experiment, others: readonly OwnStep[], studied?: StudiedStep): OwnStep => ({
  id: Math.max(0, ...others.map(({ id }) => id)) + 1,
  experiment,
  ...(studied && { studied }),
  caption: '',
  notes: '',
  asks: '',
  answers: ['', ''],
  right: 0,
  reveal: '',
})

export const emptyLesson: OwnLesson = { thalweg: 'lesson', version: 1, title: '', why: '', steps: [] }

/** More than a lecture has, and bounded. */
const mostSteps = 60
const mostLetters = 10_000
const mostAnswers = 4

/** Reads the text of a file. Whatever a step leaves out is empty; its experiment is read as a link's is. */
export function readOwn(text: string): Read {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, reason: 'json' }
  }
  const steps = isRecord(value) && isList(value['steps']) ? value['steps'].filter(isRecord) : []
  if (!isRecord(value) || steps.length === 0) return { ok: false, reason: 'steps' }
  const warnings = new Set<string>()
  const report: Report = (_, message) => warnings.add(message)
  const read = steps.slice(0, mostSteps).map((step, index) => readStep(step, index, report))
  return {
    ok: true,
    warnings: [...warnings],
    own: {
      ...emptyLesson,
      title: textIn(value, 'title'),
      why: textIn(value, 'why'),
      steps: read,
    },
  }
}

function readStep(step: Readonly<Record<string, unknown>>, index: number, report: Report): OwnStep {
  const answers = isList(step['answers'])
    ? step['answers'].slice(0, mostAnswers).map((one) => String(one).slice(0, 400))
    : []
  const right = typeof step['right'] === 'number' ? step['right'] : 0
  const experiment = normalise(step['experiment'], report)
  const studied = readStudied(step['studied'], experiment)
  return {
    id: index + 1,
    experiment,
    ...(studied && { studied }),
    caption: textIn(step, 'caption'),
    notes: textIn(step, 'notes'),
    asks: textIn(step, 'asks'),
    answers: answers.length < 2 ? ['', ''] : answers,
    right: Number.isInteger(right) && right >= 0 && right < answers.length ? right : 0,
    reveal: textIn(step, 'reveal'),
  }
}

const textIn = (record: Readonly<Record<string, unknown>>, name: string): string =>
  typeof record[name] === 'string' ? record[name].slice(0, mostLetters) : ''

export const writeOwn = (own: OwnLesson): string => `${JSON.stringify(own, undefined, 2)}\n`

/** Where a lesson of the reader's own comes from. */
export interface Source {
  readonly own: OwnLesson
  /** What `lesson=` of the address said, where it was opened from there. */
  readonly told?: string | undefined
}

const sources = new WeakMap<Lesson, Source>()

/** Where a lesson of the reader's own comes from; undefined of any other. */
export const sourceOf = (lesson: Lesson): Source | undefined => sources.get(lesson)

/** The lesson as the player plays it. It claims nothing: its numbers are its author's. */
export function lessonOf(own: OwnLesson, untitled: string, told?: string): Lesson {
  const lesson: Lesson = {
    id: 'own',
    group: 'A',
    number: 0,
    title: own.title === '' ? untitled : own.title,
    why: own.why,
    topics: [],
    minutes: own.steps.length,
    needs: [],
    sources: [],
    alt: own.title === '' ? untitled : own.title,
    steps: own.steps.map(({ experiment, studied, caption, notes, asks, answers, right, reveal }) => ({
      experiment,
      ...(studied && { studied }),
      caption,
      ...(notes !== '' && { notes }),
      ...(asks !== '' && {
        question: { asks, answers: answers.filter((text) => text !== ''), right: rightAmong(answers, right), reveal },
      }),
    })),
    measure: () => Promise.resolve({}),
    claims: [],
  }
  sources.set(lesson, { own, told })
  return lesson
}

/** The index of the right answer when empty ones are left out. */
const rightAmong = (answers: readonly string[], right: number): number =>
  answers.slice(0, right).filter((text) => text !== '').length
