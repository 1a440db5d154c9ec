import type { Experiment } from '../experiment/experiment.ts'
import { defaultExperiment } from '../experiment/defaults.ts'
import { parse } from '../experiment/parse.ts'
import { edit, notify, setHead } from '../store/actions.ts'
import { htmlElement } from '../views/shared/dom.ts'
import { onThemeChange } from '../views/shared/theme.ts'
import { linkKeys, linkOf } from './attributes.ts'
import { elementStyle } from './element-style.ts'
import { createInstance, type Instance } from './instance.ts'
import { type EmbedOptions, optionTable } from './option-table.ts'
import { optionsFrom } from './options.ts'
import type { ShowLandscape } from './stage.ts'
import { whenWanted } from './when-wanted.ts'

/** What the attributes say, and what is wrong with it in sentences. */
interface Wished {
  readonly experiment: Experiment
  readonly faults: readonly string[]
}

/** Options that can only be chosen before the element starts; changing one starts it anew. */
const optionNames = Object.keys(optionTable).filter((name) => name !== 't')

const landscape: ShowLandscape = async (place, store) => (await import('./landscape.tsx')).showLandscape(place, store)

/**
 * `<thalweg-plot fn="beale" opt="adam:lr=.05">`: an experiment as an element. Its attributes are the keys of a link and the options
 * of the embed, and `poster` and `alt`; its content stands in its place until it starts, and where scripts are off. Events of the
 * public interface bubble from it as `CustomEvent`s with the same names.
 */
