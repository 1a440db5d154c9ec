import type { MapHandle } from '../../trajectories/maps.ts'
import { svgElement } from '../shared/dom.ts'
import type { Box } from './map-axes.ts'
import { margins } from './margin.ts'
import type { Place } from './pointing.ts'
import { curvesWidth } from './seeds.ts'
import './map-cursor.css'

/** Marks the place that is read, so that the keyboard's place is seen as the pointer's is. */
export interface Cursor {
  readonly draw: (map: MapHandle | undefined, at: Place | undefined, box: Box) => void
}

export function createCursor(overlay: SVGSVGElement): Cursor {
  const group = svgElement('g', { class: 'maps-cursor' })
  const casing = svgElement('path', { class: 'maps-cursor-casing' }, group)
  const line = svgElement('path', {}, group)
  return {
    draw: (map, at, { width, height }) => {
      if (!map || !at) return group.remove()
      const { left, top } = margins()
      const { y } = map.question
      const lines = !y || y.of === 'seed'
      const wide = y?.of === 'seed' ? curvesWidth(width) : width
      const u = left + at[0] * wide
      const v = top + (1 - at[1]) * height
      // across a plane a cross with an open middle, so that the cell itself is seen
      const d = lines
        ? `M${u} ${top}V${top + height}`
        : `M${u - 14} ${v}h9M${u + 5} ${v}h9M${u} ${v - 14}v9M${u} ${v + 5}v9`
      casing.setAttribute('d', lines ? '' : d)
      line.setAttribute('d', d)
      group.setAttribute('class', lines ? 'maps-cursor maps-cursor-line' : 'maps-cursor')
      overlay.append(group)
    },
  }
}
