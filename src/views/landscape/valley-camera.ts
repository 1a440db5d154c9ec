import type { CameraAngles } from './camera-angles.ts'
import { positionOf, threeQuarter } from './camera-angles.ts'
import type { HeightGrid } from './height-grid.ts'
import { heightAt } from './height-grid.ts'
import type { World } from './world.ts'
import { bottom, top } from './world.ts'

/** Points along each side whose sight is tested, and how far up those that count as the valley may be. */
const tested = 24
const deepShare = 0.2
const steeper = 12
/** The front (x to the right, y away) is kept unless another side shows so much more of the valley. */
const frontBonus = 0.12
const enough = 0.8

/**
 * The camera that looks into the valley: three-quarter, from the side and as high up as it takes to see most of the
 * lowest fifth of the surface.
 */
export function valleyCamera(grid: HeightGrid, world: World): CameraAngles {
  const [side, elevation, distance] = threeQuarter
  const valley = lowestPoints(grid)
  let best: CameraAngles = threeQuarter
  let bestSeen = -Infinity
  for (const height of [elevation, elevation + steeper]) {
    for (const [index, azimuth] of [side, -side, side + 180, -side - 180].entries()) {
      const camera: CameraAngles = [azimuth, height, distance]
      const seen = shareSeen(grid, world, valley, camera) + (index < 2 ? frontBonus : 0) - index / 100
      if (seen <= bestSeen) continue
      best = camera
      bestSeen = seen
    }
    if (bestSeen >= enough) break
  }
  return best
}

function lowestPoints(grid: HeightGrid): [u: number, v: number, height: number][] {
  const points: [number, number, number][] = []
  for (let row = 0; row < tested; row++) {
    for (let column = 0; column < tested; column++) {
      const u = (column + 0.5) / tested
      const v = (row + 0.5) / tested
      points.push([u, v, heightAt(grid, u, v)])
    }
  }
  return points.sort((a, b) => a[2] - b[2]).slice(0, Math.ceil(points.length * deepShare))
}

/** How many of the points no hill hides, as a share: the line of sight is followed through the relief in small steps. */
function shareSeen(
  grid: HeightGrid,
  world: World,
  points: readonly (readonly [number, number, number])[],
  camera: CameraAngles,
): number {
  const eye = positionOf(camera)
  const eyeU = (eye[0] / world.halfX + 1) / 2
  const eyeV = (1 - eye[2] / world.halfZ) / 2
  const eyeHeight = (eye[1] - bottom) / (top - bottom)
  const steps = 48
  const seen = points.filter(([u, v, height]) => {
    // Beyond the top of the relief nothing is in the way.
    const out = Math.min(1, (1 - height) / (eyeHeight - height))
    for (let step = 1; step <= steps; step++) {
      const share = (out * step) / steps
      const [atU, atV] = [u + share * (eyeU - u), v + share * (eyeV - v)]
      if (atU < 0 || atU > 1 || atV < 0 || atV > 1) return true
      if (heightAt(grid, atU, atV) > height + share * (eyeHeight - height) + 0.01) return false
    }
    return true
  })
  return seen.length / points.length
}
