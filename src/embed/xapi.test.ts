import { expect, test } from 'vitest'

import { lessons } from '../lessons/index.ts'
import type { Lesson } from '../lessons/lesson.ts'
import { CallError } from './call-error.ts'
import { statementOf } from './xapi.ts'

const home = new URL('https://course.example/thalweg/')
const actor = { account: { homePage: 'https://course.example', name: 'a17' } }

function asking(): Lesson {
  const found = [...lessons.values()].find(({ steps }) => steps.some(({ question }) => question))
  if (!found) throw new Error('No lesson asks anything.')
  return found
}

const completion = (right: boolean) => {
  const lesson = asking()
  const answers = lesson.steps.flatMap(({ question }, index) =>
    question ? [{ step: index + 1, answer: right ? question.right : -1 }] : [],
  )
  return { lesson, told: { lesson: lesson.id, answers, seconds: 83.456 }, at: new Date('2026-03-01T10:00:00Z') }
}

test('a completed lesson is a statement with the page’s actor, the score and the time', () => {
  const { lesson, told } = completion(true)
  expect(statementOf(completion(true), actor, home)).toMatchObject({
    actor,
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { objectType: 'Activity', id: `https://course.example/thalweg/?v=1&scene=${lesson.id}` },
    result: {
      completion: true,
      score: { scaled: 1, raw: told.answers.length, min: 0, max: told.answers.length },
      duration: 'PT83.46S',
      extensions: { 'https://course.example/thalweg/#answers': told.answers },
    },
    timestamp: '2026-03-01T10:00:00.000Z',
  })
  expect(statementOf(completion(false), actor, home).result.score).toMatchObject({ scaled: 0, raw: 0 })
})

test('it names nobody by itself, and says so where nothing was completed', () => {
  expect(statementOf(completion(true), undefined, home)).not.toHaveProperty('actor')
  expect(() => statementOf(undefined, actor, home)).toThrow(CallError)
})
