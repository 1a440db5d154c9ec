import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { optionTable } from './option-table.ts'
import { readOptions } from './options.ts'

const read = (query: string) => readOptions(new URL(`https://course.example/embed.html${query}`))

test('options come from query and hash, the hash wins, and the rest tells the experiment', () => {
  const { options, complaints, rest } = read('?v=1&fn=beale&ui=none&theme=dark&lock#theme=light&steps=50')
  expect(options).toMatchObject({ ui: 'none', theme: 'light', lock: true, start: 'visible', wheel: 'page' })
  expect(complaints).toEqual([])
  expect(rest.searchParams.get('fn')).toBe('beale')
  expect(rest.hash).toBe('#steps=50')
  expect(rest.searchParams.has('ui')).toBe(false)
})

test('a number in scale is the size of the lettering, a word the scale of the heights', () => {
  expect(read('?scale=1.5').options.scale).toBe(1.5)
  const words = read('?scale=log')
  expect(words.options.scale).toBe(1)
  expect(words.rest.searchParams.get('scale')).toBe('log')
})

test('what is not understood keeps its default and is told in a sentence', () => {
  const { options, complaints } = read('?ui=huge&start=never&origin=nonsense&t=abc')
  expect(options).toMatchObject({ ui: 'min', start: 'visible', origin: '', t: undefined })
  expect(complaints).toHaveLength(4)
  expect(complaints[0]).toBe('ui=huge is not understood; it takes `none`, `min`, `full`.')
})

test('a number out of range becomes the nearest that is taken, and that is told', () => {
  const { options, complaints } = read('?scale=9&t=-3&step=2')
  expect(options).toMatchObject({ scale: 4, t: 0, step: 2 })
  expect(complaints).toEqual([
    'scale=9 is out of range; it takes a number from 0.5 to 4, and 4 is used.',
    't=-3 is out of range; it takes a number from 0 to 1000000, and 0 is used.',
  ])
})

test('the table in the readme says what the code reads', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const cells = (line: string): string =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .join('|')
  const lines = new Set(readme.split('\n').map(cells))
  for (const [name, { value, takes, means }] of Object.entries(optionTable)) {
    const shown = typeof value === 'boolean' ? (value ? '1' : '0') : Array.isArray(value) ? '' : String(value ?? '')
    const row = `| \`${name}\` | ${takes} | ${shown === '' ? '' : `\`${shown}\``} | ${means} |`
    expect(lines.has(cells(row)), row).toBe(true)
  }
})
