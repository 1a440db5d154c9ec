import type { DataHandle } from '../../trajectories/handles.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { runStyle } from '../shared/palette.ts'
import { type PathPoints, pointAt } from '../shared/path-points.ts'
import type { Theme } from '../shared/theme.ts'
import type { DataFrame } from './data-frame.ts'
import { centroidStems, fittedCurve } from './fitted-curve.ts'

/** What every run makes of the samples at a step, in its own colour and dash; `hovered` is the run under the pointer. */
export interface Fits {
  readonly frame: DataFrame
  readonly data: DataHandle
  readonly paths: readonly PathPoints[]
  readonly step: number
  readonly hovered: number | undefined
  readonly theme: Theme
}

/** Draws the fits, in elements that are used again from frame to frame. */
export function drawFits(group: SVGGElement, { frame, data, paths, step, hovered, theme }: Fits): void {
  while (group.children.length > paths.length) group.lastChild?.remove()
  while (group.children.length < paths.length) svgElement('path', {}, group)
  paths.forEach((path, index) => {
    const line = group.children[index]
    if (!line) return
    const { dash } = runStyle(path.look)
    const member = path.kind === 'member'
    setAttributes(line, {
      d: fitOf(frame, data, pointAt(path, step), index, paths.length),
      stroke: groundColour(path.look, theme),
      'stroke-dasharray': data.predict && !member ? dash.join(' ') : '',
      class: [member && 'is-member', path.run === hovered && 'is-hovered'].filter(Boolean).join(' '),
    })
  })
}

function fitOf(
  frame: DataFrame,
  { predict }: DataHandle,
  point: readonly [number, number] | undefined,
  row: number,
  rows: number,
): string {
  if (!point) return ''
  return predict ? fittedCurve(frame, predict, ...point) : centroidStems(frame, ...point, row, rows)
}
