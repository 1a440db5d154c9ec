import { describe, expect, it } from 'vitest'

import { normalise } from '../../../experiment/normalise.ts'
import { lesson } from '../../../lessons/lesson.ts'
import { chartDrawing } from '../drawn/chart-drawing.ts'
import { slidePlan } from './slide-plan.ts'
import { rooms, slideSvg } from './slide-svg.ts'
import { speakerNotes } from './speaker-notes.ts'

const experiment = normalise({ version: 1, problem: { surface: 'booth' }, runs: [{ method: 'gd' }] })
const taught = lesson({
  id: 'taught',
  group: 'A',
  number: 1,
  title: 'Taught & asked',
  why: 'It is short.',
  topics: [],
  minutes: 1,
  needs: [],
  sources: ['Booth 1949'],
  alt: 'A valley.',
  poster: 0,
  steps: [
    { experiment, caption: 'Look: {{end:2}}.', notes: 'Wait a while.' },
    {
      experiment,
      caption: 'Now.',
      question: { asks: 'Up?', answers: ['Yes', 'No'], right: 1, reveal: 'Down to {{end}}.' },
    },
  ],
  measure: () => Promise.resolve({}),
  claims: [],
})

describe('the slides of a lesson', () => {
  const plan = slidePlan(taught)

  it('open as the lesson does, and ask before they show', () => {
    expect(plan.map(({ file }) => file)).toEqual(['01-opening', '02-step-1', '03-question-2', '04-answer-2'])
    expect(plan.map((slide) => slide.experiment.runs.length)).toEqual([1, 1, 0, 1])
    const turned = slidePlan({ ...taught, steps: taught.steps.toReversed() })
    expect(turned.map((slide) => slide.experiment.runs.length)).toEqual([0, 0, 1, 1])
  })

  it('sort by their names however many there are', () => {
    const long = {
      ...taught,
      steps: Array.from({ length: 60 }, () => taught.steps[1] ?? taught.steps[0]).flatMap((step) => step ?? []),
    }
    const files = slidePlan(long).map(({ file }) => file)
    expect(files).toEqual([...files].toSorted())
  })

  it('have notes with the measured numbers, the answer beside its own slide only', () => {
    const notes = speakerNotes(taught, plan, { end: 0.1234 }, 'https://course.example/?scene=taught', 'png')
    const [, opening = '', first = '', question = '', answer = ''] = notes.split(/^## /m)
    expect(opening).toContain('It is short.')
    expect(opening).toContain('https://course.example/?scene=taught')
    expect(first).toMatch(/^02-step-1\.png/)
    expect(first).toContain('Look: 0.12.')
    expect(first).toContain('Wait a while.')
    expect(question).toContain('Up?')
    expect(question).not.toContain('✓')
    expect(answer).toContain('B. No ✓')
    expect(answer).toContain('Down to 0.123.')
    expect(answer).toContain('Booth 1949')
  })

  it('put the picture in its room and words for editors without HTML beside it', () => {
    const svg = slideSvg({
      over: 'A1',
      title: 'Taught & asked',
      figure: '<svg xmlns="http://www.w3.org/2000/svg" width="1080"/>',
      text: {
        xhtml: '<div xmlns="http://www.w3.org/1999/xhtml">Look.</div>',
        lines: ['Look', 'here < there.'],
        size: 30,
      },
      foot: 'Step 1',
    })
    expect(svg).toContain(`<svg x="${rooms.figure.x}" y="${rooms.figure.y}" xmlns`)
    expect(svg).toContain('Taught &amp; asked')
    expect(svg).toMatch(/<switch><foreignObject[^>]*><div[^>]*>Look\.<\/div><\/foreignObject><text/)
    expect(svg).toContain('here &lt; there.')
  })
})

describe('a chart on paper', () => {
  const figure = { figure: 'lines', title: 'Steps', x: { label: 'κ' }, y: { label: 'steps', scale: 'log' } } as const
  const size = { width: 300, height: 200, zoom: 2 }

  it('names its rows and axes, and draws a line for each', () => {
    const rows = ['descent', 'heavy ball'].map((name, k) => ({ name, values: [10, 100 * (k + 1)], at: [1, 2] }))
    const svg = chartDrawing(figure, rows, size)
    for (const text of ['Steps', 'κ', 'descent', 'heavy ball', '100']) expect(svg).toContain(`>${text}<`)
    expect(svg).toContain('width="600"')
    expect(svg.match(/stroke-linejoin="round"/g)).toHaveLength(2)
  })

  it('leaves out what is no number', () => {
    const svg = chartDrawing(figure, [{ name: 'one', values: [1, Number.NaN, 3], at: [1, 2, 3] }], size)
    expect(svg).not.toContain('NaN')
  })
})
