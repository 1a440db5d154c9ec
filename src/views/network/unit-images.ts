import type { NetworkHandle, NetworkLayer } from '../../trajectories/handles.ts'
import { drawingScale } from '../shared/theme.ts'
import { type ClassColours, groundOf } from './class-colours.ts'
import type { Plane } from './plane.ts'

/** Paints numbers around 0 as an image: what is below in the colour of the first class, what is above in that of the second. */
function paint(
  context: CanvasRenderingContext2D,
  colours: ClassColours,
  columns: number,
  values: Float64Array,
  most: number,
  [x, y, width, height]: readonly [number, number, number, number],
): void {
  const rows = Math.max(1, values.length / columns)
  const sheet = document.createElement('canvas')
  sheet.width = columns
  sheet.height = rows
  const pen = sheet.getContext('2d', { willReadFrequently: true })
  const image = pen?.createImageData(columns, rows)
  if (!pen || !image) return
  values.forEach((value, k) => {
    const sure = most > 0 ? Math.abs(value) / most : 0
    // stronger than the ground of the large pictures: there are no samples on it
    image.data.set([...groundOf(colours, value >= 0 ? 1 : 0, sure * 1.5), 255], 4 * k)
  })
  pen.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  context.drawImage(sheet, x, y, width, height)
}

const gap = 2

/** Fits a canvas to a size in CSS pixels and gives its context, cleared. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | undefined {
  const ratio = globalThis.devicePixelRatio
  canvas.width = Math.max(1, Math.round(width * ratio))
  canvas.height = Math.max(1, Math.round(height * ratio))
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  const context = canvas.getContext('2d') ?? undefined
  context?.scale(ratio, ratio)
  return context
}

/** The activations of a layer's units over the plane of inputs, a square for each; `room` in CSS pixels. */
export function drawUnits(
  canvas: HTMLCanvasElement,
  colours: ClassColours,
  plane: Plane,
  values: Float64Array,
  units: number,
  room: number,
): void {
  const across = Math.min(units, 16)
  const side = Math.max(10, Math.min(44 * drawingScale().type, Math.floor(room / across) - gap))
  const rows = Math.ceil(units / across)
  const context = fitCanvas(canvas, across * (side + gap) - gap, rows * (side + gap) - gap)
  if (!context) return
  const most = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0)
  for (let unit = 0; unit < units; unit++) {
    const own = values.filter((_, k) => k % units === unit)
    const [x, y] = [(unit % across) * (side + gap), Math.floor(unit / across) * (side + gap)]
    paint(context, colours, plane.columns, own, most, [x, y, side, side])
  }
}

/** The weights into a layer as an image: a row for each of its units, a column for each unit before, the bias last and apart. */
export function drawWeights(
  canvas: HTMLCanvasElement,
  colours: ClassColours,
  { inputs, outputs, weights: from, bias }: NetworkLayer,
  all: ArrayLike<number>,
): void {
  const { type } = drawingScale()
  const cell = Math.max(4, Math.min(12 * type, Math.floor((150 * type) / Math.max(inputs + 2, outputs))))
  const context = fitCanvas(canvas, cell * (inputs + 1) + 3, cell * outputs)
  if (!context) return
  const matrix = Float64Array.from({ length: inputs * outputs }, (_, k) => all[from + k] ?? 0)
  const biases = Float64Array.from({ length: outputs }, (_, k) => all[bias + k] ?? 0)
  const most = [...matrix, ...biases].reduce((top, value) => Math.max(top, Math.abs(value)), 0)
  paint(context, colours, inputs, matrix, most, [0, 0, cell * inputs, cell * outputs])
  paint(context, colours, 1, biases, most, [cell * inputs + 3, 0, cell, cell * outputs])
}

/** Places of the inputs' plane at which activations are shown. */
export const unitGrid = 20

/** The activations of all layers over a plane; none where there is no plane. */
export const activationsOver = (network: NetworkHandle, weights: ArrayLike<number>, plane: Plane) =>
  network.inputs > 2 ? [] : network.activations(weights, Float64Array.from(plane.inputs))