export class ThalwegPlot extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...linkKeys, ...optionNames, 't', 'poster', 'alt']
  private readonly stage: HTMLElement
  private instance: Instance | undefined
  private stop: (() => void) | undefined
  private waiting: {
    readonly name: string
    readonly args: readonly unknown[]
    readonly done: (answer: Promise<unknown>) => void
  }[] = []

  constructor() {
    super()
    const tree = this.attachShadow({ mode: 'open' })
    tree.adoptedStyleSheets = [elementStyle()]
    this.stage = htmlElement('div', { class: 'thalweg' })
    tree.append(this.stage)
  }

  connectedCallback(): void {
    this.prepare()
  }

  disconnectedCallback(): void {
    this.stop?.()
    this.stop = undefined
    this.instance?.dispose()
    this.instance = undefined
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return
    const { instance } = this
    if (name === 'alt') this.describe()
    else if (!instance) this.prepare()
    else if (name === 't') setHead(instance.store, Number(now ?? instance.store.getState().experiment.steps))
    else if (name === 'poster') return
    else if (optionNames.includes(name) && name !== 'scale') this.prepare()
    else {
      const { experiment, faults } = this.wished()
      edit(instance.store, () => experiment)
      for (const [index, message] of faults.entries())
        notify(instance.store, { key: `url:${index}`, message, level: 'warning' })
    }
  }

  /** The experiment on the stage, as the public interface describes it. */
  get experiment(): Experiment {
    return this.instance?.store.getState().experiment ?? this.wished().experiment
  }

  set experiment(experiment: Experiment) {
    void this.setState(experiment)
  }

  /** The step at which the play head stands. */
  get head(): number {
    return Math.floor(this.instance?.store.getState().playback.head ?? 0)
  }

  set head(step: number) {
    void this.seek(step)
  }

  get playing(): boolean {
    return this.instance?.store.getState().playback.playing ?? false
  }

  play = (): Promise<unknown> => this.call('play')
  pause = (): Promise<unknown> => this.call('pause')
  step = (count = 1): Promise<unknown> => this.call('step', count)
  seek = (step: number): Promise<unknown> => this.call('seek', step)
  reset = (): Promise<unknown> => this.call('reset')
  getState = (): Promise<unknown> => this.call('getState')
  setState = (experiment: Experiment | string): Promise<unknown> => this.call('setState', experiment)
  simulate = (experiment?: Experiment | string): Promise<unknown> => this.call('simulate', experiment)
  exportCode = (language: 'numpy' | 'torch' = 'numpy'): Promise<unknown> => this.call('exportCode', language)
  /** The picture as text of an SVG, as a `Blob`, and the numbers as text; see the readme for the options. */
  toSVG = (options: object = {}): Promise<unknown> => this.call('toSVG', options)
  toBlob = (options: object = {}): Promise<unknown> => this.call('toBlob', options)
  exportData = (options: object = {}): Promise<unknown> => this.call('exportData', options)

  /** Any call of the public interface by its name; one that comes before the start starts the element. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown> {
    if (this.instance) return this.instance.call(name, args)
    const answer = new Promise<unknown>((resolve) => {
      this.waiting.push({ name, args, done: resolve })
    })
    if (this.isConnected) this.start()
    return answer
  }

  private wished(): Wished {
    const link = linkOf((name) => this.getAttribute(name))
    if (link === undefined) return { experiment: defaultExperiment, faults: [] }
    const parsed = parse(link)
    return parsed.ok
      ? { experiment: parsed.experiment, faults: parsed.warnings.map(({ message }) => message) }
      : { experiment: defaultExperiment, faults: [parsed.error.message] }
  }

  private options() {
    return optionsFrom((name) => {
      const text = this.getAttribute(name) ?? undefined
      return name === 'scale' && (text === 'log' || text === 'linear') ? undefined : text
    })
  }

  /** Shows the poster, or the element's own content, until the embed is wanted. */
  private prepare(): void {
    this.disconnectedCallback()
    const { options } = this.options()
    const poster = this.getAttribute('poster')
    const button = htmlElement('button', { type: 'button', class: 'embed-poster' })
    if (poster !== null) htmlElement('img', { src: poster, alt: this.getAttribute('alt') ?? '' }, button)
    else button.append(document.createElement('slot'))
    this.stage.className = 'thalweg'
    this.stage.replaceChildren(button)
    this.describe()
    const begin = (): void => this.start()
    button.addEventListener('click', begin)
    this.stop = whenWanted(this, options.start, begin)
    if (this.waiting.length > 0) this.start()
  }

  private start(): void {
    if (this.instance) return
    this.stop?.()
    const { options, complaints } = this.options()
    if (options.scene === '') this.show(options, complaints, this.wished())
    else void this.startLesson(options, complaints)
  }

  /** A lesson's step is shown when the lessons are here, unless the element has been taken away or asked for another one by then. */
  private async startLesson(options: EmbedOptions, complaints: readonly string[]): Promise<void> {
    const { scene, step } = options
    const wished = await import('./scene.ts').then(
      ({ sceneOf }) => sceneOf(scene, step),
      () => undefined,
    )
    const now = this.options().options
    if (!this.isConnected || this.instance || now.scene !== scene || now.step !== step) return
    if (wished) this.show(options, complaints, { experiment: wished, faults: [] })
    else this.show(options, [...complaints, `There is no lesson “${scene}”.`], this.wished())
  }

  private show(options: EmbedOptions, complaints: readonly string[], { experiment, faults }: Wished): void {
    const theme = (): void => {
      const chosen = options.theme === 'auto' ? document.documentElement.dataset['theme'] : options.theme
      if (chosen === 'light' || chosen === 'dark' || chosen === 'projector') this.stage.dataset['theme'] = chosen
      else delete this.stage.dataset['theme']
    }
    theme()
    this.stage.replaceChildren()
    const instance = createInstance(this.stage, {
      options,
      experiment,
      complaints: [...complaints, ...faults],
      home: undefined,
      landscape,
      emit: (name, detail) => {
        this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
      },
    })
    this.instance = instance
    this.stop = onThemeChange(theme)
    for (const { name, args, done } of this.waiting.splice(0)) done(instance.call(name, args))
  }

  private describe(): void {
    const alt = this.getAttribute('alt')
    this.stage.role = 'figure'
    if (alt === null) this.stage.ariaLabel = null
    else this.stage.ariaLabel = alt
  }
}

if (!customElements.get('thalweg-plot')) customElements.define('thalweg-plot', ThalwegPlot)
