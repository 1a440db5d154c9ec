import type { Word } from '../../shared/study/arranged.ts'
import { fitCanvas } from '../layers.ts'
import type { PlotFrame } from '../plot-frame.ts'

/** Ink, rim and size of words over the plot, as `.contour-label` has them. */
const [ink, rim, rimWidth, size] = ['#10131a', '#ffffffd9', 3, 11.5] as const

/**
 * The way to write words that are others with every step: on a canvas, where they cost the page neither style nor layout, as so many
 * elements would. `type` is the factor of their size. Throws where the browser gives no 2D canvas.
 */
export function createWordCanvas(
  canvas: HTMLCanvasElement,
): (words: readonly Word[], frame: PlotFrame, type: number) => void {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no 2D canvas.')
  const family = getComputedStyle(canvas).fontFamily
  let drawnAt = ''

  return (words, frame, type) => {
    const { pixelRatio } = frame
    const scale = `${type} ${pixelRatio}`
    if (fitCanvas(canvas, frame) || drawnAt !== scale) {
      drawnAt = scale
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
      context.font = `600 ${size * type}px ${family}`
      context.lineJoin = 'round'
      context.lineWidth = rimWidth
      context.strokeStyle = rim
      context.fillStyle = ink
    }
    context.clearRect(0, 0, frame.width, frame.height)
    for (const { text, at } of words) {
      context.strokeText(text, ...at)
      context.fillText(text, ...at)
    }
  }
}
