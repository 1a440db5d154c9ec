import { applyPalette, GIFEncoder, quantize } from 'gifenc'

import { side, type Shown } from './figure.ts'
import { framesOf } from './frames.ts'
import type { FilmOptions } from './to-video.ts'

/** Pictures a second: a GIF tells its times in hundredths, and more would make the file very large. */
const rate = 12.5
const widest = 800

/**
 * The experiment as a GIF, for browsers without an encoder of films: at most 800 pixels wide, 256 colours for all pictures.
 * @throws the signal's reason (as a rejection) where it was aborted
 */
export async function toGIF(
  shown: Shown,
  { seconds = 10, onProgress, signal, ...options }: FilmOptions,
): Promise<Blob> {
  const [width, height] = [side(options.width, 1280), side(options.height, 720)]
  const shrink = Math.min(1, widest / width)
  const sized = { ...options, width: width * shrink, height: height * shrink }
  const gif = GIFEncoder()
  const { canvas, context, count, draw, close } = await framesOf(shown, sized, seconds, rate, true)
  try {
    // the last picture has all colours: every path is drawn
    await draw(count)
    const palette = quantize(context.getImageData(0, 0, canvas.width, canvas.height).data, 256)
    for (let frame = 0; frame < count; frame++) {
      signal?.throwIfAborted()
      await draw(frame)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      gif.writeFrame(applyPalette(data, palette), canvas.width, canvas.height, {
        ...(frame === 0 && { palette }),
        delay: 1000 / rate,
      })
      onProgress?.((frame + 1) / count)
    }
  } finally {
    close()
  }
  gif.finish()
  return new Blob([gif.bytesView()], { type: 'image/gif' })
}
