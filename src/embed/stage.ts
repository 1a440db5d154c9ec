import type { Store } from '../store/store.ts'
import { createContourPlot } from '../views/contour/contour-plot.ts'
import { htmlElement } from '../views/shared/dom.ts'
import { runName } from '../views/shared/run-name.ts'
import type { Said } from '../views/shared/strings/core-text.ts'
import { foreignLanguage } from '../views/shared/strings/language.ts'
import { strings } from '../views/shared/strings/strings.ts'
import type { EmbedOptions, Hideable } from './option-table.ts'
import { createPlayBar } from './play-bar.ts'
import { createRunKey } from './run-key.ts'

/** Draws the landscape of a store in an element; resolves with the way to take it down. */
export type ShowLandscape = (place: HTMLElement, store: Store) => Promise<() => void>

interface Setting {
  readonly options: EmbedOptions
  /** The page of the whole tool, for the link. */
  readonly home: URL | undefined
  /** What fetches and draws the landscape, where the host can have one. */
  readonly landscape: ShowLandscape | undefined
}

/**
 * The pictures, and around them as much as the options leave: play bar, legend, messages, the link to the whole tool.
 * Returns the way to take them down.
 */
export function createStage(root: HTMLElement, store: Store, { options, home, landscape }: Setting): () => void {
  const shows = (part: Hideable): boolean => options.ui !== 'none' && !options.hide.includes(part)
  root.classList.add('stage-of-embed')
  root.classList.toggle('no-zoom', !shows('zoom'))
  root.dataset['wheel'] = options.wheel
  const fixedStart = options.lock || options.hide.includes('start')
  const stops = [showPictures(htmlElement('div', { class: 'embed-pictures' }, root), store, fixedStart, landscape)]
  if (shows('play')) stops.push(createPlayBar(root, store))
  if (shows('legend')) stops.push(createRunKey(root, store))
  if (shows('notices')) stops.push(tellNotices(root, store))
  if (home && options.links && shows('link')) stops.push(linkHome(root, store, home))
  return () => {
    for (const stop of stops) stop()
    root.replaceChildren()
  }
}

/** What networks answer; else the contour, the landscape or both, as the experiment's view says; a contour where there can be no landscape. */
function showPictures(
  place: HTMLElement,
  store: Store,
  fixedStart: boolean,
  landscape: ShowLandscape | undefined,
): () => void {
  let shown = ''
  let takeDown: (() => void)[] = []
  const clear = (): void => {
    for (const stop of takeDown) stop()
    takeDown = []
    place.replaceChildren()
  }
  const draw = (): void => {
    const { problem, view } = store.getState().experiment
    const wanted = 'network' in problem ? 'network' : landscape ? (view.show ?? 'contour') : 'contour'
    if (wanted === shown) return
    shown = wanted
    clear()
    if (wanted === 'network') {
      takeDown.push(showNetwork(place, store))
      return
    }
    if (wanted !== 'landscape') {
      takeDown.push(createContourPlot(htmlElement('div', { class: 'contour' }, place), store, { fixedStart }))
    }
    if (wanted !== 'contour' && landscape) {
      const picture = htmlElement('div', { class: 'embed-landscape' }, place)
      const drawn = landscape(picture, store)
      drawn.catch(() => {
        picture.textContent = strings().pageMissing
      })
      takeDown.push(() => void drawn.then((stop) => stop()).catch(() => undefined))
    }
  }
  draw()
  const stop = store.subscribe((state, previous) => {
    if (state.experiment !== previous.experiment) draw()
  })
  return () => {
    stop()
    clear()
  }
}

/** What networks answer; its drawing is fetched when there is a network. */
function showNetwork(place: HTMLElement, store: Store): () => void {
  const picture = htmlElement('div', { class: 'network-view' }, place)
  const drawn = import('../views/network/network-plot.ts').then(({ createNetworkPlot }) =>
    picture.isConnected ? createNetworkPlot(picture, store) : undefined,
  )
  drawn.catch(() => {
    picture.textContent = strings().pageMissing
  })
  return () => void drawn.then((stop) => stop?.()).catch(() => undefined)
}

/**
 * What the reader should know, one sentence below another, and why runs cannot be computed. Each is read out as it comes: it comes in
 * its last wording.
 */
function tellNotices(root: HTMLElement, store: Store): () => void {
  const place = htmlElement('div', { class: 'embed-notices', role: 'status' }, root)
  let told = '[]'
  const tell = async (): Promise<void> => {
    const { notices, trajectories, experiment } = store.getState()
    const refused = (trajectories?.result.runs ?? []).flatMap(({ refused: message }, run) =>
      message === undefined ? [] : [{ before: `${runName(experiment.runs[run])}: `, message, lang: 'en' as const }],
    )
    const lines = [...notices.map(({ message, lang }) => ({ before: '', message, lang })), ...refused]
    const next = JSON.stringify(lines)
    if (next === told) return
    told = next
    const say = lines.some(({ lang }) => lang === 'en') ? await ownWords() : asItIs
    if (next !== told) return
    place.replaceChildren(
      ...lines.map(({ before, message, lang }) => {
        const said = lang === 'en' ? say(message) : { text: message }
        const line = document.createElement('p')
        line.textContent = before + said.text
        if (said.lang) line.lang = said.lang
        return line
      }),
    )
  }
  void tell()
  return store.subscribe((state, previous) => {
    // not for each step of the play head
    if (
      state.notices !== previous.notices ||
      state.trajectories !== previous.trajectories ||
      state.experiment.runs !== previous.experiment.runs
    )
      void tell()
  })
}

const asItIs = (text: string): Said => ({ text })

/** What says sentences of the core, which speaks English, in the reader's language; its words come with the first that needs them. */
const ownWords = async (): Promise<(sentence: string) => Said> => {
  if (!foreignLanguage()) return asItIs
  try {
    return (await import('../views/shared/strings/core-text.ts')).coreText
  } catch {
    return (text) => ({ text, lang: 'en' })
  }
}

/** A link to the whole tool that always tells the present experiment. */
function linkHome(root: HTMLElement, store: Store, home: URL): () => void {
  const link = htmlElement('a', { class: 'embed-link', target: '_blank', rel: 'noopener' }, root)
  link.textContent = strings().openWhole
  let gone = false
  let stop: (() => void) | undefined
  const follow = async (): Promise<void> => {
    const { format } = await import('../experiment/format.ts')
    const draw = (): void => {
      link.href = new URL(format(store.getState().experiment), home).href
    }
    if (gone) return
    draw()
    stop = store.subscribe((state, previous) => {
      if (state.experiment !== previous.experiment) draw()
    })
  }
  link.href = home.href
  void follow()
  return () => {
    gone = true
    stop?.()
  }
}
