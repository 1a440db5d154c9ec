type Attributes = Readonly<Record<string, string | number | undefined>>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in XML; characters that XML forbids are left out. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')
    // oxlint-disable-next-line no-control-regex -- these are what XML forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

/** A length with at most two decimals, as short as it can be written. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)

/** An element of an SVG as text; a number gets two decimals, what is undefined is left out. */
export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`],
  )
  const content = inside.join('')
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** A text of the drawing. Exponents in superscript digits are raised small digits, which every font has. */
export function textElement(text: string, attributes: Attributes): string {
  const parts = text.split(/([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/)
  const size = Number(attributes['font-size'])
  const inside = parts.map((part, index) => {
    if (part === '') return ''
    if (index % 2 === 0) return index === 0 ? escaped(part) : element('tspan', { dy: 0.38 * size }, escaped(part))
    const plain = part.replaceAll(/./g, (sign) => (sign === '⁻' ? '−' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))))
    return element('tspan', { dy: -0.38 * size, 'font-size': 0.72 * size }, plain)
  })
  return element('text', attributes, ...inside)
}

/** Tenths of a unit in the data of `PathWriter`: whole numbers are short. */
export const tenths = 10

/** Writes path data in whole tenths of a unit, each place told from the one before. */
export class PathWriter {
  private text = ''
  private x = 0
  private y = 0
  private command = ''

  moveTo = (x: number, y: number): void => {
    const [atX, atY] = [Math.round(x * tenths), Math.round(y * tenths)]
    this.text += `M${atX}${atY < 0 ? '' : ' '}${atY}`
    this.command = 'M'
    this.x = atX
    this.y = atY
  }

  lineTo = (x: number, y: number): void => {
    const dx = Math.round(x * tenths) - this.x
    const dy = Math.round(y * tenths) - this.y
    if (dx === 0 && dy === 0) return
    this.text += `${this.command === 'l' ? (dx < 0 ? '' : ' ') : 'l'}${dx}${dy < 0 ? '' : ' '}${dy}`
    this.command = 'l'
    this.x += dx
    this.y += dy
  }

  close(): void {
    this.text += 'Z'
    this.command = ''
  }

  /** The data, to stand in a group that is scaled by 1/`tenths`. */
  data(): string {
    return this.text
  }
}
