import { jsPDF } from 'jspdf'
import 'svg2pdf.js'

import { figureOf, type FigureOptions, type Shown } from './figure.ts'
import { toSVG } from './to-svg.ts'
import { captionOf } from './words-svg.ts'

/** CSS pixels in a PDF's points. */
const points = 0.75

/** The picture as a PDF of one page: shapes and words, with the faces that every reader of PDF has. */
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
  await document.svg(drawing, { x: 0, y: 0, width: size[0], height: size[1] })
  if (options.link !== undefined) document.link(0, size[1] - 22, size[0], 22, { url: options.link })
  return document.output('blob')
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
