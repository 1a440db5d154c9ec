import type { DataTexture } from 'three/webgpu'
import { DoubleSide, GreaterDepth, NodeMaterial, Vector2 } from 'three/webgpu'
import {
  Discard,
  Fn,
  cameraProjectionMatrix,
  cameraViewMatrix,
  float,
  int,
  ivec2,
  length,
  mix,
  select,
  smoothstep,
  textureLoad,
  uniform,
  varying,
  vec2,
  vec3,
  vec4,
  vertexIndex,
} from 'three/tsl'
import type { Node } from 'three/webgpu'

import { casing, core } from '../shared/palette.ts'

/** Points a row of the points' texture, paths a row of the paths' texture. */
export const pointsWide = 2048
export const pathsWide = 64
/** Each path is drawn three times, so that its joints never show: dark casing, colour, light core. */
export const layersOf = (behind: boolean): number => (behind ? 1 : 3)
/** Half widths of the layers in CSS pixels. */
const halfWidths = [3.1, 2.1, 0.6] as const
/** What is still to come, and what a hill hides: a thin line of the colour alone. */
const faintHalfWidth = 0.9
const restOpacity = 0.5
const hiddenOpacity = 0.42
/** Towards the camera by this share of the distance, so that a line is not cut by the ground that it lies on. */
const nearer = 0.992

const rgb = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
]

/**
 * Lines of even width in pixels. The vertices have no attributes: six of them make a segment, `capacity` segments a layer,
 * three layers a path; all are read from textures (points: x, y, z, step; paths: red, green, blue, and thinness
 * with opacity, see `packed` in ribbons.ts). Of the paths
 * `behind` the relief only one layer is drawn.
 */
export function createRibbonMaterial(points: DataTexture, paths: DataTexture, behind: boolean) {
  const layers = layersOf(behind)
  const capacity = uniform(1, 'int')
  const head = uniform(0)
  /** Width and height of the picture, and pixels of the device in a CSS pixel. */
  const screen = uniform(new Vector2(1, 1))
  const pixelRatio = uniform(1)

  const vertex = int(vertexIndex)
  const corner = vertex.mod(6)
  const quad = vertex.div(6)
  const segment = quad.mod(capacity)
  const layer = behind ? int(1) : quad.div(capacity).mod(layers)
  const path = quad.div(capacity.mul(layers))
  const point = (index: Node<'int'>) => textureLoad(points, ivec2(index.mod(pointsWide), index.div(pointsWide)))
  const first = path.mul(capacity).add(segment)
  const from = point(first).toVar()
  const to = point(first.add(1)).toVar()
  const style = textureLoad(paths, ivec2(path.mod(pathsWide), path.div(pathsWide))).toVar()

  const onScreen = (place: Node<'vec3'>) => {
    const seen = cameraViewMatrix.mul(vec4(place, 1)).xyz.mul(nearer)
    const clip = cameraProjectionMatrix.mul(vec4(seen, 1)).toVar()
    return clip.xyz.div(clip.w).toVar()
  }
  const a = onScreen(from.xyz)
  const b = onScreen(to.xyz)
  const across = b.xy.sub(a.xy).mul(screen).mul(0.5).toVar()
  const pixels = length(across).toVar()
  const along = select(pixels.greaterThan(1e-4), across.div(pixels.max(1e-4)), vec2(1, 0)).toVar()
  const halfWidth = select(layer.equal(0), halfWidths[0], select(layer.equal(1), halfWidths[1], halfWidths[2]))
    .mul(pixelRatio)
    .mul(style.w.floor().div(100))
    .toVar()
  const reach = halfWidth.add(1)
  // Corners 0 1 2 and 2 1 3 of the quad: at the end or the start, left or right of the line.
  const cornerOf = select(
    corner.greaterThan(2),
    select(corner.equal(3), 2, select(corner.equal(4), 1, 3)),
    corner,
  ).toVar()
  const atEnd = cornerOf.greaterThan(1)
  const left = cornerOf.mod(2).equal(1)
  const sideways = select(left, reach, reach.negate())
  const lengthways = select(atEnd, reach, reach.negate())
  const offset = along.mul(lengthways).add(vec2(along.y.negate(), along.x).mul(sideways)).mul(2).div(screen)
  const place = select(atEnd, b, a)
  // A point marked by a negative step does not join the one before: nothing is drawn.
  const absent = to.w.lessThan(0)

  const material = new NodeMaterial()
  material.transparent = true
  material.depthWrite = false
  if (behind) material.depthFunc = GreaterDepth
  material.side = DoubleSide
  material.forceSinglePass = true
  material.vertexNode = select(absent, vec4(2, 2, 2, 1), vec4(place.xy.add(offset), place.z, 1))

  const spot = varying(vec2(select(atEnd, pixels.add(reach), reach.negate()), sideways))
  const span = varying(vec3(pixels, select(from.w.lessThan(0), float(-1).sub(from.w), from.w), to.w))
  const width = varying(halfWidth)
  const level = varying(float(layer))
  const colour = varying(vec4(style.xyz, style.w.fract().mul(2)))

  const thin = float(faintHalfWidth).mul(pixelRatio)
  const covered = (halfWidth: Node<'float'>, distance: Node<'float'>) =>
    float(1).sub(smoothstep(halfWidth.sub(0.5), halfWidth.add(0.5), distance))
  material.fragmentNode = Fn(() => {
    const done = head.sub(span.y).div(span.z.sub(span.y).max(1e-6)).clamp(0, 1).mul(span.x)
    const reached = head.greaterThan(span.y)
    // Without round ends: they would show twice where the line is half transparent.
    const within = spot.x
      .greaterThanEqual(behind ? 0 : done)
      .and(spot.x.lessThanEqual(span.x))
      .and(level.equal(1))
    const faint = select(within, covered(thin, spot.y.abs()), 0)
    const beyond = spot.x.negate().max(spot.x.sub(done)).max(0)
    const strong = select(reached, covered(width, length(vec2(beyond, spot.y))), 0)
    const opacity = (
      behind ? faint.mul(select(reached, hiddenOpacity, hiddenOpacity / 2)) : strong.max(faint.mul(restOpacity))
    ).mul(colour.w)
    Discard(opacity.lessThan(0.004))
    const light = mix(colour.xyz, vec3(...rgb(core)), 0.6)
    const layered = select(level.lessThan(0.5), vec3(...rgb(casing)), select(level.lessThan(1.5), colour.xyz, light))
    return vec4(layered, opacity)
  })()
  return { material, capacity, head, screen, pixelRatio }
}
