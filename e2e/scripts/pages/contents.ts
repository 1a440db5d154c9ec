import type { Experiment } from '../../../src/experiment/experiment.ts'
import { parse } from '../../../src/experiment/parse.ts'
import { lessons } from '../../../src/lessons/index.ts'
import { codeOf } from '../../../src/lessons/lesson.ts'
import { methods } from '../../../src/methods/index.ts'
import { surfaces } from '../../../src/surfaces/index.ts'
import { captionOf } from '../../../src/export/words-svg.ts'

/** What stands on one page. */
export interface Entry {
  readonly folder: 'surfaces' | 'methods' | 'lessons'
  readonly id: string
  readonly title: string
  readonly description: string
  /** The mathematics as it is written in the notation; nothing for a lesson. */
  readonly text: string
  readonly source: string
  /** The query that opens it in the whole tool, and in the embed. */
  readonly query: string
  readonly options: string
  readonly frame: { readonly width: number; readonly height: number }
  readonly experiment: Experiment
  /** What the picture shows, in words. */
  readonly alt: string
}

const embed = { width: 720, height: 480 } as const
/** A lesson has its text beside the picture. */
const lessonFrame = { width: 1100, height: 720 } as const

function experimentOf(query: string): Experiment {
  const parsed = parse(query)
  if (parsed.ok) return parsed.experiment
  throw new Error(`${query}: ${parsed.error.message}`)
}

const altOf = (experiment: Experiment): string =>
  captionOf({
    experiment,
    problem: undefined,
    trajectories: undefined,
    playback: { head: 0, playing: false, speed: 1, loop: false },
  })

function registered(
  folder: 'surfaces' | 'methods',
  key: string,
  of: { readonly id: string; readonly name: string; readonly source: string },
  description: string,
  text: string,
): Entry {
  const query = `?v=1&${key}=${of.id}`
  const experiment = experimentOf(query)
  return {
    folder,
    id: of.id,
    title: of.name,
    description,
    text,
    source: of.source,
    query,
    options: '',
    frame: embed,
    experiment,
    alt: altOf(experiment),
  }
}

/** Lines of mathematics without the room that they have in their file. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** A page for each surface, method and lesson, in the order of the registries. */
export const entries: readonly Entry[] = [
  ...[...surfaces.values()].map((one) =>
    registered(
      'surfaces',
      'fn',
      one,
      `${one.name}, a loss surface: ${one.shows}. See how optimizers find their way down it.`,
      `f(x, y) = ${tidy(one.formula).replaceAll('\n', ' ')}`,
    ),
  ),
  ...[...methods.values()].map((one) =>
    registered(
      'methods',
      'opt',
      one,
      `${one.name}, an optimizer step by step: its path, its parameters, what it computes.`,
      tidy(one.step),
    ),
  ),
  ...[...lessons.values()].map((one): Entry => {
    const step = one.steps[one.poster ?? one.steps.length - 1] ?? one.steps[0]
    if (!step) throw new Error(`The lesson ${one.id} has no steps.`)
    return {
      folder: 'lessons',
      id: one.id,
      title: `${codeOf(one)} · ${one.title}`,
      description: one.why,
      text: '',
      source: one.sources.join('; '),
      query: `?v=1&scene=${one.id}`,
      options: '&ui=full',
      frame: lessonFrame,
      experiment: step.experiment,
      alt: one.alt,
    }
  }),
]
