import type { Theme } from './theme.ts'

/**
 * Low to high, as on a relief map: deep water to paper. Lightness grows evenly, so that the order reads without colour;
 * little saturation, so that the runs' own colours stand out.
 */
const stops: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#34607e', '#52879b', '#86b0b0', '#bbd0c1', '#e2e3d1', '#f7f3e8'],
  dark: ['#0f2534', '#1d4355', '#34656e', '#5b877f', '#8fa48d', '#c4bfa4'],
}

const size = 256
const tables = new Map<Theme, Uint8Array>()

/** 256 colours from height 0 to 1, RGBA, a byte each (sRGB). One array for each theme: do not write into it. */
export function colourTable(theme: Theme): Uint8Array {
  const table = tables.get(theme) ?? mix(stops[theme])
  tables.set(theme, table)
  return table
}

/** The colour of a height from 0 to 1 as CSS text. */
export function colourOf(theme: Theme, height: number): string {
  const at = 4 * Math.round(Math.min(Math.max(height, 0), 1) * (size - 1))
  const [red = 0, green = 0, blue = 0] = colourTable(theme).subarray(at, at + 3)
  return `rgb(${red} ${green} ${blue})`
}

/** Straight mixing in sRGB between neighbouring stops, which are near enough to each other for that. */
function mix(colours: readonly string[]): Uint8Array {
  const table = new Uint8Array(4 * size)
  const channel = (stop: number, index: number): number =>
    Number.parseInt((colours[stop] ?? '#000000').slice(1 + 2 * index, 3 + 2 * index), 16)
  for (let entry = 0; entry < size; entry++) {
    const position = (entry / (size - 1)) * (colours.length - 1)
    const stop = Math.min(Math.floor(position), colours.length - 2)
    for (let index = 0; index < 3; index++) {
      const low = channel(stop, index)
      table[4 * entry + index] = Math.round(low + (position - stop) * (channel(stop + 1, index) - low))
    }
    table[4 * entry + 3] = 255
  }
  return table
}
