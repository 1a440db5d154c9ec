import type { DataOptions } from './export-data.ts'
import type { FigureOptions } from './figure.ts'
import type { PictureType } from './to-blob.ts'

type Given = Readonly<Record<string, unknown>>

const record = (given: unknown): Given => (typeof given === 'object' && given !== null ? { ...given } : {})

/** The value of a field where it is one of some words; else nothing, so that the default holds. */
function word<N extends string, const T extends string>(
  given: Given,
  name: N,
  words: readonly T[],
): { readonly [K in N]?: T } {
  const found = words.find((one) => one === given[name])
  return found === undefined ? {} : ({ [name]: found } as { readonly [K in N]?: T })
}

const flag = <N extends string>(given: Given, name: N): { readonly [K in N]?: boolean } =>
  typeof given[name] === 'boolean' ? ({ [name]: given[name] } as { readonly [K in N]?: boolean }) : {}

const size = <N extends string>(given: Given, name: N): { readonly [K in N]?: number } =>
  typeof given[name] === 'number' ? ({ [name]: given[name] } as { readonly [K in N]?: number }) : {}

/** What a host page says of a picture, without what is not understood. */
export function readFigureOptions(value: unknown): FigureOptions & { readonly type?: PictureType } {
  const given = record(value)
  return {
    ...size(given, 'width'),
    ...size(given, 'height'),
    ...word(given, 'parts', ['contour', 'landscape', 'chart', 'both']),
    ...word(given, 'theme', ['light', 'dark', 'projector']),
    ...word(given, 'until', ['head', 'whole']),
    ...word(given, 'type', ['image/png', 'image/svg+xml', 'application/pdf']),
    ...flag(given, 'transparent'),
    ...flag(given, 'legend'),
    ...flag(given, 'caption'),
  }
}

/** What a host page says of data, without what is not understood. */
export function readDataOptions(value: unknown): DataOptions {
  const given = record(value)
  return { ...word(given, 'format', ['csv', 'json']), ...word(given, 'until', ['head', 'whole']) }
}
