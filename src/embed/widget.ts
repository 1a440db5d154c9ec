import { defaultExperiment } from '../experiment/defaults.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { parse } from '../experiment/parse.ts'
import { edit } from '../store/actions.ts'
import { elementStyle } from './element-style.ts'
import { createInstance } from './instance.ts'
import { optionsFrom } from './options.ts'

/** What an anywidget host (Jupyter, Colab, VS Code, marimo, MyST) gives a widget; traits are named here as in Python. */
interface Model {
  readonly get: (name: string) => unknown
  readonly set: (name: string, value: unknown) => void
  readonly save_changes: () => void
  readonly on: (event: string, listener: () => void) => void
  readonly off: (event: string, listener: () => void) => void
}

/**
 * The notebook's widget. The trait `experiment` (an object or a link) goes both ways; `step` is the play head's step, both ways;
 * `options` holds the embed's options; `height` is in pixels.
 */
function render({ model, el }: { readonly model: Model; readonly el: HTMLElement }): () => void {
  const tree = el.shadowRoot ?? el.attachShadow({ mode: 'open' })
  tree.adoptedStyleSheets = [elementStyle()]
  const root = document.createElement('div')
  root.className = 'thalweg'
  const height = Number(model.get('height'))
  root.style.height = `${Number.isFinite(height) && height > 0 ? height : 420}px`
  tree.replaceChildren(root)

  const given: unknown = model.get('options')
  const { options, complaints } = optionsFrom((name) => {
    const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined
    return typeof value === 'string' ? value : value === undefined || value === null ? undefined : JSON.stringify(value)
  })
  const told = (): Experiment | undefined => experimentIn(model.get('experiment'))
  const instance = createInstance(root, {
    options,
    experiment: told() ?? defaultExperiment,
    complaints,
    home: undefined,
    emit: () => undefined,
  })
  const { store } = instance

  const fromModel = (): void => {
    const experiment = told()
    if (experiment) edit(store, () => experiment)
  }
  const stepFromModel = (): void => {
    const step = model.get('step')
    if (typeof step === 'number' && step !== Math.floor(store.getState().playback.head))
      void instance.call('seek', [step])
  }
  let gone = false
  const showLesson = async (): Promise<void> => {
    const { sceneOf } = await import('./scene.ts')
    const lesson = sceneOf(options.scene, options.step)
    if (lesson && !gone) edit(store, () => lesson)
  }
  if (options.scene !== '') void showLesson()
  model.on('change:experiment', fromModel)
  model.on('change:step', stepFromModel)
  const stop = store.subscribe((state, previous) => {
    const step = Math.floor(state.playback.head)
    const stepped = step !== Math.floor(previous.playback.head)
    if (state.experiment === previous.experiment && !stepped) return
    if (state.experiment !== previous.experiment) model.set('experiment', state.experiment)
    if (stepped) model.set('step', step)
    model.save_changes()
  })
  return () => {
    gone = true
    stop()
    model.off('change:experiment', fromModel)
    model.off('change:step', stepFromModel)
    instance.dispose()
  }
}

function experimentIn(value: unknown): Experiment | undefined {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) return undefined
  const parsed = parse(typeof value === 'string' ? value : JSON.stringify(value))
  return parsed.ok ? parsed.experiment : undefined
}

export default { render }
