import type { ListedSurface } from '../../controls/surface-groups.ts'
import { onSurface } from '../../controls/telling-runs.ts'
import type { Experiment } from '../../experiment/experiment.ts'
import type { Preview } from '../../store/state.ts'
import { createCanvasBackground } from '../../views/contour/background-canvas.ts'
import { fitCanvas } from '../../views/contour/layers.ts'
import { type PlotFrame, toScreenX, toScreenY } from '../../views/contour/plot-frame.ts'
import { heightScaleOf } from '../../views/shared/height.ts'
import { runStyle } from '../../views/shared/palette.ts'
import { currentTheme } from '../../views/shared/theme.ts'

const steps = 120
/** CSS pixels of a thumbnail; a narrow screen shows it smaller. */
const thumbnailSize = { width: 176, height: 132 } as const

/** Gradient descent from the surface's own start: what a thumbnail shows. */
function shown(surface: ListedSurface, base: Experiment): Experiment {
  const { starts: _starts, ...rest } = base
  return onSurface({ ...rest, runs: [{ method: 'gd' }], steps, view: {} }, surface)
}

/** Draws a surface as the contour view does, with the path from its own start, as two canvases to be laid over each other. */
export async function drawThumbnail(
  surface: ListedSurface,
  base: Experiment,
  preview: Preview,
): Promise<readonly HTMLCanvasElement[]> {
  const { problem, result } = await preview(shown(surface, base))
  const { x, y } = problem.domain
  const frame: PlotFrame = {
    left: 0,
    top: 0,
    ...thumbnailSize,
    pixelRatio: Math.min(globalThis.devicePixelRatio, 2),
    window: [x[0], x[1], y[0], y[1]],
  }
  const layer = createCanvasBackground()
  layer.draw({ problem, scale: heightScaleOf(problem), frame, theme: currentTheme() })
  const above = document.createElement('canvas')
  fitCanvas(above, frame)
  const context = above.getContext('2d')
  const positions = result.runs[0]?.positions
  if (context && positions) drawPath(context, frame, positions)
  return [layer.canvas, above]
}

function drawPath(context: CanvasRenderingContext2D, frame: PlotFrame, positions: ArrayLike<number>): void {
  const { pixelRatio } = frame
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const line = new Path2D()
  for (let k = 0; k + 1 < positions.length; k += 2) {
    const at = [toScreenX(frame, positions[k] ?? 0), toScreenY(frame, positions[k + 1] ?? 0)] as const
    if (k === 0) line.moveTo(...at)
    else line.lineTo(...at)
  }
  // A light core in a dark casing, as everywhere over the colour map.
  for (const [colour, width] of [
    ['#10131a', 4.4],
    ['#ffffff', 3],
    [runStyle(0).color, 1.8],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.stroke(line)
  }
  context.beginPath()
  context.arc(toScreenX(frame, positions[0] ?? 0), toScreenY(frame, positions[1] ?? 0), 3.5, 0, 2 * Math.PI)
  context.fillStyle = '#ffffff'
  context.fill()
  context.strokeStyle = '#10131a'
  context.lineWidth = 1.4
  context.stroke()
}
