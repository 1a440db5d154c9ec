import { htmlElement } from '../shared/dom.ts'
import { casing, core } from '../shared/palette.ts'
import { fitCanvas, type Layer, type PathScene } from './layers.ts'
import { dotRadius, faintStroke, strongStrokes, type Stroke } from './path-style.ts'
import { type ScreenPath, segmentSize } from './screen-path.ts'

/** Paths on Canvas 2D. Throws where the browser gives no such context. */
export function createCanvasPaths(): Layer<PathScene> {
  const canvas = htmlElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no 2D canvas.')

  const stroke = (line: Path2D, { color, alpha, width, dash }: Stroke): void => {
    context.strokeStyle = color
    context.globalAlpha = alpha
    context.lineWidth = width
    context.setLineDash([...dash])
    context.stroke(line)
  }

  const draw = ({ paths, frame, head }: PathScene): void => {
    fitCanvas(canvas, frame)
    const { pixelRatio } = frame
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
    context.clearRect(0, 0, frame.width, frame.height)
    context.lineJoin = 'round'
    context.lineCap = 'butt'
    for (const path of paths) {
      if (head < path.path.steps) stroke(lineOf(path, head, Infinity), faintStroke(path.path))
    }
    for (const path of paths) {
      const line = lineOf(path, 0, head)
      for (const layer of strongStrokes(path.path)) stroke(line, layer)
      if (path.path.kind !== 'run') continue
      for (const [radius, color] of [
        [dotRadius.rim, casing],
        [dotRadius.middle, core],
      ] as const) {
        context.globalAlpha = 1
        context.fillStyle = color
        context.fill(dotsOf(path, head, radius))
      }
    }
  }

  return { canvas, draw, dispose: () => undefined }
}

/** The part of a path between two steps. */
function lineOf({ segments, count }: ScreenPath, from: number, to: number): Path2D {
  const line = new Path2D()
  let lastX = Number.NaN
  let lastY = Number.NaN
  for (let at = 0; at < count * segmentSize; at += segmentSize) {
    const first = segments[at + 5] ?? 0
    const last = segments[at + 6] ?? 0
    if (last <= from) continue
    if (first >= to) break
    let ax = segments[at] ?? 0
    let ay = segments[at + 1] ?? 0
    let bx = segments[at + 2] ?? 0
    let by = segments[at + 3] ?? 0
    const dx = bx - ax
    const dy = by - ay
    if (last > to) {
      const share = (to - first) / (last - first)
      bx = ax + share * dx
      by = ay + share * dy
    }
    if (first < from) {
      const share = (from - first) / (last - first)
      ax += share * dx
      ay += share * dy
    }
    if (ax !== lastX || ay !== lastY) line.moveTo(ax, ay)
    line.lineTo(bx, by)
    lastX = bx
    lastY = by
  }
  return line
}

function dotsOf({ dots }: ScreenPath, head: number, radius: number): Path2D {
  const path = new Path2D()
  for (let at = 0; at + 2 < dots.length && (dots[at + 2] ?? 0) <= head; at += 3) {
    const x = dots[at] ?? 0
    const y = dots[at + 1] ?? 0
    path.moveTo(x + radius, y)
    path.arc(x, y, radius, 0, 2 * Math.PI)
  }
  return path
}
