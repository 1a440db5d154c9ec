import { colourTable } from '../shared/colour-map.ts'
import { htmlElement } from '../shared/dom.ts'
import type { Theme } from '../shared/theme.ts'
import { emptyGround, isolineInk } from './isoline-style.ts'
import { heightGrid } from './height-grid.ts'
import { drawIsolines } from './isolines.ts'
import { type BackgroundScene, fitCanvas, type Layer } from './layers.ts'

/** Pixels of the plot in one cell of the grid: at rest, and while the picture keeps changing. */
const cell = { fine: 2.5, coarse: 6 } as const
/** After so many milliseconds without a change the picture is drawn fine. */
const rest = 140

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

  const paint = ({ problem, scale, frame, theme }: BackgroundScene, size: number): void => {
    const grid = heightGrid(problem, scale, frame, size)
    const image = new ImageData(grid.columns, grid.rows)
    const table = colourTable(theme)
    const pixels = new Uint32Array(image.data.buffer)
    const colours = new Uint32Array(table.buffer, table.byteOffset, 256)
    for (let row = 0; row < grid.rows; row++) {
      const from = (grid.rows - 1 - row) * grid.columns
      for (let column = 0; column < grid.columns; column++) {
        const height = grid.heights[from + column] ?? Number.NaN
        pixels[row * grid.columns + column] = Number.isNaN(height) ? 0 : (colours[Math.round(height * 255)] ?? 0)
      }
    }
    heat.width = grid.columns
    heat.height = grid.rows
    heatContext.putImageData(image, 0, 0)

    fitCanvas(canvas, frame)
    context.setTransform(frame.pixelRatio, 0, 0, frame.pixelRatio, 0, 0)
    fillHatch(context, frame.width, frame.height, theme)
    context.imageSmoothingQuality = 'high'
    const { left, top, stepX, stepY } = grid
    context.drawImage(heat, left - stepX / 2, top - stepY / 2, stepX * grid.columns, stepY * grid.rows)
    drawIsolines(context, grid, theme)
  }

  return {
    canvas,
    draw: (scene) => {
      clearTimeout(finer)
      const now = performance.now()
      // Another surface is drawn coarse at once too: it may be one of many that are typed or dragged through.
      const moving = now - previous < rest || scene.problem !== surface
      previous = now
      surface = scene.problem
      paint(scene, moving ? cell.coarse : cell.fine)
      if (moving) finer = setTimeout(() => paint(scene, cell.fine), rest)
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
