import { numberFormat } from './strings/number-format.ts'

/** Seconds as a reader needs them before a long computation: about so long. Short units end with a full stop in some languages. */
export function timeText(seconds: number, unitDisplay: 'long' | 'short'): string {
  const of = (value: number, unit: 'second' | 'minute', digits: number): string =>
    numberFormat({ style: 'unit', unit, unitDisplay, maximumFractionDigits: digits })(value)
  if (seconds < 10) return of(Math.max(0.1, seconds), 'second', 1)
  return seconds < 120 ? of(seconds, 'second', 0) : of(seconds / 60, 'minute', 0)
}
