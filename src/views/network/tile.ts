import type { NetworkHandle } from '../../trajectories/handles.ts'
import { type ClassColours, css } from './class-colours.ts'
import { createGround } from './ground.ts'
import { type Plane, planeOf, rangeOf, toX, toY } from './plane.ts'
import { drawSamples, markSize, type MarkStyle } from './sample-marks.ts'
import { drawTileAxes } from './tile-axes.ts'

/** Everything that all tiles of one size share: what lies under and over the answers of the networks. */
export interface TilePainter {
  readonly plane: Plane
  /** Draws a tile whose corner is the origin: outputs over the plane's grid, samples, those of the present step lit. */
  readonly draw: (context: CanvasRenderingContext2D, outputs: Float32Array, manner: TileManner) => void
}

export interface TileManner {
  /** Of the curve of one input: the run's colour and dash. */
  readonly stroke: string
  readonly dash: readonly number[]
  /** Numbers of the samples that the present step sees, where it does not see all. */
  readonly lit: ReadonlySet<number> | undefined
}

interface Wishes {
  readonly network: NetworkHandle
  readonly colours: ClassColours
  readonly width: number
  readonly height: number
  /** CSS pixels between two places of the grid. */
  readonly pitch: number
  readonly pixelRatio: number
  readonly type: number
  readonly line: number
}

/** A painter of tiles of one size. The marks of the samples are drawn once, as they are the same in all of them. */
export function createTilePainter(wishes: Wishes): TilePainter {
  const { network, colours, width, height, line } = wishes
  const plane = planeOf(network, width, height, wishes.pitch)
  const range = rangeOf(network)
  const size = markSize(width, height, line)
  const marks: MarkStyle = { network, colours, range, size }
  const ground = createGround(network, colours, range)
  const [plain, faint] = [sheetOf(wishes), sheetOf(wishes)]
  for (const [sheet, opacity] of [
    [plain, 1],
    [faint, 0.35],
  ] as const) {
    const context = sheet.getContext('2d')
    if (!context) continue
    context.scale(wishes.pixelRatio, wishes.pixelRatio)
    drawTileAxes(context, plane, colours, wishes.type)
    context.globalAlpha = opacity
    drawSamples(context, plane, marks, network.validation, 'hollow')
    drawSamples(context, plane, marks, network.training, 'filled')
  }
  return {
    plane,
    draw: (context, outputs, { stroke, dash, lit }) => {
      context.save()
      context.beginPath()
      context.rect(0, 0, width, height)
      context.clip()
      context.lineJoin = 'round'
      context.lineCap = 'round'
      if (network.inputs === 1) {
        context.fillStyle = css(colours.ground)
        context.fillRect(0, 0, width, height)
      } else {
        ground.paint(context, plane, outputs)
        if (network.kind === 'classes') outline(context, ground.borders(plane, outputs), colours, line)
      }
      context.drawImage(lit ? faint : plain, 0, 0, width, height)
      if (lit) drawSamples(context, plane, marks, litSamples(network, lit), 'lit')
      if (network.inputs === 1) {
        context.strokeStyle = stroke
        context.lineWidth = 2.4 * line
        context.setLineDash([...dash])
        context.stroke(curve(plane, outputs, network.outputs))
      }
      context.restore()
    },
  }
}

export const litSamples = ({ training }: NetworkHandle, lit: ReadonlySet<number>) =>
  [...lit].flatMap((number) => training[number] ?? [])

function outline(context: CanvasRenderingContext2D, path: Path2D, colours: ClassColours, line: number): void {
  context.strokeStyle = css(colours.ink, 0.75)
  context.lineWidth = 1.3 * line
  context.setLineDash([])
  context.stroke(path)
}

function curve(plane: Plane, outputs: Float32Array, count: number): Path2D {
  const path = new Path2D()
  for (let i = 0; i < plane.columns; i++) {
    const x = toX(plane, plane.inputs[i] ?? 0)
    const y = Math.max(-1000, Math.min(plane.height + 1000, toY(plane, outputs[i * count] ?? 0)))
    if (i === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
  return path
}

function sheetOf({ width, height, pixelRatio }: Wishes): HTMLCanvasElement {
  const sheet = document.createElement('canvas')
  sheet.width = Math.max(1, Math.round(width * pixelRatio))
  sheet.height = Math.max(1, Math.round(height * pixelRatio))
  return sheet
}
