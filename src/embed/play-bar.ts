import { pause, setHead, stepBy, togglePlay } from '../store/actions.ts'
import type { Store } from '../store/store.ts'
import { htmlElement, setAttributes, svgElement } from '../views/shared/dom.ts'
import { iconPaths } from '../views/shared/icon-paths.ts'
import { playbackStrings } from '../views/shared/strings/playback-strings.ts'

/** Step back, play, step forward and the scrub bar of a store's playback. Returns the way to stop following the store. */
export function createPlayBar(parent: HTMLElement, store: Store): () => void {
  const words = playbackStrings()
  const bar = htmlElement('div', { class: 'playback', role: 'group', 'aria-label': words.playback }, parent)
  signButton(bar, 'back', words.back, () => stepBy(store, -1))
  const playButton = signButton(bar, 'play', words.play, () => togglePlay(store))
  playButton.button.classList.add('primary')
  signButton(bar, 'forward', words.forward, () => stepBy(store, 1))
  const scrub = htmlElement('input', { class: 'scrub', type: 'range', min: 0, step: 1, 'aria-label': words.step }, bar)
  const output = htmlElement('output', { class: 'step' }, bar)
  scrub.addEventListener('input', () => {
    pause(store)
    setHead(store, scrub.valueAsNumber)
  })

  const draw = (): void => {
    const { playback, experiment } = store.getState()
    const head = Math.floor(playback.head)
    setAttributes(scrub, { max: experiment.steps, 'aria-valuetext': words.stepOf(head, experiment.steps) })
    scrub.value = String(head)
    const text = `${head} / ${experiment.steps}`
    if (output.textContent !== text) output.textContent = text
    playButton.show(playback.playing ? 'pause' : 'play', playback.playing ? words.pause : words.play)
  }
  draw()
  return store.subscribe(draw)
}

interface SignButton {
  readonly button: HTMLButtonElement
  readonly show: (icon: keyof typeof iconPaths, words: string) => void
}

function signButton(parent: HTMLElement, icon: keyof typeof iconPaths, words: string, pressed: () => void): SignButton {
  const button = htmlElement('button', { type: 'button', class: 'icon' }, parent)
  const sign = svgElement(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, fill: 'currentColor', 'aria-hidden': 'true' },
    button,
  )
  const path = svgElement('path', {}, sign)
  const show: SignButton['show'] = (name, label) => {
    setAttributes(path, { d: iconPaths[name] })
    setAttributes(button, { 'aria-label': label, title: label })
  }
  show(icon, words)
  button.addEventListener('click', pressed)
  return { button, show }
}
