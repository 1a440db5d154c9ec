import { pause, setHead } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import type { ChartFrame } from './chart-frame.ts'

/**
 * The play head in the chart: a line with a grip, dragged by pointer anywhere on the plot, moved by keys. Of several charts
 * on a page one alone takes the focus. `valuesAt` tells in words what the curves have at a step.
 */
export function createHeadLine(
  parent: SVGElement,
  store: Store,
  takesFocus: boolean,
  valuesAt: (step: number) => string,
): { readonly draw: (frame: ChartFrame) => void } {
  const slider = svgElement(
    'g',
    takesFocus
      ? {
          class: 'chart-head',
          tabindex: 0,
          role: 'slider',
          'aria-label': words().playHead,
          'aria-valuemin': 0,
          focusable: 'true',
        }
      : { class: 'chart-head', 'aria-hidden': 'true' },
    parent,
  )
  const line = svgElement('line', { y1: 0 }, slider)
  svgElement('path', { d: 'M-5.5-8.5h11v7l-5.5 6-5.5-6Z' }, slider)

  slider.addEventListener('keydown', (event) => {
    const {
      playback: { head },
      experiment: { steps },
    } = store.getState()
    const far = Math.max(1, Math.round(steps / 10))
    const one = event.shiftKey ? Math.min(10, far) : 1
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: -one,
      ArrowDown: -one,
      ArrowRight: one,
      ArrowUp: one,
      PageDown: -far,
      PageUp: far,
      Home: -Infinity,
      End: Infinity,
    }
    const move = moves[event.key]
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (store.getState().playback.playing) pause(store)
    setHead(store, Math.min(Math.max(Math.round(head) + move, 0), steps))
  })

  return {
    draw: ({ x, height, steps, along }) => {
      const { head, playing } = store.getState().playback
      const shown = Math.round(head)
      setAttributes(slider, { transform: `translate(${x(along.at(Math.min(head, steps))).toFixed(2)} 0)` })
      setAttributes(line, { y2: height })
      if (!takesFocus) return
      // While it plays, only the step is told: nobody can listen to numbers that change with every frame.
      const values = playing ? '' : valuesAt(shown)
      setAttributes(slider, {
        'aria-valuemax': steps,
        'aria-valuenow': shown,
        'aria-valuetext': words().headAt(shown, steps, values),
      })
    },
  }
}

/** Dragging anywhere on `ground` puts the play head under the pointer; `stepAt` tells the step under an event. */
export function listenToScrubbing(
  ground: SVGElement,
  store: Store,
  stepAt: (event: PointerEvent) => number | undefined,
): void {
  const scrub = (event: PointerEvent): void => {
    const step = stepAt(event)
    if (step !== undefined) setHead(store, step)
  }
  ground.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    ground.setPointerCapture(event.pointerId)
    if (store.getState().playback.playing) pause(store)
    scrub(event)
  })
  ground.addEventListener('pointermove', (event) => {
    if (ground.hasPointerCapture(event.pointerId)) scrub(event)
  })
}
