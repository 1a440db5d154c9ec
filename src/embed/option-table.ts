import type { BackendChoice } from '../engine/engine.ts'

/** Parts of the stage that a page may leave out. */
export const hideable = ['play', 'legend', 'zoom', 'start', 'link', 'notices'] as const
export type Hideable = (typeof hideable)[number]

/** What an embed does beside showing its experiment; absent fields leave the choice to the page or the reader. */
export interface EmbedOptions {
  readonly ui: 'none' | 'min' | 'full'
  readonly hide: readonly Hideable[]
  readonly lock: boolean
  readonly start: 'auto' | 'visible' | 'click'
  readonly theme: 'auto' | 'light' | 'dark' | 'projector'
  readonly scale: number
  readonly lang: string
  readonly links: boolean
  readonly backend: BackendChoice
  readonly motion: 'auto' | 'none'
  readonly wheel: 'page' | 'zoom'
  readonly keys: boolean
  readonly api: boolean
  readonly origin: string
  readonly t: number | undefined
  readonly scene: string
  readonly step: number
}

interface Option<T> {
  readonly value: T
  /** What may stand in the address, for the table in the readme. */
  readonly takes: string
  readonly means: string
  /** The value that a text says, or undefined where it says none. */
  readonly read: (text: string) => T | undefined
}

const oneOf = <T extends string>(...words: readonly [T, ...T[]]) => ({
  takes: words.map((word) => `\`${word}\``).join(', '),
  read: (text: string): T | undefined => words.find((word) => word === text),
})

const onOff = {
  takes: '`1`, `0`',
  read: (text: string): boolean | undefined =>
    ['1', 'true', 'yes', ''].includes(text) ? true : ['0', 'false', 'no'].includes(text) ? false : undefined,
}

const numberIn = (low: number, high: number) => ({
  takes: `a number from ${low} to ${high}`,
  read: (text: string): number | undefined => {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    return Number.isFinite(value) ? Math.min(Math.max(value, low), high) : undefined
  },
})

/** An origin as browsers write it, such as https://course.example; undefined for anything else. */
function originIn(text: string): string | undefined {
  try {
    const { origin } = new URL(text)
    return origin === 'null' ? undefined : origin
  } catch {
    return undefined
  }
}

/** Every option of the embed's address: its default, what it takes, and what it means. The readme's table is made from this. */
export const optionTable: { readonly [Name in keyof EmbedOptions]: Option<EmbedOptions[Name]> } = {
  ui: {
    value: 'min',
    ...oneOf('none', 'min', 'full'),
    means: 'the picture alone; with play bar and legend; the whole tool',
  },
  hide: {
    value: [],
    takes: `some of ${hideable.map((word) => `\`${word}\``).join(', ')}, with commas`,
    means: 'parts that are left out',
    read: (text) => hideable.filter((name) => text.split(',').some((word) => word.trim() === name)),
  },
  lock: { value: false, ...onOff, means: 'the reader plays and zooms, and cannot change the experiment' },
  start: {
    value: 'visible',
    ...oneOf('auto', 'visible', 'click'),
    means: 'loads at once, when it comes into view, or when it is clicked',
  },
  theme: { value: 'auto', ...oneOf('auto', 'light', 'dark', 'projector'), means: '`auto` follows the device' },
  scale: { value: 1, ...numberIn(0.5, 4), means: 'size of lettering and lines' },
  lang: {
    value: '',
    takes: 'a language tag, such as `de`',
    means: 'language of the words; without it the browser’s',
    read: (text) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text) ? text : undefined),
  },
  links: { value: true, ...onOff, means: 'whether a link opens the experiment in the whole tool' },
  backend: { value: 'auto', ...oneOf('auto', 'webgpu', 'wasm', 'js'), means: 'what computes' },
  motion: { value: 'auto', ...oneOf('auto', 'none'), means: '`none`: playing shows the end at once' },
  wheel: {
    value: 'page',
    ...oneOf('page', 'zoom'),
    means: 'what the wheel does over the picture; with Ctrl it always zooms',
  },
  keys: { value: true, ...onOff, means: 'whether space plays and Ctrl+Z undoes while the frame has the focus' },
  api: { value: true, ...onOff, means: 'whether messages are answered and sent' },
  origin: {
    value: '',
    takes: 'an origin, such as `https://course.example`',
    means: 'the only page that messages are taken from and sent to',
    read: originIn,
  },
  t: { value: undefined, ...numberIn(0, 1e6), means: 'the step at which the play head stands; without it the last' },
  scene: {
    value: '',
    takes: 'the id of a lesson',
    means: 'shows a step of a lesson; with `ui=full` the lesson itself',
    read: (text) => (/^[\w-]{1,80}$/.test(text) ? text : undefined),
  },
  step: { value: 1, ...numberIn(1, 1000), means: 'the step of the lesson, from 1' },
}
