import type { CameraAngles } from './camera-angles.ts'
import { positionOf } from './camera-angles.ts'
import type { World } from './world.ts'
import { top } from './world.ts'

type Place = readonly [number, number, number]

/** An axis in the scene, from its low to its high end, and a point beside its middle, away from the block. */
export interface AxisPlace {
  readonly from: Place
  readonly to: Place
  readonly outwards: Place
}

/** Between these elevations the axes rise from the block's foot to its rim, which covers the foot seen from above. */
const [rising, risen] = [50, 80]
const beside = 0.2

/**
 * The edges of the block that nothing hides from a camera: x and y along the near edges of the foot, the loss up the
 * corner at the left end of the picture. An axis whose side of the block the camera does not see is left out.
 */
export function placeAxes(
  { halfX, halfZ }: World,
  angles: CameraAngles,
): Partial<Record<'x' | 'y' | 'loss', AxisPlace>> {
  const [azimuth, elevation] = angles
  const [eyeX, , eyeZ] = positionOf(angles)
  const angle = (azimuth * Math.PI) / 180
  const [towardsX, towardsZ] = [Math.sin(angle), Math.cos(angle)]
  const raised = Math.min(Math.max((elevation - rising) / (risen - rising), 0), 1)
  const level = top * raised
  // Seen from above along an axis, y stands at the left, where a reader looks for it.
  const sideX = Math.abs(towardsX) < 0.02 ? -towardsZ : towardsX
  const sideZ = Math.abs(towardsZ) < 0.02 ? towardsX : towardsZ
  const nearX = sideX >= 0 ? halfX : -halfX
  const nearZ = sideZ >= 0 ? halfZ : -halfZ
  const corners = [
    [-halfX, -halfZ],
    [-halfX, halfZ],
    [halfX, -halfZ],
    [halfX, halfZ],
  ] as const
  // Right in the picture is (cos, −sin) in (x, z); what is farther away stands nearer to the middle.
  const rightness = ([x, z]: readonly [number, number]): number =>
    (x * towardsZ - z * towardsX) / Math.max(Math.hypot(eyeX, eyeZ) - x * towardsX - z * towardsZ, 0.1)
  const [cornerX, cornerZ] = corners.reduce((best, corner) => (rightness(corner) < rightness(best) ? corner : best))
  const x: AxisPlace = {
    from: [-halfX, level, nearZ],
    to: [halfX, level, nearZ],
    outwards: [0, level, nearZ + Math.sign(nearZ) * beside],
  }
  const y: AxisPlace = {
    from: [nearX, level, halfZ],
    to: [nearX, level, -halfZ],
    outwards: [nearX + Math.sign(nearX) * beside, level, 0],
  }
  return {
    ...((raised > 0 || Math.abs(eyeZ) > halfZ) && { x }),
    ...((raised > 0 || Math.abs(eyeX) > halfX) && { y }),
    loss: {
      from: [cornerX, 0, cornerZ],
      to: [cornerX, top, cornerZ],
      outwards: [cornerX - beside * towardsZ, top / 2, cornerZ + beside * towardsX],
    },
  }
}
