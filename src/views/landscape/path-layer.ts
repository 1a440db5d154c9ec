import type { State } from '../../store/state.ts'
import type { CriticalKind, CriticalPoint } from '../../trajectories/handles.ts'
import { markedCritical } from '../shared/marked-critical.ts'
import { pathsOf } from '../shared/path-points.ts'
import { lookOf, runStyle } from '../shared/palette.ts'
import type { Ground } from './draped-path.ts'
import { drapePath, placeAtStep, placeOnGround, thinness } from './draped-path.ts'
import type { MarkerSpot, Markers } from './markers.ts'
import type { DrapedPath } from './nearest-on-screen.ts'
import type { Ribbons } from './ribbons.ts'
import { shareOf } from './world.ts'

/** Points of all paths together, at least so many for each. */
const pointsInAll = 60_000
const pointsAtLeast = 256

export interface PathLayer {
  readonly paths: () => readonly DrapedPath[]
  /** Lays the trajectories on the ground anew. */
  readonly drape: (ground: Ground, state: State) => void
  /** Moves what depends on the play head, the hover and the start point. */
  readonly mark: (ground: Ground, state: State) => void
}

/** The paths on the relief and what stands on them: start, play heads, ends, the hovered step, critical points. */
export function createPathLayer(ribbons: Ribbons, markers: Markers): PathLayer {
  let draped: readonly DrapedPath[] = []
  return {
    paths: () => draped,
    drape: (ground, { trajectories, experiment }) => {
      const paths = trajectories
        ? pathsOf(
            trajectories.result,
            (run) => experiment.runs[run]?.hidden === true,
            (run) => lookOf(experiment.view, run),
          )
        : []
      const limit = Math.max(pointsAtLeast, Math.floor(pointsInAll / Math.max(paths.length, 1)))
      draped = paths.map((path) => ({ path, points: drapePath(ground, path, limit) }))
      ribbons.show(
        draped.map(({ path, points }) => ({
          points,
          color: runStyle(path.look).color,
          opacity: path.kind === 'run' ? 1 : 0.55,
          thin: thinness(points, ground.world),
        })),
      )
    },
    mark: (ground, state) => {
      const { experiment, playback, hover, trajectories } = state
      ribbons.setHead(playback.head)
      const atEnd = playback.head >= (trajectories?.steps ?? experiment.steps)
      const spots: MarkerSpot[] = criticalSpots(ground, markedCritical(state))
      const [u, v] = shareOf(ground.world.domain, experiment.start)
      const batch = draped.some(({ path }) => path.kind === 'member')
      if (!batch && u >= 0 && u <= 1 && v >= 0 && v <= 1) {
        spots.push({ place: placeOnGround(ground, u, v), shape: 'circle', color: '#ffffff', radius: 4 })
      }
      for (const { path, points } of draped) {
        const { color, marker } = runStyle(path.look)
        const radius = path.kind === 'run' ? 5 : 3
        const end = path.kind === 'average' ? undefined : placeAtStep(points, path.steps)
        if (end) spots.push({ place: end, shape: marker, color, radius: atEnd ? radius : radius * 0.8, faint: !atEnd })
      }
      for (const { path, points } of draped) {
        if (atEnd || path.kind === 'average') continue
        const place = placeAtStep(points, Math.min(playback.head, path.steps))
        if (place)
          spots.push({
            place,
            shape: 'sphere',
            color: runStyle(path.look).color,
            radius: path.kind === 'run' ? 6.5 : 3.5,
          })
      }
      const hovered = hover && draped.find(({ path }) => path.run === hover.run && path.kind !== 'average')
      const place = hovered && placeAtStep(hovered.points, Math.min(hover.step, hovered.path.steps))
      if (place) spots.push({ place, shape: 'ring', color: '#ffffff', radius: 8.5 })
      markers.show(spots)
    },
  }
}

/** More marks than this would cover the picture: then only so many, the lowest minima. */
const mostMarks = 24
const whenMore = 8

const criticalLooks: Readonly<Record<CriticalKind, Pick<MarkerSpot, 'shape' | 'radius'>>> = {
  minimum: { shape: 'plus', radius: 5 },
  saddle: { shape: 'times', radius: 5 },
  maximum: { shape: 'triangle', radius: 3.5 },
}

function criticalSpots(ground: Ground, points: readonly CriticalPoint[]): MarkerSpot[] {
  return points.slice(0, points.length > mostMarks ? whenMore : mostMarks).flatMap(({ at, kind }): MarkerSpot[] => {
    const [u, v] = shareOf(ground.world.domain, at)
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return []
    return [{ place: placeOnGround(ground, u, v), color: '#ffffff', ...criticalLooks[kind] }]
  })
}
