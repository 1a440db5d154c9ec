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

import type { Marker } from '../shared/palette.ts'

/** Shapes in the order of their numbers in the texture; `sphere` is the play head, `plus` a minimum, `times` a saddle. */
export const shapes = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'star',
  'sphere',
  'ring',
  'plus',
  'times',
] as const
export type Shape = (typeof shapes)[number] & (Marker | 'sphere' | 'ring' | 'plus' | 'times')

/** Markers stand before the lines, and those before the ground: each this share nearer to the camera. */
const nearer = 0.982

/**
 * Shapes of even size in pixels that face the reader. Six vertices without attributes a marker; a row of the texture holds
 * one: x, y, z, shape; red, green, blue, radius in CSS pixels (negative: faint). What is `behind` a hill shows through.
 */
export function createMarkerMaterial(markers: DataTexture, behind: boolean) {
  const screen = uniform(new Vector2(1, 1))
  const pixelRatio = uniform(1)
  const vertex = int(vertexIndex)
  const corner = vertex.mod(6)
  const marker = vertex.div(6)
  const placed = textureLoad(markers, ivec2(0, marker)).toVar()
  const styled = textureLoad(markers, ivec2(1, marker)).toVar()
  const right = corner.equal(1).or(corner.equal(3)).or(corner.equal(4))
  const upper = corner.equal(2).or(corner.equal(4)).or(corner.equal(5))
  const direction = vec2(select(right, 1, -1), select(upper, 1, -1))
  const reach = styled.w.abs().mul(1.4).add(3).mul(pixelRatio)
  const seen = cameraViewMatrix.mul(vec4(placed.xyz, 1)).xyz.mul(nearer)
  const clip = cameraProjectionMatrix.mul(vec4(seen, 1)).toVar()
  const material = new NodeMaterial()
  material.transparent = true
  material.depthWrite = false
  if (behind) material.depthFunc = GreaterDepth
  material.side = DoubleSide
  material.forceSinglePass = true
  const centre = clip.xyz.div(clip.w)
  material.vertexNode = vec4(centre.xy.add(direction.mul(reach).mul(2).div(screen)), centre.z, 1)

  const spot = varying(direction.mul(reach).div(pixelRatio))
  const shape = varying(placed.w)
  const style = varying(styled)
  const softness = float(0.5).div(pixelRatio)
  const filled = (distance: Node<'float'>) => float(1).sub(smoothstep(softness.negate(), softness, distance))
  const box = (at: Node<'vec2'>, width: Node<'float'> | number, height: Node<'float'> | number) => {
    const outside = at.abs().sub(vec2(width, height))
    return length(outside.max(0)).add(outside.x.max(outside.y).min(0))
  }
  const is = (name: Shape) => shape.sub(shapes.indexOf(name)).abs().lessThan(0.5)

  material.fragmentNode = Fn(() => {
    const radius = style.w.abs()
    const circle = length(spot).sub(radius)
    const square = box(spot, radius.mul(0.86), radius.mul(0.86))
    // The three half planes of a triangle that stands on its side.
    const triangle = spot.x
      .abs()
      .mul(0.894)
      .add(spot.y.mul(0.447))
      .sub(radius.mul(0.52))
      .max(spot.y.negate().sub(radius.mul(0.8)))
    const diamond = spot.x.abs().add(spot.y.abs()).sub(radius.mul(1.2)).mul(0.7071)
    const cross = box(spot, radius, radius.mul(0.36)).min(box(spot, radius.mul(0.36), radius))
    // Five points: fold the plane twice, then one edge.
    const k = vec2(0.809, -0.5878)
    const star = Fn(() => {
      const at = vec2(spot.x.abs(), spot.y).toVar()
      at.subAssign(k.mul(at.dot(k).max(0).mul(2)))
      const k2 = vec2(-0.809, -0.5878)
      at.subAssign(k2.mul(at.dot(k2).max(0).mul(2)))
      const folded = vec2(at.x.abs(), at.y.sub(radius.mul(1.2)))
      const edge = k2.negate().mul(0.5).sub(vec2(0, 1)).toVar()
      const onEdge = folded.dot(edge).div(edge.dot(edge)).clamp(0, radius.mul(1.2))
      return length(folded.sub(edge.mul(onEdge))).mul(folded.y.mul(edge.x).sub(folded.x.mul(edge.y)).sign())
    })()
    const plus = box(spot, radius, 0.35).min(box(spot, 0.35, radius))
    const turned = vec2(spot.x.add(spot.y), spot.y.sub(spot.x)).mul(0.7071)
    const times = box(turned, radius, 0.35).min(box(turned, 0.35, radius))
    const ring = length(spot).sub(radius).abs().sub(0.9)
    const distance = select(
      is('square'),
      square,
      select(
        is('triangle'),
        triangle,
        select(
          is('diamond'),
          diamond,
          select(
            is('cross'),
            cross,
            select(
              is('star'),
              star,
              select(is('plus'), plus, select(is('times'), times, select(is('ring'), ring, circle))),
            ),
          ),
        ),
      ),
    ).toVar()
    const bare = is('plus').or(is('times')).or(is('ring'))
    const rim = select(bare, 0, 1.3)
    const edge = select(bare, 1.2, 2.5)
    const inner = filled(distance)
    const white = filled(distance.sub(rim))
    const outer = filled(distance.sub(edge))
    // A sphere: light from the upper left, darker towards the lower right.
    const shine = float(1).sub(smoothstep(0, 1.15, length(spot.div(radius).sub(vec2(-0.35, 0.4)))))
    const body = select(is('sphere'), mix(style.xyz.mul(0.72), mix(style.xyz, vec3(1, 1, 1), 0.75), shine), style.xyz)
    const colour = mix(mix(vec3(0.063, 0.075, 0.1), vec3(1, 1, 1), white), body, inner)
    const opacity = outer.mul(select(style.w.lessThan(0), 0.45, 1)).mul(behind ? 0.5 : 1)
    Discard(opacity.lessThan(0.004))
    return vec4(colour, opacity)
  })()
  return { material, screen, pixelRatio }
}
