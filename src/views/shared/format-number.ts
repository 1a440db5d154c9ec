import { pictureStrings } from './strings/picture-strings.ts'

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/** A whole number as superscript digits: -12 gives ⁻¹². */
export const superscript = (exponent: number): string =>
  String(exponent).replaceAll(/[-\d]/g, (digit) => superscripts[digit] ?? digit)

/** A number for people: `digits` significant ones without trailing zeros, a true minus, powers of ten written out. */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return pictureStrings().noValue
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (value === 0) return '0'
  const [mantissa = '0', power = '0'] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e')
  const exponent = Number(power)
  const sign = value < 0 ? '−' : ''
  if (exponent >= -3 && exponent < Math.max(5, digits)) {
    return sign + trimZeros(Math.abs(value).toFixed(Math.max(0, digits - 1 - exponent)))
  }
  return `${sign}${trimZeros(mantissa)}×10${superscript(exponent)}`
}

/** A number at the end of a scale or along it: a power of ten is written as such, without its “1×”. */
export const tickNumber = (value: number, digits = 4): string => formatNumber(value, digits).replace(/^1×/, '')

/** A coordinate with as many decimals as a screen pixel of `resolution` units can tell apart, at most 12. */
export function formatCoordinate(value: number, resolution: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e5) return formatNumber(value)
  const decimals = resolution > 0 ? Math.ceil(-Math.log10(resolution)) : 0
  const text = Math.abs(value).toFixed(Math.min(Math.max(decimals, 0), 12))
  return (value < 0 && Number(text) !== 0 ? '−' : '') + text
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
