import { type Group, groups, type Lesson } from '../../../lessons/lesson.ts'
import { lessonOf, type OwnLesson } from './own-lesson.ts'

/** What a run came to, as the author saw it: the project proves it anew. */
export interface Ending {
  /** Its place among the runs of the last step. */
  readonly at: number
  readonly run: string
  readonly loss: number
}

/** The end of the alphabet of chapters, where a new lesson is out of nobody's way until it gets its place. */
const chapter: Group = groups.at(-1) ?? 'F'

/**
 * A lesson made without code as a source file of the project: what goes into `src/lessons` under the lesson's id. Its claims are
 * how the runs of its last step ended.
 */
export function lessonSource(
  own: OwnLesson,
  untitled: string,
  others: readonly Lesson[],
  endings: readonly Ending[],
): { readonly id: string; readonly text: string } {
  const { title, why, steps } = lessonOf(own, untitled)
  const id = freeId(title, new Set(others.map((lesson) => lesson.id)))
  const number = 1 + Math.max(0, ...others.filter(({ group }) => group === chapter).map((lesson) => lesson.number))
  const claimed = endings.filter(({ loss }) => Number.isFinite(loss))
  const shown = steps.map(({ experiment: { version: _version, ...given }, ...said }) => ({ given, said }))
  const last = shown.at(-1)
  const text = [
    '// Made without code. What is still to be said: topics, what it builds on, at least one source, what its poster shows.',
    "import { lesson } from './lesson.ts'",
    ...(claimed.length > 0 ? ["import { lastLoss, nth } from './shared/reading.ts'"] : []),
    "import { stage } from './shared/stage.ts'",
    '',
    ...(last ? [`const last = stage(${literal(last.given)})`, ''] : []),
    'export default lesson({',
    field('id', id),
    field('group', chapter),
    field('number', number),
    field('title', title),
    field('why', why),
    field('topics', []),
    field('minutes', Math.max(1, steps.length)),
    field('needs', []),
    field('sources', []),
    field('alt', `${title}.`),
    '  steps: [',
    ...shown.map(({ given, said }, index) => {
      const experiment = index === shown.length - 1 ? 'last' : `stage(${literal(given)})`
      return `    { experiment: ${experiment}, ${literal(said).slice(1, -1)} },`
    }),
    '  ],',
    ...measureLines(claimed),
    '})',
    '',
  ].join('\n')
  return { id, text }
}

function measureLines(claimed: readonly Ending[]): string[] {
  if (claimed.length === 0) return ['  measure: () => Promise.resolve({}),', '  claims: [],']
  return [
    '  measure: async (engine) => {',
    '    const result = await engine.simulate(last)',
    `    return { ${claimed.map(({ at }) => `loss${at}: lastLoss(nth(result, ${at}))`).join(', ')} }`,
    '  },',
    '  claims: [',
    ...claimed.map(({ at, run, loss }) => {
      const says = `${run} ends at a loss of ${loss.toPrecision(4)}`
      return `    ${literal({ says, of: `loss${at}`, near: loss, within: 1e-6, single: 1e-2 })},`
    }),
    '  ],',
  ]
}

const field = (name: string, value: unknown): string => `  ${name}: ${literal(value)},`

/** A plain value as it is written in a source file. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).flatMap(([name, part]) =>
    part === undefined ? [] : [`${/^[a-z_]\w*$/i.test(name) ? name : JSON.stringify(name)}: ${literal(part)}`],
  )
  return `{ ${fields.join(', ')} }`
}

/** Letters and hyphens that a file's name and an address take, of a title in any language. */
function freeId(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const id = /^[a-z]/.test(plain) ? plain : `lesson-${plain}`.replace(/-$/, '')
  if (!taken.has(id)) return id
  let copy = 2
  while (taken.has(`${id}-${copy}`)) copy++
  return `${id}-${copy}`
}
