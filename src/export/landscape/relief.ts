import { createThalwegStore } from '../../store/store.ts'
import type { Still } from '../../views/landscape/still.ts'
import type { Box, Figure, Shown } from '../figure.ts'
import { plainFont } from '../fonts.ts'
import { element, textElement } from '../markup.ts'
import { type AxisMark, marksIn } from './axis-marks.ts'
import { changedBox } from './changed-box.ts'

/** The landscape in a box of a figure, drawn anew for each step. */
export interface Relief {
  readonly box: Box
  /**
   * The picture with the play head at a step; it stays in the canvas until the task ends. Where only a part of it differs from the
   * one before, only that part (in the units of the box) is drawn: a processor without a GPU takes long over the whole.
   */
  readonly draw: (head: number) => { readonly canvas: HTMLCanvasElement; readonly part: Box | undefined }
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
  const axes = axesOf(still, figure)
  const end = trajectories?.steps ?? experiment.steps
  let before: number | undefined
  return {
    box,
    draw: (head) => {
      store.setState({ playback: { ...playback, head } })
      const part = before === undefined ? undefined : changedBox(still.seen(), [before, head, end], figure.line)
      before = head
      // a little more than is taken, so that its rim is whole
      const within = part && grown(part, 2 / figure.zoom + 1)
      const canvas = still.draw(within && [within.left, within.top, within.width, within.height])
      return { canvas, part }
    },
    axes,
    close: still.dispose,
  }
}

const grown = ({ left, top, width, height }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

/** The axes of a landscape that is drawn for the first time; where it cannot be drawn, it is freed. */
function axesOf(still: Still, figure: Figure): string {
  try {
    still.draw()
    return marksIn(still.labels)
      .map((mark) => markSvg(mark, figure))
      .join('')
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
