import { svgElement } from '../shared/dom.ts'
import type { Place } from '../shared/race-places.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import { drawingScale } from '../shared/theme.ts'
import { placeAtStep } from './draped-path.ts'
import { type DrapedPath, type Projection, toScreen } from './nearest-on-screen.ts'

/** The room that a label takes, in CSS pixels. */
const room = [34, 16] as const

/** Writes each run's place in a race beside its play head, in the layer over the scene. Returns the way to draw them. */
export function createPlaceLabels(
  layer: SVGSVGElement,
): (places: readonly Place[], paths: readonly DrapedPath[], projection: Projection, head: number) => void {
  const group = svgElement('g', { class: 'landscape-places' })
  let empty = true
  return (places, paths, projection, head) => {
    if (empty && places.length === 0) return
    if (!group.isConnected) layer.append(group)
    group.replaceChildren()
    empty = places.length === 0
    const { type } = drawingScale()
    const taken: (readonly [number, number])[] = []
    for (const { run, place } of places) {
      const draped = paths.find(({ path }) => path.run === run && path.kind === 'run')
      const spot = draped && placeAtStep(draped.points, Math.min(head, draped.path.steps))
      if (!spot) continue
      const [x, below] = toScreen(projection, ...spot)
      let y = below - 8
      if (Number.isNaN(x)) continue
      // Runs that stand in one place have their labels one above the other.
      const covered = (): boolean =>
        taken.some((one) => Math.abs(one[0] - x) < room[0] * type && Math.abs(one[1] - y) < room[1] * type)
      while (covered()) y -= room[1] * type
      taken.push([x, y])
      svgElement('text', { x: x + 10, y }, group).textContent = pictureStrings().ordinal(place)
    }
  }
}
