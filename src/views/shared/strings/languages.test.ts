import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

import { readOptions } from '../../../embed/options.ts'
import { parse } from '../../../experiment/parse.ts'
import { methods } from '../../../methods/index.ts'
import { networkMethods } from '../../../networks/methods/index.ts'
import { dataProblems } from '../../../problems/index.ts'
import { schedules } from '../../../schedules/index.ts'
import { surfaces } from '../../../surfaces/index.ts'
import { averages } from '../../../trajectories/averages/index.ts'
import type { Language, RegistryTexts } from './catalogue.ts'
import { noResiduals } from '../../../notation/asked.ts'
import { coreText } from './core-text.ts'
import { english } from './english.ts'
import { type languages, part, speak, type Tag } from './language.ts'
import { complete } from './languages/complete.ts'
import de from './languages/de/index.ts'
import es from './languages/es/index.ts'
import fr from './languages/fr/index.ts'
import ja from './languages/ja/index.ts'
import { pseudo } from './languages/pseudo.ts'
import zh from './languages/zh/index.ts'
import { labelIn, nameIn } from './registry-text.ts'

const all: Readonly<Record<Exclude<keyof typeof languages, 'en'>, Language>> = { de, fr, es, zh, ja }
const tags = Object.keys(all) as (keyof typeof all)[]
const parts = Object.keys(english) as (keyof typeof english)[]

/** `a.b.c` of every text of a part. */
function paths(texts: unknown, before = ''): string[] {
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return [before]
  return Object.entries(texts).flatMap(([key, text]) => paths(text, before === '' ? key : `${before}.${key}`))
}

const named = {
  methods: new Map<string, unknown>([...methods, ...networkMethods]),
  surfaces,
  problems: dataProblems,
  schedules,
  averages,
}
const describing = [...surfaces.values(), ...dataProblems.values()]

/** English labels of numbers, and what data problems call their axes. */
function labels(): Set<string> {
  const declared = [...methods.values(), ...networkMethods.values(), ...surfaces.values(), ...dataProblems.values()]
  const found = declared.flatMap(({ parameters = {} }) => Object.values(parameters).map(({ label }) => label))
  return new Set([...found, ...[...dataProblems.values()].flatMap(({ axes }) => [axes.x, axes.y])])
}

function registryKeys(kind: keyof RegistryTexts): readonly string[] {
  if (kind === 'shows') return describing.map(({ id }) => id)
  if (kind === 'does') return [...networkMethods.keys()]
  return kind === 'labels' ? [...labels()] : [...named[kind].keys()]
}
const kinds = ['methods', 'surfaces', 'problems', 'schedules', 'averages', 'shows', 'does', 'labels'] as const

/** Letters and Greek are the same everywhere, and so is what only a name calls. */
const saysSomething = (label: string): boolean => /[a-z]{3}/.test(label)

/** What a sentence is filled with and other languages leave out, with reason: the places in the English one. */
const untold: Readonly<Record<string, readonly number[]>> = {
  // "input" or "inputs", and their number once more
  'The samples have {} {}, so the input layer must have {}, not {}.': [2, 3],
  // the kind of a word: it would have to agree with what stands around it
  'There is no {} {} of {}; did you mean “{}”?': [1],
  'There is no {} {}; did you mean “{}”?': [1],
  'There is no {} {}; the nearest of the {} known ones are {}.': [1],
  'There is no {} {}; the known ones are {}.': [1],
  // the text around the place, which the place itself finds
  'This is not valid JSON at character {}, {}: check the brackets, commas and quotes there.': [2],
}

const boot = readFileSync(join(import.meta.dirname, '../../../embed/boot.ts'), 'utf8')

describe.each(tags)('%s', (tag) => {
  const { translation } = all[tag]

  it('says nothing that English no longer says', () => {
    const stale = parts.flatMap((name) => {
      const known = new Set(paths(english[name]))
      return paths(translation[name] ?? {}).filter((path) => path !== '' && !known.has(path))
    })
    const unknown = kinds.flatMap((kind) => {
      const known = new Set(registryKeys(kind))
      return Object.keys(translation.registry?.[kind] ?? {}).filter((key) => !known.has(key))
    })
    expect([...stale, ...unknown]).toEqual([])
  })

  it('is spoken by the embed’s poster, which is there before the catalogue', () => {
    expect(boot).toContain(`${tag}: ['${translation.page?.pressToStart}'`)
  })

  it('has every string of the parts that are complete; the others are listed', () => {
    const missing = parts.flatMap((name) => {
      const own = new Set(paths(translation[name] ?? {}))
      return paths(english[name]).flatMap((path) => (own.has(path) ? [] : [[name, path] as const]))
    })
    const unnamed = (['shows', 'does', 'labels'] as const).flatMap((kind) => {
      const own = translation.registry?.[kind] ?? {}
      return registryKeys(kind).filter((key) => saysSomething(key) && !Object.hasOwn(own, key))
    })
    const listed = [...missing.map((place) => place.join('.')), ...unnamed]
    if (listed.length > 0) console.warn(`${tag} has yet to say:\n  ${listed.join('\n  ')}`)
    expect(missing.filter(([name]) => complete.includes(name))).toEqual([])
  })
})

