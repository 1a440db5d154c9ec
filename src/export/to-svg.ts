import { chartSvg } from './chart-svg.ts'
import { contourSvg, type Layer } from './contour-svg.ts'
import type { Fineness } from './surface-svg.ts'
import { type Box, type Figure, figureOf, type FigureOptions, type Shown } from './figure.ts'
import { plainFont } from './fonts.ts'
import { element, escaped, short, textElement } from './markup.ts'
import { networkSvg } from './network/network-svg.ts'
import { captionOf, entriesOf, legendSvg } from './words-svg.ts'

/** From the finest on: the first whose file is small enough is taken. */
const finenesses: readonly Fineness[] = [
  { cell: 4, tolerance: 0.15, bands: 4 },
  { cell: 4, tolerance: 0.15, bands: 2 },
  { cell: 5, tolerance: 0.25, bands: 2 },
  { cell: 5, tolerance: 0.3, bands: 1 },
  { cell: 7, tolerance: 0.5, bands: 1 },
  { cell: 12, tolerance: 1.5, bands: 1 },
]

/** Bytes that a file should not exceed: editors and slides become slow with larger ones. */
const largest = 290_000

/**
 * The picture as a vector drawing: shapes and words that an editor can change, the same look as on screen, and the experiment's
 * link in its metadata. As fine as fits into 300 kB.
 */
export function toSVG(shown: Shown, options: FigureOptions = {}): string {
  const figure = figureOf(shown, options)
  let drawing = ''
  for (const fineness of finenesses) {
    drawing = svgOf(shown, figure, fineness, 'all')
    if (drawing.length <= largest) break
  }
  return drawing
}

/** The same drawing, less fine: for a look before the file is made. */
export function previewSVG(shown: Shown, options: FigureOptions): string {
  return svgOf(shown, figureOf(shown, options), { cell: 6, tolerance: 0.4, bands: 2 }, 'all')
}

/** One layer of the drawing alone, of the size of the whole: what a video draws. */
export function layerSVG(shown: Shown, options: FigureOptions, layer: Layer): string {
  // the answers of a network are drawn for each picture of a film anew
  const fineness = layer === 'paths' ? { cell: 4, tolerance: 0.2, bands: 3 } : { cell: 3, tolerance: 0.1, bands: 6 }
  return svgOf(shown, figureOf(shown, options), fineness, layer)
}

function svgOf(shown: Shown, figure: Figure, fineness: Fineness, layer: Layer): string {
  const { width, height, zoom, ink, transparent, type, legend, caption, link } = figure
  const words = captionOf(shown)
  const room = roomOf(shown, figure)
  const [left, right] = boxes(figure, room)
  // the numbers of the legend change with the head
  const legendText = legendSvg(legend ? entriesOf(shown, figure.head) : [], figure, room).text
  const drawn = [
    left ? pictureSvg(shown, figure, left, fineness, layer) : '',
    right ? chartSvg(shown, figure, right, layer) : '',
    layer === 'ground' ? '' : legendText,
    caption && layer !== 'paths'
      ? textElement(words, {
          id: 'caption',
          x: 16,
          y: height - 9 * type,
          'font-size': 11.5 * type,
          fill: ink.muted,
          'font-family': plainFont,
        })
      : '',
  ]
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: width * zoom,
      height: height * zoom,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
    },
    element('title', {}, escaped(words)),
    metadata(words, link),
    transparent || layer === 'paths' ? '' : element('rect', { id: 'paper', width, height, fill: ink.paper }),
    ...drawn,
  )
}

function pictureSvg(shown: Shown, figure: Figure, box: Box, fineness: Fineness, layer: Layer): string {
  const { landscape, experiment } = shown
  if (landscape && 'relief' in landscape)
    return element(
      'g',
      { id: 'landscape', transform: `translate(${short(box.left)} ${short(box.top)})` },
      layer === 'paths' ? '' : landscape.relief,
    )
  if (landscape) return contourSvg(landscape.plane, figure, box, fineness, layer)
  return 'network' in experiment.problem
    ? networkSvg(shown, figure, box, fineness, layer)
    : contourSvg(shown, figure, box, fineness, layer)
}

/** Where a figure's one picture stands, between its edges and its words. */
export function pictureBox(shown: Shown, figure: Figure): Box {
  const [box] = boxes(figure, roomOf(shown, figure))
  return box ?? { left: 0, top: 0, width: figure.width, height: figure.height }
}

/** The height that legend and caption leave. */
function roomOf(shown: Shown, figure: Figure): number {
  const { height, legend, caption, type } = figure
  const made = legendSvg(legend ? entriesOf(shown, figure.head) : [], figure, 0)
  return height - (caption ? 22 * type : 0) - made.height - (caption || legend ? 10 : 0)
}

/** Where the contour and the chart stand; side by side, or one below the other on a high picture. */
function boxes({ width, height, parts, type }: Figure, room: number): readonly [Box | undefined, Box | undefined] {
  const whole = { left: 8, top: 6, width: width - 14, height: room - 6 }
  if (parts === 'contour' || parts === 'landscape') return [whole, undefined]
  if (parts === 'chart') return [undefined, whole]
  if (width >= height) {
    const left = Math.round(0.56 * whole.width)
    return [
      { ...whole, width: left },
      { ...whole, left: whole.left + left + 4 * type, width: whole.width - left - 4 * type },
    ]
  }
  const upper = Math.round(0.62 * whole.height)
  return [
    { ...whole, height: upper },
    { ...whole, top: whole.top + upper, height: whole.height - upper },
  ]
}

/** Dublin Core in RDF, as editors of drawings read it. */
function metadata(title: string, link: string): string {
  const work = [
    element('dc:title', {}, escaped(title)),
    element('dc:creator', {}, 'Thalweg'),
    link === '' ? '' : element('dc:source', {}, escaped(link)),
  ]
  const spaces = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  return element('metadata', {}, element('rdf:RDF', spaces, element('rdf:Description', { 'rdf:about': link }, ...work)))
}
