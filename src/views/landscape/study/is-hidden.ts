import { heightAt } from '../height-grid.ts'
import type { Ground } from '../draped-path.ts'
import { bottom, top } from '../world.ts'

export type Place = readonly [x: number, y: number, z: number]

/** What stands so little above a line of sight is rounding of the drawn triangles; in shares of the relief's height. */
const grazing = 0.004

/** Whether a hill stands between a place on the relief and the eye; both in units of the scene. */
export function isHidden({ grid, world: { halfX, halfZ } }: Pick<Ground, 'grid' | 'world'>, place: Place, eye: Place) {
  const [dx, dy, dz] = [eye[0] - place[0], eye[1] - place[1], eye[2] - place[2]]
  // Above the highest hill nothing hides it.
  const until = dy > 0 ? Math.min(1, (top - place[1]) / dy) : 1
  const cells = Math.hypot(dx / halfX, dz / halfZ) * (grid.size / 2) * until
  const steps = Math.min(Math.ceil(cells), 4 * grid.size)
  for (let step = 1; step <= steps; step++) {
    const along = (until * step) / steps
    const u = ((place[0] + along * dx) / halfX + 1) / 2
    const v = (1 - (place[2] + along * dz) / halfZ) / 2
    if (u < 0 || u > 1 || v < 0 || v > 1) return false
    const height = (place[1] + along * dy - bottom) / (top - bottom)
    if (heightAt(grid, u, v) - height > grazing) return true
  }
  return false
}
