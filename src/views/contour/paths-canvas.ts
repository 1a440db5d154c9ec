import { htmlElement } from '../shared/dom.ts'
import { casing, core } from '../shared/palette.ts'
import { fitCanvas, type Layer, type PathScene } from './layers.ts'
import { dotRadius, faintStroke, strongStrokes, type Stroke } from './path-style.ts'
import { cutSegments, type ScreenPath } from './screen-path.ts'

/** Segments that are stroked at once: the time of one stroke grows with the square of what crosses itself in it. */
const segmentsAtOnce = 256
const dotsAtOnce = 256

/** A part of a path, and its length on screen before the part: where the dashes go on. */
interface Piece {
  readonly line: Path2D
  readonly drawn: number
}

/** Paths on Canvas 2D. Throws where the browser gives no such context. */
export function createCanvasPaths(): Layer<PathScene> {
  const canvas = htmlElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no 2D canvas.')

  const stroke = (pieces: readonly Piece[], { color, alpha, width, dash }: Stroke): void => {
    context.strokeStyle = color
    context.globalAlpha = alpha
    context.lineWidth = width
    context.setLineDash([...dash])
    for (const { line, drawn } of pieces) {
      context.lineDashOffset = drawn
      context.stroke(line)
    }
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
      const pieces = lineOf(path, 0, head)
      for (const layer of strongStrokes(path.path, path.thin)) stroke(pieces, layer)
      if (path.path.kind !== 'run') continue
      for (const [radius, color] of [
        [dotRadius().rim, casing],
        [dotRadius().middle, core],
      ] as const) {
        context.globalAlpha = 1
        context.fillStyle = color
        for (const dots of dotsOf(path, head, radius)) context.fill(dots)
      }
    }
  }

  return { canvas, draw, dispose: () => undefined }
}

/** The part of a path between two steps, in pieces. */
function lineOf(path: ScreenPath, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = []
  let line = new Path2D()
  let inPiece = segmentsAtOnce
  let lastX = Number.NaN
  let lastY = Number.NaN
  cutSegments(path, from, to, (ax, ay, bx, by, drawn) => {
    if (inPiece >= segmentsAtOnce) {
      line = new Path2D()
      pieces.push({ line, drawn })
      inPiece = 0
      lastX = Number.NaN
    }
    inPiece++
    if (ax !== lastX || ay !== lastY) line.moveTo(ax, ay)
    line.lineTo(bx, by)
    lastX = bx
    lastY = by
  })
  return pieces
}

function dotsOf({ dots }: ScreenPath, head: number, radius: number): readonly Path2D[] {
  const pieces: Path2D[] = []
  let path = new Path2D()
  for (let at = 0; at + 2 < dots.length && (dots[at + 2] ?? 0) <= head; at += 3) {
    const x = dots[at] ?? 0
    const y = dots[at + 1] ?? 0
    if (at % (3 * dotsAtOnce) === 0) {
      path = new Path2D()
      pieces.push(path)
    }
    path.moveTo(x + radius, y)
    path.arc(x, y, radius, 0, 2 * Math.PI)
  }
  return pieces
}