describe('the core, which speaks English', () => {
  const folders = ['bridge', 'controls', 'embed', 'engine', 'experiment', 'networks', 'notation']
  const sources = folders.flatMap((folder) => {
    const root = join(import.meta.dirname, '../../..', folder)
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
  })
  const source = sources.join('\n')

  it.each(tags)('still says the sentences that %s translates', (tag) => {
    const pieces = Object.keys(all[tag].translation.core ?? {}).flatMap((sentence) => sentence.split(/\{\}|[();“”.]/))
    const gone = pieces.map((piece) => piece.trim()).filter((piece) => piece.length > 12 && !source.includes(piece))
    // Sentences that the core puts together from words of its own.
    const made =
      /^(There is no parameter|arguments?, not|This is not valid JSON|The link could not be read|a (whole )?number)/
    expect(gone.filter((piece) => !made.test(piece))).toEqual([])
  })

  it.each(tags)('tells in %s all that its sentences are filled with', (tag) => {
    const short = Object.entries(all[tag].translation.core ?? {}).flatMap(([sentence, own]) => {
      const places = [...own.matchAll(/\{(\d*)\}/g)].map(([, place], index) => Number(place === '' ? index + 1 : place))
      const wanted = Array.from({ length: sentence.split('{}').length - 1 }, (_, index) => index + 1)
      const gone = wanted.filter((place) => !places.includes(place) && !(untold[sentence] ?? []).includes(place))
      return gone.length > 0 || places.some((place) => !wanted.includes(place)) ? [{ sentence, own, gone }] : []
    })
    expect(short).toEqual([])
  })

  it.each(tags)('is heard in %s where a link is wrong', async (tag) => {
    await speak(tag)
    const links = [
      '?v=1&fn=rosenbrok',
      '?v=1&fn=unheard-of',
      '?v=1&opt=unheard-of',
      '?v=1&data=unheard-of',
      '?v=1&opt=adam:unheard=1',
      '?v=1&opt=gd@unheard-of',
      '?v=1&opt=adamm',
      '?v=1&steps=-5',
      '?v=1&opt=adam:lr=-1',
      '?v=1&j=$$',
      '?v=1&f=x%2B',
    ]
    const embed = new URL('https://course.example/embed.html?ui=x&hide=x&scale=x&lang=x1&origin=x&scene=.')
    const { complaints } = readOptions(embed)
    expect(complaints.length).toBeGreaterThanOrEqual(5)
    const sentences = links.flatMap((link) => {
      const parsed = parse(link)
      return parsed.ok ? parsed.warnings.map(({ message }) => message) : [parsed.error.message]
    })
    sentences.push(...complaints, noResiduals(false), noResiduals(true))
    expect(sentences.length).toBeGreaterThanOrEqual(links.length - 1)
    expect(sentences.map(coreText).filter(({ lang }) => lang === 'en')).toEqual([])
  })
})

describe('speaking', () => {
  afterEach(() => speak('en'))

  it('falls back to English string by string', async () => {
    await speak('de')
    expect(part('page', english.page).undo).toBe('Rückgängig')
    expect(part('page', { ...english.page }).name).toBe('Thalweg')
    expect(nameIn('methods', { id: 'gd', name: 'Gradient descent' })).toBe('Gradientenabstieg')
    expect(nameIn('methods', { id: 'unheard-of', name: 'Unheard of' })).toBe('Unheard of')
    expect(labelIn('learning rate')).toBe('Lernrate')
  })

  it('fills the parts of a sentence of the core, in the order of the language', async () => {
    await speak('ja')
    expect(coreText('lr of run 2 must be a number from 0 to 1, not "x"; its default stays.').text).toBe(
      '実行 2 の lr は 0 から 1 までの数でなければならず、"x" ではいけません。既定値のままにします。',
    )
    await speak('de')
    expect(coreText('Nobody says this.')).toEqual({ text: 'Nobody says this.', lang: 'en' })
  })

  it.each(['qps', 'qps-rtl'] satisfies Tag[])('%s has no plain letter left', async (tag) => {
    await speak(tag)
    const words = part('playback', english.playback)
    expect(words.late(['Adam'], 200)).not.toMatch(/[a-z]/i)
    expect(words.play.length).toBeGreaterThanOrEqual(1.4 * english.playback.play.length)
    expect(pseudo(words.play)).toBe(words.play)
  })
})
