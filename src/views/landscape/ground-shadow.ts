import { Mesh, NodeMaterial, PlaneGeometry, Vector2 } from 'three/webgpu'
import { Fn, length, screenUV, smoothstep, uniform, varying, positionGeometry, vec4 } from 'three/tsl'

import type { Theme } from '../shared/theme.ts'
import { looks } from './look.ts'
import type { World } from './world.ts'

/** How far the shadow reaches beyond the block. */
const reach = 0.62

export interface GroundShadow {
  readonly object: Mesh
  readonly setWorld: (world: World) => void
  readonly setTheme: (theme: Theme) => void
  readonly dispose: () => void
}

/** The soft shadow on which the block stands: by the distance to its foot, without any shadow map. */
export function createGroundShadow(): GroundShadow {
  const half = uniform(new Vector2(1, 1))
  const strength = uniform(0)
  const material = new NodeMaterial()
  material.transparent = true
  material.depthWrite = false
  const place = varying(positionGeometry.xy)
  material.fragmentNode = Fn(() => {
    const away = length(place.abs().sub(half).max(0)).div(reach)
    const fade = smoothstep(0, 1, away).oneMinus()
    // the picture's rim must not cut it off: in a file there is no ground around it that says where the picture ends
    const out = screenUV.sub(0.5).abs()
    const inside = smoothstep(0.4, 0.5, out.x.max(out.y)).oneMinus()
    return vec4(0.02, 0.05, 0.08, fade.mul(fade).mul(strength).mul(inside))
  })()
  const geometry = new PlaneGeometry(2 + 2 * reach, 2 + 2 * reach)
  const object = new Mesh(geometry, material)
  object.rotation.x = -Math.PI / 2
  object.position.y = -0.002
  object.renderOrder = -1
  return {
    object,
    setWorld: ({ halfX, halfZ }) => void half.value.set(halfX, halfZ),
    setTheme: (theme) => {
      strength.value = looks[theme].shadow
    },
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}
