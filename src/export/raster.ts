/** An SVG as an image that can be drawn into a canvas. */
export async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = address
  try {
    await image.decode()
  } finally {
    URL.revokeObjectURL(address)
  }
  return image
}

/**
 * A canvas of a size in pixels, to be drawn into; `read` says that its pixels are read again and again.
 * @throws Error where the browser gives none so large
 */
export function canvasOf(
  width: number,
  height: number,
  read = false,
): readonly [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: read })
  if (!context || canvas.width !== width) throw new RangeError(`${width} × ${height}`)
  return [canvas, context]
}

/**
 * What is drawn in a canvas as a PNG.
 * @throws Error where the browser has no memory for it
 */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new RangeError(`${canvas.width} × ${canvas.height}`))))
  })
}
