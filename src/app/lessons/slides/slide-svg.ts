import { plainFont } from '../../../export/fonts.ts'
import { element, escaped } from '../../../export/markup.ts'
import type { TextBlock } from './text-block.ts'

/** Pixels of a slide. */
export const slideSize = { width: 1920, height: 1080 } as const
const figure = { x: 70, y: 190, width: 1080, height: 800 } as const
const words = { x: 1200, y: 196, width: 650, height: 790 } as const

/** The rooms of a slide that its parts are made for, in pixels. */
export const rooms = { figure, words } as const

export interface Slide {
  readonly over: string
  readonly title: string
  /** The picture as an SVG of the size of its room. */
  readonly figure: string
  readonly text: TextBlock
  readonly foot: string
}

const font = { 'font-family': plainFont }
const muted = '#363c42'

/** A slide as a drawing of its own: the picture, and beside it the words. */
export function slideSvg({ over, title, figure: picture, text, foot }: Slide): string {
  const { width, height } = slideSize
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    element('title', {}, escaped(title)),
    element('rect', { width, height, fill: '#ffffff' }),
    element('text', { ...font, x: 80, y: 76, 'font-size': 28, fill: muted }, escaped(over)),
    element('text', { ...font, x: 80, y: 140, 'font-size': 54, 'font-weight': 650, fill: '#000000' }, escaped(title)),
    picture.replace('<svg ', `<svg x="${figure.x}" y="${figure.y}" `),
    // Editors that know no HTML in a drawing take the second: words alone.
    element(
      'switch',
      {},
      element(
        'foreignObject',
        { ...words, requiredFeatures: 'http://www.w3.org/TR/SVG11/feature#Extensibility' },
        text.xhtml,
      ),
      plainText(text),
    ),
    element('text', { ...font, x: 80, y: 1046, 'font-size': 22, fill: muted }, escaped(foot)),
  )
}

function plainText({ lines, size }: TextBlock): string {
  const spans = lines.map((line, index) =>
    element('tspan', { x: words.x, dy: index === 0 ? size : 1.4 * size }, escaped(line)),
  )
  return element('text', { ...font, x: words.x, y: words.y, 'font-size': size, fill: '#000000' }, ...spans)
}
