import type { Page } from '@playwright/test'

export interface ImageStatistics {
  /** How many colours there are, counted in steps of 8 of each channel. */
  readonly colours: number
  /** The share of the commonest of them: near 1 where nothing is drawn. */
  readonly ground: number
}

/** Counts the colours of a PNG; the page decodes it. */
export function imageStatistics(page: Page, png: Buffer): Promise<ImageStatistics> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (!context) throw new Error('The page gives no 2-D canvas to count colours with.')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const counts = new Map<number, number>()
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
      const colour = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return { colours: counts.size, ground: Math.max(...counts.values()) / (data.length / 4) }
  }, png.toString('base64'))
}
