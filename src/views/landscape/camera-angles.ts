import { top } from './world.ts'

/** Azimuth and elevation in degrees, distance in half-widths of the domain, as an experiment's `view.camera`. */
export type CameraAngles = readonly [azimuth: number, elevation: number, distance: number]

/** What the camera looks at: the middle of the block, a little below its half height, which looks centred. */
export const target = [0, top * 0.36, 0] as const

export const nearest = 2.2
export const farthest = 12
export const lowest = 4
/** Straight from above the azimuth would be lost. */
export const highest = 89.9

const radians = Math.PI / 180

/** The camera's place in the scene; azimuth 0 looks along +y of the domain, 90 from the side of large x. */
export function positionOf([azimuth, elevation, distance]: CameraAngles): [number, number, number] {
  const level = distance * Math.cos(elevation * radians)
  return [
    target[0] + level * Math.sin(azimuth * radians),
    target[1] + distance * Math.sin(elevation * radians),
    target[2] + level * Math.cos(azimuth * radians),
  ]
}

/** The angles of a camera at a place: the inverse of `positionOf`, azimuth in (−180, 180]. */
export function anglesOf(position: readonly [number, number, number]): CameraAngles {
  const [x, y, z] = [position[0] - target[0], position[1] - target[1], position[2] - target[2]]
  const distance = Math.hypot(x, y, z)
  return [Math.atan2(x, z) / radians, Math.asin(y / distance) / radians, distance]
}

/** The nearest camera that is allowed; angles that are not numbers take the place of the default's. */
export function allowed([azimuth, elevation, distance]: CameraAngles): CameraAngles {
  return [
    within(azimuth, -180, 180, 0, true),
    within(elevation, lowest, highest, threeQuarter[1]),
    within(distance, nearest, farthest, threeQuarter[2]),
  ]
}

/** Rounded as it is kept in the experiment: hardly more than a pixel, and short in a URL. */
export function rounded([azimuth, elevation, distance]: CameraAngles): CameraAngles {
  return [Math.round(azimuth * 10) / 10, Math.round(elevation * 10) / 10, Math.round(distance * 100) / 100]
}

function within(value: number, low: number, high: number, otherwise: number, round = false): number {
  if (!Number.isFinite(value)) return otherwise
  if (round && (value < low || value > high)) return value - 360 * Math.round(value / 360)
  return Math.min(Math.max(value, low), high)
}

/** Half from above, half from the side. */
export const threeQuarter: CameraAngles = [-32, 42, 5.9]

/** The fixed cameras that a button brings. */
export const presets: Readonly<Record<'top' | 'front', CameraAngles>> = { top: [0, highest, 5.2], front: [0, 22, 5.4] }

/** The vertical field of view, degrees: wider where the canvas is narrow, so that the whole block stays in sight. */
export function fieldOfView(aspect: number): number {
  const enough = 1.3
  return (2 * Math.atan(Math.tan(14 * radians) * Math.max(1, enough / aspect))) / radians
}
