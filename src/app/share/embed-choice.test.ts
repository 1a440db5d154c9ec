import { expect, test } from 'vitest'

import { optionTable } from '../../embed/option-table.ts'
import { readOptions } from '../../embed/options.ts'
import { share } from '../../views/shared/strings/en-share.ts'
import { controlOf, lessonQuery, optionNames, saidOptions, usual } from './embed-choice.ts'

test('every option of the embed has a control with words of its own, and the first thing it offers is understood', () => {
  expect([...optionNames].toSorted()).toEqual(Object.keys(optionTable).toSorted())
  for (const name of optionNames) {
    const control = controlOf(name)
    expect(share.options[name], name).not.toBe('')
    const offered = 'words' in control ? control.words : 'names' in control ? Object.keys(control.names) : []
    for (const value of offered) {
      expect(optionTable[name].read(value), `${name}=${value}`).toBeDefined()
      if ('words' in control)
        expect(share.values[`${name}.${value}`] ?? share.values[value], `${name}.${value}`).toBeDefined()
    }
  }
})

test('what is chosen comes back from the address of the embed, and defaults stand in none', () => {
  const choice = { ui: 'full', hide: 'zoom,link', lock: '1', theme: 'dark', scale: '1.5', lang: 'ja', t: '12' } as const
  const query = saidOptions({ ...choice, start: usual('start'), wheel: 'sideways' })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  const { options, complaints } = readOptions(new URL(`https://course.example/embed.html?${query}`))
  expect(complaints).toEqual([])
  expect(options).toMatchObject({
    ui: 'full',
    hide: ['zoom', 'link'],
    lock: true,
    theme: 'dark',
    scale: 1.5,
    lang: 'ja',
    t: 12,
  })
  expect(query).not.toMatch(/start|wheel/)
})

test('a lesson takes the place of the experiment', () => {
  expect(lessonQuery({})).toBeUndefined()
  expect(lessonQuery({ scene: 'narrow-valley', step: '3' })).toBe('?v=1&scene=narrow-valley&step=3')
  expect(lessonQuery({ scene: 'narrow-valley', step: 'x' })).toBe('?v=1&scene=narrow-valley')
  expect(saidOptions({ scene: 'narrow-valley', step: '3' })).toEqual([])
})
