import { plainFont } from '../../../export/fonts.ts'
import { element, textElement } from '../../../export/markup.ts'
import { type DrawnSize, ink, small, typeSize } from './box.ts'
import { linesOf, widthOf } from './lines-of.ts'

/** Something that is told apart by its look, in a line below a drawing's title. */
export interface Entry {
  readonly text: string
  /** What is drawn before the text, around (0, 0), 24 wide. */
  readonly mark: string
}

/** About the width of a narrow character, of the size of type. */
const letter = 0.55
const line = 1.35 * typeSize

/** Where the picture itself stands. */
export interface Inner {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** A drawing of its own: its title, its entries, and below them what `inside` draws. */
export function framed(
  { width, height, zoom }: DrawnSize,
  { title, entries }: { readonly title: string; readonly entries: readonly Entry[] },
  inside: (room: Inner) => string,
): string {
  const titles = linesOf(title, width / typeSize, letter)
  const rows = inRows(entries, width)
  const top = titles.length * line + rows.length * line + 6
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: width * zoom,
      height: height * zoom,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': plainFont,
    },
    ...titles.map((text, k) =>
      textElement(text, { x: 0, y: (k + 0.85) * line, 'font-size': typeSize, 'font-weight': 600, fill: ink.text }),
    ),
    ...rows.flatMap((row, k) =>
      row.map(({ entry, x }) =>
        element(
          'g',
          { transform: `translate(${x} ${(titles.length + k + 0.55) * line})` },
          element('g', { transform: 'translate(12 0)' }, entry.mark),
          textElement(entry.text, { x: 28, y: 0.35 * small, 'font-size': small, fill: ink.text }),
        ),
      ),
    ),
    inside({ left: 0, top, width, height: height - top }),
  )
}

function inRows(entries: readonly Entry[], width: number) {
  const rows: { readonly entry: Entry; readonly x: number }[][] = []
  let x = Infinity
  for (const entry of entries) {
    const needed = 40 + widthOf(entry.text, letter) * small
    if (x + needed > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ entry, x })
    x += needed
  }
  return rows
}
