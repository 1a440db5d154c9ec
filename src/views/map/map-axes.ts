import { ticks } from 'd3-array'

import type { MapAxis, MapQuestion } from '../../trajectories/maps.ts'
import { svgElement } from '../shared/dom.ts'
import { tickNumber } from '../shared/format-number.ts'
import { drawingScale } from '../shared/theme.ts'
import { margins } from './margin.ts'
import { shareAt } from './settings.ts'

export interface Box {
  readonly width: number
  readonly height: number
}

/** Round numbers on an axis, of a logarithmic one powers of ten with 2 and 5 where there is room. */
export function ticksOf({ from, to, scale }: MapAxis, about: number): readonly number[] {
  if (scale === 'linear') return ticks(from, to, about)
  const decades = Math.log10(to / from)
  const factors = decades < 2.5 ? [1, 2, 5] : [1]
  const found: number[] = []
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++)
    for (const factor of factors) {
      const value = factor * 10 ** power
      if (value >= from * 0.999 && value <= to * 1.001) found.push(value)
    }
  return found
}

/**
 * The frame, marks and numbers of both axes, and what they are of. What goes upwards stands above the picture, beside its numbers:
 * nothing lies over a corner of a map.
 */
export function drawAxes(
  svg: SVGSVGElement,
  { x, y, upwards }: Pick<MapQuestion, 'x' | 'y'> & { readonly upwards?: string },
  { width, height }: Box,
): void {
  const { left, top } = margins()
  const { type } = drawingScale()
  const group = svgElement('g', { class: 'maps-axes', transform: `translate(${left} ${top})` }, svg)
  const write = (text: string, attributes: Readonly<Record<string, string | number>>): void => {
    svgElement('text', attributes, group).textContent = text
  }
  const name = upwards ?? (y && nameOf(y.of))
  if (name !== undefined) write(name, { x: 6 - left, y: -10 * type, class: 'maps-name' })
  for (const value of ticksOf(x, width / (80 * type))) {
    const at = shareAt(x, value) * width
    svgElement('path', { d: `M${at.toFixed(1)} ${height}v5` }, group)
    write(tickNumber(value, 3), { x: at, y: height + 6 + 12 * type, 'text-anchor': 'middle' })
  }
  write(nameOf(x.of), { x: width / 2, y: height + 32 * type, 'text-anchor': 'middle', class: 'maps-name' })
  if (!y) return
  for (const value of ticksOf(y, height / (45 * type))) {
    const at = (1 - shareAt(y, value)) * height
    svgElement('path', { d: `M0 ${at.toFixed(1)}h-5` }, group)
    write(tickNumber(value, 3), { x: -8, y: at + 4 * type, 'text-anchor': 'end' })
  }
}

const greek: Readonly<Record<string, string>> = {
  beta: 'β',
  beta1: 'β₁',
  beta2: 'β₂',
  kappa: 'κ',
  alpha: 'α',
  rho: 'ρ',
  eps: 'ε',
}

/** An axis as formulas write it. */
export function nameOf(of: string): string {
  const name = of.replace(/^(start|problem)\./, '')
  return greek[name] ?? name
}
