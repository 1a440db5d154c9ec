/**
 * Writes numbers and units as the language of a tag does, but with a point before the decimals: so they stand in fields, formulas,
 * links and on axes, where a comma parts two numbers. Where that language parts thousands by a point, a narrow space does.
 */
export function formatIn(tag: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const made = new Intl.NumberFormat(tag, options)
  return (value) => {
    const parts = made.formatToParts(value)
    return parts
      .map(({ type, value: text }) => (type === 'decimal' ? '.' : type === 'group' && text === '.' ? '\u202f' : text))
      .join('')
  }
}
