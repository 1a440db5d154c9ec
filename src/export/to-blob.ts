import { exportStrings } from '../views/shared/strings/export-strings.ts'
import { type FigureOptions, type Shown, side } from './figure.ts'
import { withLandscape } from './landscape/with-landscape.ts'
import { withTexts } from './png-text.ts'
import { canvasOf, imageOf, pngOf } from './raster.ts'
import { layerSVG, toSVG } from './to-svg.ts'
import { captionOf } from './words-svg.ts'

export type PictureType = 'image/png' | 'image/svg+xml' | 'application/pdf'

/**
 * The picture as a file of a type, by default a PNG. Every file carries its caption and, where `link` is given, the experiment's
 * link. What makes PDF is fetched when it is asked for.
 * @throws Error (as a rejection) with a sentence where the browser cannot make so large a picture
 */
export async function toBlob(
  given: Shown,
  { type = 'image/png', ...options }: FigureOptions & { readonly type?: PictureType } = {},
): Promise<Blob> {
  const shown = await withLandscape(given, options)
  if (type === 'image/svg+xml') return new Blob([toSVG(shown, options)], { type })
  if (type === 'application/pdf') return (await import('./to-pdf.ts')).toPDF(shown, options)
  const [width, height] = [side(options.width, 1200), side(options.height, 800)]
  try {
    const [canvas, context] = canvasOf(width, height)
    context.drawImage(await imageOf(layerSVG(shown, options, 'all')), 0, 0, width, height)
    const png = new Uint8Array(await (await pngOf(canvas)).arrayBuffer())
    const texts = {
      Title: captionOf(shown),
      Software: 'Thalweg',
      ...(options.link !== undefined && { Source: options.link }),
    }
    return new Blob([withTexts(png, texts)], { type })
  } catch {
    throw new Error(exportStrings().tooLarge(width, height))
  }
}
