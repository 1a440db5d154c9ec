import './app/tokens.css'
import './app/page/base.css'
import './controls/inputs.css'
import './controls/playback-and-legend.css'
import './views/shared/point-tip.css'
import './views/contour/contour.css'
import './views/network/network.css'
import './embed/embed.css'
import { listenToKeys } from './app/keyboard.ts'
import { speakIn, wantedLanguage } from './app/language-choice.ts'
import type { Emit } from './embed/events.ts'
import { createInstance } from './embed/instance.ts'
import { answerMessages, sendEvents } from './embed/messages.ts'
import type { EmbedOptions } from './embed/option-table.ts'
import { readOptions } from './embed/options.ts'
import type { Experiment } from './experiment/experiment.ts'
import { defaultExperiment } from './experiment/defaults.ts'
import { parse } from './experiment/parse.ts'
import type { Store } from './store/store.ts'

/**
 * The embed: one experiment, as the address tells it, in the frame of a course page. The frame's parent drives it by messages.
 */
async function open(): Promise<void> {
  const { options, complaints, rest } = readOptions(new URL(location.href))
  await speakIn(wantedLanguage(window))
  const { experiment, faults } = await wished(options, rest)

  const page = document.documentElement
  if (options.theme === 'auto') delete page.dataset['theme']
  else page.dataset['theme'] = options.theme
  if (options.scale !== 1) {
    page.style.setProperty('--type-scale', String(options.scale))
    page.style.setProperty('--line-scale', String(Math.max(1, options.scale)))
  }

  const root = document.getElementById('embed')
  if (!root) throw new Error('The page has no element #embed to draw into.')
  root.replaceChildren()
  const alone = window.parent === window
  const emit: Emit = alone || !options.api ? () => undefined : sendEvents(window.parent, options.origin)
  const instance = createInstance(root, {
    options,
    experiment,
    complaints: [...complaints, ...faults],
    home: new URL('./', location.href),
    emit,
    landscape: async (place, store) => (await import('./embed/landscape.tsx')).showLandscape(place, store),
    ...(options.ui === 'full' && { show: showWhole(emit) }),
  })
  if (options.keys) listenToKeys(instance.store)
  if (alone || !options.api) return
  const { receive } = answerMessages(window, instance, options.origin)
  for (const event of earlyMessages()) receive(event)
}

/** What the address asks for: a lesson's step, an experiment, or the first visit's, and what is wrong with it in sentences. */
async function wished(
  { scene, step }: EmbedOptions,
  rest: URL,
): Promise<{ readonly experiment: Experiment; readonly faults: readonly string[] }> {
  if (scene !== '') {
    const { sceneOf } = await import('./embed/scene-in-language.ts')
    const found = await sceneOf(scene, step)
    if (found) return { experiment: found, faults: [] }
  }
  const unknown = scene === '' ? [] : [`There is no lesson “${scene}”.`]
  if (rest.search === '' && rest.hash === '') return { experiment: defaultExperiment, faults: unknown }
  const parsed = parse(rest)
  return parsed.ok
    ? { experiment: parsed.experiment, faults: [...unknown, ...parsed.warnings.map(({ message }) => message)] }
    : { experiment: defaultExperiment, faults: [...unknown, parsed.error.message] }
}

/** The whole tool in the frame, with its lessons; it is fetched when an embed asks for it. */
const showWhole =
  (emit: Emit) =>
  (root: HTMLElement, store: Store): (() => void) => {
    let gone = false
    let takeDown: (() => void) | undefined
    const fetching = async (): Promise<void> => {
      const [{ showPage }, { watchLesson }] = await Promise.all([
        import('./app/page-in-frame.ts'),
        import('./embed/lesson-events.ts'),
      ])
      if (gone) return
      root.classList.add('embed-whole')
      const stops = [watchLesson(emit), showPage(root, store)]
      takeDown = () => {
        for (const stop of stops) stop()
      }
    }
    void fetching()
    return () => {
      gone = true
      takeDown?.()
    }
  }

/** What the page around has said while this was being fetched. */
function earlyMessages(): readonly MessageEvent<unknown>[] {
  const boot: unknown = Reflect.get(window, 'thalweg')
  if (typeof boot !== 'object' || boot === null || !('early' in boot) || !Array.isArray(boot.early)) return []
  return boot.early.filter((event) => event instanceof MessageEvent)
}

void open()
