import { valueIn } from '../../bridge/url.ts'

/** What an address says of a lesson: `scene=<id>&step=<n>`, n from 1. */
export interface Scene {
  readonly scene: string
  /** Index of the step, from 0. */
  readonly step: number
  readonly course: string | undefined
}

/** The lesson that an address names; undefined where it names none. */
export function sceneIn(address: URL): Scene | undefined {
  const scene = valueIn(address, 'scene')
  if (scene === null || scene === '') return undefined
  return {
    scene,
    step: stepIn(address),
    course: valueIn(address, 'course') ?? undefined,
  }
}

/** The index of the step that an address names, from 0; the first where it names none. */
export function stepIn(address: URL): number {
  const step = Number(valueIn(address, 'step') ?? 1)
  return Number.isInteger(step) && step > 0 ? step - 1 : 0
}

/** Keys that say nothing of the experiment: of the page and its lesson, and of a frame that the whole tool stands in. */
const others = new Set(
  'v scene step course lesson backend lang speaker ui hide lock start theme links motion wheel keys api origin t'.split(
    ' ',
  ),
)

/** Whether an address tells an experiment of its own beside the lesson. */
export const tellsExperiment = (address: URL): boolean =>
  [...address.searchParams.keys(), ...new URLSearchParams(address.hash.slice(1)).keys()].some((key) => !others.has(key))

/** Writes the lesson into the browser's address, or takes it out; the experiment's part stays as it is. */
export const writeScene = (scene: Scene | undefined, browser: Window = window): void =>
  write({ scene: scene?.scene, lesson: undefined, step: told(scene?.step), course: scene?.course }, browser)

/** The same of a reader's own lesson: by what `lesson=` said when it was opened; one that is being made has no address. */
export const writeOwnScene = (lesson: string | undefined, step: number, browser: Window = window): void =>
  write({ scene: undefined, lesson, step: lesson === undefined ? undefined : told(step), course: undefined }, browser)

const told = (step: number | undefined): string | undefined => (step === undefined ? undefined : String(step + 1))

function write(pairs: Readonly<Record<string, string | undefined>>, browser: Window): void {
  const address = new URL(browser.location.href)
  const hash = new URLSearchParams(address.hash.slice(1))
  for (const [key, value] of Object.entries(pairs)) {
    if (value === undefined) address.searchParams.delete(key)
    else address.searchParams.set(key, value)
    hash.delete(key)
  }
  address.hash = hash.toString()
  try {
    browser.history.replaceState(browser.history.state, '', address)
  } catch {
    // A sandboxed frame: the address is a convenience.
  }
}

let page: URL | undefined

/** Where links to lessons lead, where that is not the page that makes them: from a frame to the whole tool. */
export const linkLessonsTo = (whole: URL): void => {
  page = whole
}

/** The page of the whole tool, where this is a frame of a course page. */
export const wholePage = (): URL | undefined => page

/** The short link to a step of a lesson, by `scene` or, of a reader's own, by `lesson`. */
export function linkOf(of: { readonly [key in 'scene' | 'lesson']?: string }, step: number, browser = window): string {
  const short = new URL(page ?? browser.location.origin + browser.location.pathname)
  for (const [key, value] of Object.entries(of)) short.searchParams.set(key, value)
  short.searchParams.set('step', String(step + 1))
  return short.href
}
