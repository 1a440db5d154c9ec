import { jsPDF } from 'jspdf'
import 'svg2pdf.js'

import { figureOf, type FigureOptions, largestSide, type Shown } from './figure.ts'
import { canvasOf, imageOf } from './raster.ts'
import { toSVG } from './to-svg.ts'
import { captionOf } from './words-svg.ts'

/** CSS pixels in a PDF's points. */
const points = 0.75

/** Pixels in a point of words that are drawn as a picture: sharp in print. */
const density = 5

/**
 * The picture as a PDF of one page: shapes and words, with the faces that every reader of PDF has. Words that those faces cannot
 * write (Chinese and Japanese ones) are drawn with the device's own faces, as a picture over the shapes.
 */
export async function toPDF(shown: Shown, options: FigureOptions): Promise<Blob> {
  const { width, height, zoom } = figureOf(shown, options)
  const size = [width * zoom * points, height * zoom * points] as const
  const document = new jsPDF({
    unit: 'pt',
    format: [...size],
    orientation: size[0] > size[1] ? 'landscape' : 'portrait',
    compress: true,
  })
  const title = captionOf(shown)
  document.setProperties({
    title,
    subject: options.link ?? '',
    creator: 'Thalweg',
    keywords: options.link ?? '',
  })
  const drawing = new DOMParser().parseFromString(plain(toSVG(shown, options)), 'image/svg+xml').documentElement
  const words = takeForeignWords(drawing)
  await document.svg(drawing, { x: 0, y: 0, width: size[0], height: size[1] })
  if (words) document.addImage(await pictureOf(words, size), 'PNG', 0, 0, size[0], size[1], undefined, 'FAST')
  if (options.link !== undefined) document.link(0, size[1] - 22, size[0], 22, { url: options.link })
  return document.output('blob')
}

/** All that a PDF's own faces write: Windows' characters for Western European languages. */
const western = /^[\u0020-\u00ff\s€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/

/** Takes the words out of a drawing that are written in other scripts; gives a drawing with those alone, if there are any. */
function takeForeignWords(drawing: HTMLElement): Node | undefined {
  const foreign = [...drawing.querySelectorAll('text')].filter(({ textContent }) => !western.test(textContent))
  if (foreign.length === 0) return undefined
  for (const text of foreign) text.setAttribute('data-foreign', '')
  const words = drawing.cloneNode(true)
  if (words instanceof Element) {
    for (const other of words.querySelectorAll(':not(svg, g, text[data-foreign], text[data-foreign] *)')) other.remove()
  }
  for (const text of foreign) text.remove()
  return words
}

async function pictureOf(drawing: Node, [width, height]: readonly [number, number]): Promise<HTMLCanvasElement> {
  const sharp = Math.min(density, largestSide / 2 / Math.max(width, height))
  const [canvas, context] = canvasOf(Math.round(sharp * width), Math.round(sharp * height))
  const image = await imageOf(new XMLSerializer().serializeToString(drawing))
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** A PDF's own faces have the characters of Western European languages: others get their nearest ones. */
const plain = (svg: string): string =>
  svg
    .replaceAll('−', '-')
    .replaceAll(/[₀-₉]/g, (digit) => String('₀₁₂₃₄₅₆₇₈₉'.indexOf(digit)))
    .replaceAll(/[αβγδεθκλμρσ]/g, (letter) => greek[letter] ?? letter)
    .replaceAll('∞', 'inf')

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ρ: 'rho',
  σ: 'sigma',
}
