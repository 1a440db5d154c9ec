/** The shortest text that is exactly this number: .05, 2e-4, 200. */
export function numberText(value: number): string {
  const plain = String(value)
    .replace('e+', 'e')
    .replace(/^(-?)0\./, '$1.')
  const scientific = value.toExponential().replace('e+', 'e')
  return scientific.length < plain.length && !Number.isInteger(value) ? scientific : plain
}

/** The number that the text is, else the text itself, for the reader of the field to refuse by name. */
export function numberOrText(text: string): number | string {
  const plain = text.trim().replaceAll('\u2212', '-')
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : text
}
