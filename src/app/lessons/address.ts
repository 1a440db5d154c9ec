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
  const step = Number(valueIn(address, 'step') ?? 1)
  return {
    scene,
    step: Number.isInteger(step) && step > 0 ? step - 1 : 0,
    course: valueIn(address, 'course') ?? undefined,
  }
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
export function writeScene(scene: Scene | undefined, browser: Window = window): void {
  const address = new URL(browser.location.href)
  const hash = new URLSearchParams(address.hash.slice(1))
  const pairs: Readonly<Record<string, string | undefined>> = {
    scene: scene?.scene,
    step: scene && String(scene.step + 1),
    course: scene?.course,
  }
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

/** The link to the present state: the lesson's short one where the stage stands as the lesson says. */
export function linkOf(scene: Scene | undefined, exploring: boolean, browser: Window = window): string {
  const address = new URL(browser.location.href)
  if (!scene || exploring) return address.href
  const short = new URL(address.origin + address.pathname)
  short.searchParams.set('scene', scene.scene)
  short.searchParams.set('step', String(scene.step + 1))
  return short.href
}
