import { rmSync, writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'

import { lessonSource } from '../../src/app/lessons/own/lesson-source.ts'
import { emptyLesson, newStep } from '../../src/app/lessons/own/own-lesson.ts'
import { lessons } from '../../src/lessons/index.ts'
import { inRoot, runNode, tools } from '../scripts/project.mjs'

const all = [...lessons.values()]
const file = 'src/lessons/made-without-code.ts'
const project = 'e2e/output/own-lesson.tsconfig.json'

afterAll(() => {
  rmSync(inRoot(file), { force: true })
  rmSync(inRoot(project), { force: true })
})

test('the source file of one’s own lesson compiles as a lesson of the project, with the steps of every lesson in it', async () => {
  const given = all.flatMap(({ steps }) => steps)
  const steps = given.map(({ experiment, studied, caption, question, notes = '' }, index) => ({
    ...newStep(experiment, [], studied),
    id: index,
    caption,
    notes,
    ...(question && { asks: question.asks, answers: question.answers, right: question.right, reveal: question.reveal }),
  }))
  const own = { ...emptyLesson, title: 'Made without code', steps }
  const { id, text } = lessonSource(own, '', all, [{ at: 0, run: 'first', loss: 0.5 }])
  expect(file).toContain(id)
  writeFileSync(inRoot(file), text)
  writeFileSync(
    inRoot(project),
    JSON.stringify({ extends: '../../tsconfig.json', include: [`../../${file}`], files: [`../../${file}`] }),
  )
  const { output } = await runNode(tools.tsc, ['--noEmit', '-p', project], { capture: true })
  expect(output).toBe('')
}, 180_000)
