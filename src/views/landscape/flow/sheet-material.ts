import {
  AddEquation,
  CustomBlending,
  NodeMaterial,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type Texture,
} from 'three/webgpu'
import { cameraProjectionMatrix, cameraViewMatrix, float, texture, varying, vec2, vec4, vertexIndex } from 'three/tsl'

import type { ReliefSurface } from '../relief.ts'

/** Towards the camera by this share of the distance: a cloth in the very plane of the ground would flicker. */
const nearer = 0.997

/** A picture laid over the relief, its rows from the greatest y downwards, colours multiplied by their opacity. */
export function createSheetMaterial({ place, size }: ReliefSurface, first: Texture) {
  const material = new NodeMaterial()
  material.transparent = true
  material.depthWrite = false
  material.blending = CustomBlending
  material.blendEquation = AddEquation
  material.blendSrc = OneFactor
  material.blendDst = OneMinusSrcAlphaFactor
  const seen = cameraViewMatrix.mul(vec4(place, 1)).xyz.mul(nearer)
  material.vertexNode = cameraProjectionMatrix.mul(vec4(seen, 1))
  const share = varying(
    vec2(float(vertexIndex.mod(size)).div(size - 1), float(1).sub(float(vertexIndex.div(size)).div(size - 1))),
  )
  const picture = texture(first, share)
  material.fragmentNode = picture
  return {
    material,
    show: (next: Texture): void => {
      picture.value = next
    },
  }
}
