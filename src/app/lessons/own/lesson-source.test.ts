import { describe, expect, it } from 'vitest'
import ts from 'typescript'

import { normalise } from '../../../experiment/normalise.ts'
import { lessons } from '../../../lessons/index.ts'
import { lessonSource } from './lesson-source.ts'
import { emptyLesson, newStep } from './own-lesson.ts'

const experiment = normalise({
  version: 1,
  problem: { formula: 'x^2 + b y^2', parameters: { b: 3 } },
  runs: [{ method: 'gd', parameters: { lr: 0.1 }, name: 'mine' }],
})
const first = {
  ...newStep(experiment, [], { shown: ['vectors'], run: 0, at: 4 }),
  caption: 'It’s "flat" \\ here:\n${x}',
  asks: 'Up?',
  answers: ['Yes', 'No'],
  right: 1,
}
const own = { ...emptyLesson, title: 'Überall flach', steps: [first, newStep(experiment, [first])] }
const all = [...lessons.values()]

describe('a lesson of one’s own as a source file', () => {
  const { id, text } = lessonSource(own, 'My lesson', all, [
    { at: 0, run: 'mine', loss: Number.NaN },
    { at: 1, run: 'yours', loss: 0.25 },
  ])

  it('is named after its title, and after no other lesson', () => {
    expect(id).toBe('uberall-flach')
    expect(lessonSource({ ...own, title: 'The saddle' }, '', all, []).id).toBe('the-saddle-2')
    expect(lessonSource({ ...own, title: '鞍点' }, '', all, []).id).toBe('lesson')
  })

  it('is TypeScript, whatever is written in it', () => {
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true })
    expect(diagnostics).toEqual([])
    expect(text).toContain(JSON.stringify(first.caption))
    expect(text).toContain('right: 1')
    expect(text).toContain('studied: { shown: ["vectors"], run: 0, at: 4 }')
  })

  it('claims what its runs came to, of those that came to something', () => {
    expect(text).toContain('loss1: lastLoss(nth(result, 1))')
    expect(text).toContain('yours ends at a loss of 0.2500')
    expect(text).not.toContain('loss0')
  })
})
