import { colourTable } from '../shared/colour-map.ts'
import { htmlElement } from '../shared/dom.ts'
import type { Theme } from '../shared/theme.ts'
import { emptyGround, isolineInk } from './isoline-style.ts'
import { heightGrid } from './height-grid.ts'
import { drawIsolines } from './isolines.ts'
import { type BackgroundScene, fitCanvas, type Layer } from './layers.ts'

/** How carefully the picture is drawn: pixels of the plot in one cell of the grid, how it is stretched over them, its lines. */
interface Care {
  readonly cell: number
  readonly smoothing: ImageSmoothingQuality
  readonly hairlines: boolean
}

/**
 * At rest, and while the picture keeps changing. Where the processor draws, a careful one takes longer than all else between a key
 * and its picture.
 */
const fine: Care = { cell: 2.5, smoothing: 'high', hairlines: false }
const coarse: Care = { cell: 6, smoothing: 'low', hairlines: true }
/**
 * After so many milliseconds without a change the picture is drawn fine: of a surface that was there before, and of another one,
 * which may be one of many that are typed: between two keys the fine picture would hold up the second.
 */
const rest = { same: 140, other: 250 } as const

/** Heat from a grid, smoothed, and isolines by d3-contour, on Canvas 2D. Throws where there is no such context. */
export function createCanvasBackground(): Layer<BackgroundScene> {
  const canvas = htmlElement('canvas')
  const context = canvas.getContext('2d', { alpha: false })
  const heat = htmlElement('canvas')
  const heatContext = heat.getContext('2d')
  if (!context || !heatContext) throw new Error('The browser gives no 2D canvas.')
  let finer: ReturnType<typeof setTimeout> | undefined
  // The first picture counts as a moving one: it is there sooner, and fine a moment later.
  let previous = performance.now()
  let surface: unknown

  const paint = ({ problem, scale, frame, theme }: BackgroundScene, care: Care): void => {
    const grid = heightGrid(problem, scale, frame, care.cell)
    const image = new ImageData(grid.columns, grid.rows)
    const table = colourTable(theme)
    const pixels = new Uint32Array(image.data.buffer)
    const colours = new Uint32Array(table.buffer, table.byteOffset, 256)
    let isWhole = true
    for (let row = 0; row < grid.rows; row++) {
      const from = (grid.rows - 1 - row) * grid.columns
      for (let column = 0; column < grid.columns; column++) {
        const height = grid.heights[from + column] ?? Number.NaN
        if (Number.isNaN(height)) isWhole = false
        else pixels[row * grid.columns + column] = colours[Math.round(height * 255)] ?? 0
      }
    }
    heat.width = grid.columns
    heat.height = grid.rows
    heatContext.putImageData(image, 0, 0)

    fitCanvas(canvas, frame)
    context.setTransform(frame.pixelRatio, 0, 0, frame.pixelRatio, 0, 0)
    if (!isWhole) fillHatch(context, frame.width, frame.height, theme)
    context.imageSmoothingQuality = care.smoothing
    const { left, top, stepX, stepY } = grid
    context.drawImage(heat, left - stepX / 2, top - stepY / 2, stepX * grid.columns, stepY * grid.rows)
    drawIsolines(context, grid, theme, care.hairlines)
  }

  return {
    canvas,
    draw: (scene) => {
      clearTimeout(finer)
      const now = performance.now()
      // Another surface is drawn coarse at once too.
      const wait = surface === undefined || scene.problem === surface ? rest.same : rest.other
      const moving = now - previous < rest.same || scene.problem !== surface
      previous = now
      surface = scene.problem
      paint(scene, moving ? coarse : fine)
      if (moving) finer = setTimeout(() => paint(scene, fine), wait)
    },
    dispose: () => clearTimeout(finer),
  }
}

/** The ground where the formula has no value: thin stripes, as on the GPU. */
function fillHatch(context: CanvasRenderingContext2D, width: number, height: number, theme: Theme): void {
  context.fillStyle = `rgb(${emptyGround[theme].join(' ')})`
  context.fillRect(0, 0, width, height)
  context.beginPath()
  for (let x = 0; x < width + height; x += 8) {
    context.moveTo(x, 0)
    context.lineTo(x - height, height)
  }
  context.strokeStyle = `rgb(${isolineInk[theme].join(' ')} / 0.22)`
  context.lineWidth = 1
  context.stroke()
}
