import type { NetworkHandle, NetworkSample } from '../../trajectories/handles.ts'
import { type ClassColours, colourOf, css, groundOf, type Rgb } from './class-colours.ts'
import { signOf } from '../shared/network/output.ts'
import { type Plane, toX, toY } from './plane.ts'

/** More marks than this only cover one another. */
const most = 1500

/** How much larger the marks of the present step are. */
export const litGrowth = 1.35

/** Half a mark's width in a tile of a size, in CSS pixels. */
export const markSize = (width: number, height: number, line: number): number =>
  line * Math.min(4.2, Math.max(1.3, Math.min(width, height) / 75))

/** The width of a mark's edge. */
export const edgeOf = (size: number, manner: 'filled' | 'hollow' | 'lit'): number =>
  Math.max(0.75, size / (manner === 'hollow' ? 2.4 : 3.4))

/** The samples of which marks are drawn. */
export const markedOf = <T>(samples: readonly T[]): readonly T[] => {
  const stride = Math.max(1, Math.ceil(samples.length / most))
  return stride === 1 ? samples : samples.filter((_, k) => k % stride === 0)
}

/** Marks smaller than this have no edge. */
export const small = 2.2

/** How samples are marked: classes by colour and shape, those kept for validation hollow. */
export interface MarkStyle {
  readonly network: NetworkHandle
  readonly colours: ClassColours
  /** The least and the greatest value of regression. */
  readonly range: readonly [number, number]
  /** Half a mark's width in CSS pixels. */
  readonly size: number
}

/** Draws marks of samples in a tile whose corner is the origin. */
export function drawSamples(
  context: CanvasRenderingContext2D,
  plane: Plane,
  style: MarkStyle,
  samples: readonly NetworkSample[],
  manner: 'filled' | 'hollow' | 'lit',
): void {
  const { network, colours, size } = style
  const paper = css(colours.ground)
  context.lineWidth = edgeOf(size, manner)
  for (const sample of markedOf(samples)) {
    const colour = css(sampleColour(style, sample))
    context.beginPath()
    traceMark(context, network, plane, sample, manner === 'lit' ? size * litGrowth : size)
    context.fillStyle = manner === 'hollow' ? paper : colour
    context.strokeStyle = manner === 'hollow' ? colour : manner === 'lit' ? css(colours.ink) : paper
    context.fill()
    // around a small mark the edge would be all that is seen
    if (size >= small || manner !== 'filled') context.stroke()
  }
}

/** What takes the outline of a mark: a canvas, or the writer of a drawing. */
export type MarkPath = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath' | 'arc'>

/** Traces a sample's mark: classes by shape. */
export function traceMark(
  path: MarkPath,
  network: NetworkHandle,
  plane: Plane,
  sample: NetworkSample,
  size: number,
): void {
  const shape = shapes[network.kind === 'regression' ? 0 : sample.of % shapes.length]
  shape?.(path, ...placeOf(network, plane, sample), size)
}

const placeOf = ({ inputs }: NetworkHandle, plane: Plane, { x, y }: NetworkSample): readonly [number, number] => [
  toX(plane, x[0] ?? 0),
  toY(plane, (inputs === 1 ? y[0] : x[1]) ?? 0),
]

/** Classes by colour; of regression the colour of the value, or a muted one where the height says it. */
export function sampleColour({ network, colours, range }: Omit<MarkStyle, 'size'>, { of, y }: NetworkSample): Rgb {
  if (network.kind === 'classes') return colourOf(colours, of)
  if (network.inputs === 1) return colours.muted
  const value = signOf(network, range)(y[0] ?? 0)
  const full = groundOf(colours, value >= 0 ? 1 : 0, Math.abs(value) / 0.6)
  return full
}

type Shape = (context: MarkPath, x: number, y: number, r: number) => void

const polygon =
  (corners: readonly (readonly [number, number])[]): Shape =>
  (context, x, y, r) => {
    corners.forEach(([u, v], k) =>
      k === 0 ? context.moveTo(x + u * r, y + v * r) : context.lineTo(x + u * r, y + v * r),
    )
    context.closePath()
  }

/** One for each class, of about the same area. */
const shapes: readonly Shape[] = [
  (context, x, y, r) => context.arc(x, y, r, 0, 2 * Math.PI),
  polygon([
    [0, -1.25],
    [1.15, 0.8],
    [-1.15, 0.8],
  ]),
  polygon([
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ]),
  polygon([
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ]),
  polygon([
    [0, 1.25],
    [1.15, -0.8],
    [-1.15, -0.8],
  ]),
  polygon([
    [-0.45, -1.2],
    [0.45, -1.2],
    [0.45, -0.45],
    [1.2, -0.45],
    [1.2, 0.45],
    [0.45, 0.45],
    [0.45, 1.2],
    [-0.45, 1.2],
    [-0.45, 0.45],
    [-1.2, 0.45],
    [-1.2, -0.45],
    [-0.45, -0.45],
  ]),
]
