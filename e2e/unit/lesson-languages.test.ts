import { describe, expect, it } from 'vitest'

import { lessons } from '../../src/lessons/index.ts'
import { courses } from '../../src/lessons/courses/index.ts'
import { topics } from '../../src/lessons/lesson.ts'
import { isTranslated, textsIn, translated } from '../../src/lessons/languages/index.ts'
import { textsOf, withTexts } from '../../src/lessons/shared/texts.ts'

const tags = ['de', 'fr', 'es', 'zh', 'ja'] as const

/** The lessons that introductory courses use most: complete in every language. */
const complete = [
  'one-step-size',
  'narrow-valley',
  'condition-number',
  'learning-rate-sweep',
  'memory-rescues',
  'damping',
  'heavy-ball-against-nesterov',
  'batch-against-incremental',
  'minibatch-variance',
  'rmsprop-evens-the-axes',
  'bias-correction',
  'the-saddle',
]

const mathematics = /\$[^$]+\$/g
const places = /\{\{\w+(?::\d)?\}\}/g
const names = /\b(Adam|Nesterov|RMSProp|SGD)\b/g

/** Figures, letters and names are the same in every language. */
const saysSomething = (text: string): boolean =>
  /[a-z]{2}/i.test(text.replaceAll(places, '').replaceAll(mathematics, '').replaceAll(names, ''))

const words: Readonly<Record<string, string>> = {
  two: '2',
  twice: '2',
  three: '3',
  four: '4',
  ten: '10',
  tenth: '10',
  twenty: '20',
  fifty: '50',
  hundred: '100',
  thousand: '1000',
}

/** Figures of a sentence outside its mathematics and measured numbers; thousands are written 10,000 or 10 000. */
const figures = (text: string): readonly string[] =>
  (
    text
      .replaceAll(places, ' ')
      .replaceAll(mathematics, ' ')
      .replaceAll(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '')
      .match(/\d+(?:\.\d+)?/g) ?? []
  ).toSorted()

/** Figures that the English says in words, which a language may write either way. */
const spelt = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap((word) => words[word] ?? [])

const marks = (text: string, pattern: RegExp): readonly string[] => (text.match(pattern) ?? []).toSorted()

const filesOf = (tag: string): readonly string[] => [...lessons.keys()].filter((id) => isTranslated(tag, id))

describe.each(tags)('lessons in %s', (tag) => {
  it('say nothing that English no longer says', async () => {
    const stale: string[] = []
    for (const id of filesOf(tag)) {
      const lesson = lessons.get(id)
      const known = new Set(lesson ? textsOf(lesson) : [])
      stale.push(...Object.keys(await textsIn(tag, id)).filter((text) => !known.has(text)))
    }
    const shared = new Set<string>([...topics, ...[...courses.values()].flatMap(({ title, about }) => [title, about])])
    const said = [...lessons.values()].flatMap(textsOf)
    for (const [english, own] of Object.entries(await textsIn(tag, 'common'))) {
      if (!shared.has(english) && !said.some((text) => translated(text, [{ [english]: own }]) !== undefined))
        stale.push(english)
    }
    expect(stale).toEqual([])
  })

  it.each(complete)('have every text of %s', async (id) => {
    const lesson = lessons.get(id)
    const tables = [await textsIn(tag, id), await textsIn(tag, 'common')]
    const missing = (lesson ? textsOf(lesson) : [id]).filter(
      (text) => saysSomething(text) && translated(text, tables) === undefined,
    )
    expect(missing).toEqual([])
  })

  it('name every topic and course', async () => {
    const common = await textsIn(tag, 'common')
    const told = [...topics, ...[...courses.values()].flatMap(({ title, about }) => [title, about])]
    expect(told.filter((text) => !Object.hasOwn(common, text))).toEqual([])
  })

  it('keep measured numbers, mathematics and figures as English has them', async () => {
    for (const name of [...filesOf(tag), 'common']) {
      for (const [english, own] of Object.entries(await textsIn(tag, name))) {
        expect(marks(own, places), own).toEqual(marks(english, places))
        expect(marks(own, mathematics), own).toEqual(marks(english, mathematics))
        expect(own.split('{}').length, own).toBe(english.split('{}').length)
        const allowed = new Set([...figures(english), ...spelt(english)])
        expect(
          figures(own).filter((figure) => !allowed.has(figure)),
          own,
        ).toEqual([])
        expect(
          figures(english).filter((figure) => !figures(own).includes(figure)),
          own,
        ).toEqual([])
      }
    }
  })
})

describe('texts of a lesson', () => {
  it('fall back to English one by one, and what stays the same is the same object', () => {
    const lesson = lessons.get('narrow-valley')
    if (!lesson) throw new Error('There is no such lesson.')
    const half = withTexts(lesson, (text) => (text === lesson.title ? 'Das enge Tal' : text))
    expect(half.title).toBe('Das enge Tal')
    expect(half.why).toBe(lesson.why)
    expect(half.steps).toBe(lesson.steps)
    expect(half.measure).toBe(lesson.measure)
  })

  it('rename runs by their pattern and leave everything that is computed alone', () => {
    const lesson = lessons.get('narrow-valley')
    if (!lesson) throw new Error('There is no such lesson.')
    const table = { 'rate {}': 'Lernrate {}' }
    const own = withTexts(lesson, (text) => translated(text, [table]) ?? text)
    const [first] = own.steps
    expect(first?.experiment.runs.map(({ name }) => name)).toEqual(['Lernrate 0.001', 'Lernrate 0.019'])
    expect(first?.experiment.problem).toBe(lesson.steps[0]?.experiment.problem)
    expect(own.claims).toBe(lesson.claims)
    expect(translated('rate ', [table])).toBeUndefined()
    expect(translated('{{gd:4}} steps', [{ 'a {}': 'b {}' }])).toBeUndefined()
  })
})
