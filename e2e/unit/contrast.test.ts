import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

import { colourTable } from '../../src/views/shared/colour-map.ts'
import { casing, core, looksToChoose, runStyle } from '../../src/views/shared/palette.ts'
import { contrast, mixedInOklab, type Rgb, rgbOf } from '../support/contrast.ts'

const css = readFileSync(resolve(import.meta.dirname, '../../src/app/tokens.css'), 'utf8')
const block = (selector: string): string => css.slice(css.indexOf(selector)).split('}')[0] ?? ''
const colours = (text: string, dark: boolean): Record<string, Rgb> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
      ([, name = '', light = '', night = '', plain = '']) => [name, rgbOf(plain || (dark ? night : light))],
    ),
  )

const usual = block(':root {')
const themes = {
  light: { tokens: colours(usual, false), ground: 'light', text: 4.5, mixed: undefined },
  dark: { tokens: colours(usual, true), ground: 'dark', text: 4.5, mixed: [1, 1, 1] as Rgb },
  projector: {
    tokens: { ...colours(usual, false), ...colours(block(":root[data-theme='projector'] {"), false) },
    ground: 'light',
    text: 7,
    mixed: undefined,
  },
} as const

/** What is read, and on which grounds it stands. */
const words: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'raised', 'sunken', 'warning-paper', 'error-paper'],
  muted: ['paper', 'raised', 'sunken'],
  accent: ['paper', 'raised', 'sunken'],
  good: ['paper', 'raised'],
  warning: ['paper', 'raised', 'warning-paper'],
  error: ['paper', 'raised', 'sunken', 'error-paper'],
  'on-accent': ['accent'],
}
/** What is seen and carries meaning. */
const signs: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['paper', 'raised', 'sunken'],
  accent: ['paper', 'raised', 'sunken'],
  focus: ['paper', 'raised', 'sunken'],
  error: ['paper', 'raised'],
}

describe.each(Object.entries(themes))('in the theme %s', (_, { tokens, ground, text, mixed }) => {
  const at = (name: string): Rgb => {
    const found = tokens[name]
    if (!found) throw new Error(`tokens.css has no colour --${name}.`)
    return found
  }
  const faint = (pairs: typeof words, least: number): string[] =>
    Object.entries(pairs).flatMap(([name, grounds]) =>
      grounds
        .filter((one) => contrast(at(name), at(one)) < least)
        .map((one) => `${name} on ${one}: ${contrast(at(name), at(one)).toFixed(2)}`),
    )

  it('every word can be read', () => {
    expect(faint(words, text)).toEqual([])
  })

  it('every edge and sign can be seen', () => {
    expect(faint(signs, 3)).toEqual([])
  })

  it('the colour of every run can be seen beside the pictures', () => {
    const low = Array.from({ length: looksToChoose }, (_one, look) => runStyle(look).color).filter((color) => {
      const shown = mixed ? mixedInOklab(rgbOf(color), mixed, 0.74) : rgbOf(color)
      return ['paper', 'raised'].some((one) => contrast(shown, at(one)) < 3)
    })
    expect(low).toEqual([])
  })

  it('on every height of the map a path is seen by its casing or its core, and by its colour beside one of them', () => {
    const table = colourTable(ground)
    for (let entry = 0; entry < 256; entry++) {
      const [r = 0, g = 0, b = 0] = table.subarray(4 * entry, 4 * entry + 3)
      const height: Rgb = [r / 255, g / 255, b / 255]
      expect(Math.max(contrast(rgbOf(casing), height), contrast(rgbOf(core), height))).toBeGreaterThan(3)
    }
    for (let look = 0; look < looksToChoose; look++) {
      const color = rgbOf(runStyle(look).color)
      expect(Math.max(contrast(color, rgbOf(casing)), contrast(color, rgbOf(core)))).toBeGreaterThan(3)
    }
  })
})

it('the tokens were read: no theme is empty', () => {
  for (const { tokens } of Object.values(themes)) expect(Object.keys(tokens).length).toBeGreaterThan(12)
})
