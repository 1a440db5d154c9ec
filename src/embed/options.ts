import { type EmbedOptions, optionTable } from './option-table.ts'

export interface Options {
  readonly options: EmbedOptions
  /** What is wrong with the address, each in a sentence; the default holds in its place. */
  readonly complaints: readonly string[]
  /** The rest of the address, which tells the experiment. */
  readonly rest: URL
}

type Names = keyof EmbedOptions
const names = Object.keys(optionTable).filter((name): name is Names => name in optionTable)

/** `scale` also names the scale of the heights in an experiment's link; words are meant for that one. */
const heights = /^(log|linear)$/

/**
 * Reads the embed's options from query and hash (the hash wins); a bad value keeps the default and one out of range becomes the nearest,
 * each with a sentence. Never throws.
 */
export function readOptions(address: URL): Options {
  const rest = new URL(address)
  const hash = new URLSearchParams(rest.hash.slice(1))
  const given = new Map<string, string>()
  for (const name of names) {
    for (const from of [rest.searchParams, hash]) {
      const text = from.get(name)
      if (text === null || (name === 'scale' && heights.test(text))) continue
      given.set(name, text)
      from.delete(name)
    }
  }
  rest.hash = hash.toString()
  return { ...optionsFrom((name) => given.get(name)), rest }
}

/** Options from texts by name, as attributes of an element give them. */
export function optionsFrom(text: (name: Names) => string | undefined): Omit<Options, 'rest'> {
  const complaints: string[] = []
  const read = <Name extends Names>(name: Name): EmbedOptions[Name] => {
    const { value, takes, read: valueOf } = optionTable[name]
    const said = text(name)
    if (said === undefined) return value
    const meant = valueOf(said)
    const shown = `${name}=${said.slice(0, 40)}`
    if (meant === undefined) complaints.push(`${shown} is not understood; it takes ${takes}.`)
    else if (typeof meant === 'number' && meant !== Number(said))
      complaints.push(`${shown} is out of range; it takes ${takes}, and ${meant} is used.`)
    return meant ?? value
  }
  const options: EmbedOptions = {
    ui: read('ui'),
    hide: read('hide'),
    lock: read('lock'),
    start: read('start'),
    theme: read('theme'),
    scale: read('scale'),
    lang: read('lang'),
    links: read('links'),
    backend: read('backend'),
    motion: read('motion'),
    wheel: read('wheel'),
    keys: read('keys'),
    api: read('api'),
    origin: read('origin'),
    t: read('t'),
    scene: read('scene'),
    step: read('step'),
  }
  return { options, complaints }
}
