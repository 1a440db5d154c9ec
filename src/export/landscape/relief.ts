import { createThalwegStore } from '../../store/store.ts'
import type { AxisMark, Still } from '../../views/landscape/still.ts'
import type { Box, Figure, Shown } from '../figure.ts'
import { plainFont } from '../fonts.ts'
import { element, textElement } from '../markup.ts'

/** The landscape in a box of a figure, drawn anew for each step. */
export interface Relief {
  readonly box: Box
  /** The picture with the play head at a step; it stays in the canvas until the task ends. */
  readonly draw: (head: number) => HTMLCanvasElement
  /** Axes and their numbers, in the units of the box; they stand still. */
  readonly axes: string
  readonly close: () => void
}

/** Pixels a side beyond which a relief is drawn smaller and enlarged: what every graphics processor can draw. */
const mostPixels = 4096

/** Opens the landscape for a figure. What draws it is fetched when it is first asked for. */
export async function openRelief(shown: Shown, figure: Figure, box: Box): Promise<Relief> {
  const { openStill } = await import('../../views/landscape/still.ts')
  const store = createThalwegStore(shown.experiment)
  const { experiment, problem, trajectories, playback, critical } = shown
  store.setState({
    experiment,
    computed: experiment,
    problem,
    trajectories,
    critical,
    playback: { ...playback, head: figure.head },
  })
  const still = await openStill(store, {
    width: box.width,
    height: box.height,
    density: Math.min(figure.zoom, mostPixels / Math.max(box.width, box.height)),
    theme: figure.theme,
    scale: { type: figure.type, line: figure.line },
    device: shown.gpu?.device,
  })
  return {
    box,
    draw: (head) => {
      store.setState({ playback: { ...playback, head } })
      return still.draw().canvas
    },
    axes: axesOf(still, figure),
    close: still.dispose,
  }
}

/** The axes of a landscape that is drawn for the first time; where it cannot be drawn, it is freed. */
function axesOf(still: Still, figure: Figure): string {
  try {
    const { marks } = still.draw()
    return marks.map((mark) => markSvg(mark, figure)).join('')
  } catch (error) {
    still.dispose()
    throw error
  }
}

function markSvg(mark: AxisMark, { ink, type }: Figure): string {
  if (mark.kind === 'line') {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to]
    return element('line', { x1, y1, x2, y2, stroke: ink.text, 'stroke-opacity': 0.5 })
  }
  const size = (mark.kind === 'name' ? 13 : 11) * type
  return textElement(mark.text, {
    x: mark.at[0],
    y: mark.at[1] + 0.35 * size,
    'text-anchor': mark.anchor,
    'font-size': size,
    'font-style': mark.kind === 'name' ? 'italic' : undefined,
    'font-family': plainFont,
    fill: ink.text,
    'fill-opacity': mark.kind === 'tick' ? 0.8 : undefined,
  })
}
