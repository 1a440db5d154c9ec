import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, NodeMaterial } from 'three/webgpu'
import { vec4 } from 'three/tsl'

import { heightOf } from '../../shared/height.ts'
import type { LocalModel } from '../../shared/local-model.ts'
import type { Ground } from '../draped-path.ts'
import { placeOf, pointAt, shareOf } from '../world.ts'

/** Grid points a side of a model's patch, and half its width in shares of the domain. */
const side = 41
const reach = 0.26
/** Beyond the relief's floor or ceiling a model is cut off. */
const cut = 0.02

/** A translucent surface: the plane or the bowl that a model takes the loss for, around the point that it is of. */
export interface ModelSurface {
  readonly object: Mesh
  readonly show: (ground: Ground, model: LocalModel, order: 1 | 2) => void
  readonly dispose: () => void
}

export function createModelSurface(colour: readonly [number, number, number], opacity: number): ModelSurface {
  const material = new NodeMaterial()
  material.transparent = true
  material.depthWrite = false
  material.side = DoubleSide
  material.fragmentNode = vec4(...colour, opacity)
  const geometry = new BufferGeometry()
  const positions = new BufferAttribute(new Float32Array(3 * side * side), 3)
  geometry.setAttribute('position', positions)
  const object = new Mesh(geometry, material)
  object.renderOrder = 2
  object.frustumCulled = false
  return {
    object,
    show: (ground, model, order) => {
      const seen = fill(positions, ground, model, order)
      positions.needsUpdate = true
      geometry.setIndex(triangles(seen))
    },
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}

/** Puts the patch where the model says; tells which of its points lie between floor and ceiling. */
function fill(positions: BufferAttribute, { world, scale }: Ground, model: LocalModel, order: 1 | 2): boolean[] {
  const [u0, v0] = shareOf(world.domain, model.at)
  const { gradient: g, hessian: h, at, value } = model
  const seen: boolean[] = []
  for (let k = 0; k < side * side; k++) {
    const u = u0 + (2 * ((k % side) / (side - 1)) - 1) * reach
    const v = v0 + (2 * (Math.floor(k / side) / (side - 1)) - 1) * reach
    const [x, y] = pointAt(world.domain, u, v)
    const [dx, dy] = [x - at[0], y - at[1]]
    const bend = order === 1 ? 0 : (h[0] * dx * dx + 2 * h[1] * dx * dy + h[2] * dy * dy) / 2
    const loss = value + g[0] * dx + g[1] * dy + bend
    const height = heightOf(scale, loss)
    positions.setXYZ(k, ...placeOf(world, u, v, height))
    const inside = u >= 0 && u <= 1 && v >= 0 && v <= 1
    // Below the least loss of the picture there is no height; a bowl's rim may touch the ceiling.
    seen.push(inside && loss > scale.min - cut * (scale.max - scale.min) && height < 1)
  }
  return seen
}

/** Two triangles for each cell whose corners are all seen. */
function triangles(seen: readonly boolean[]): number[] {
  const indices: number[] = []
  for (let k = 0; k < side * (side - 1); k++) {
    if (k % side === side - 1 || !seen[k] || !seen[k + 1] || !seen[k + side] || !seen[k + side + 1]) continue
    indices.push(k, k + 1, k + side, k + 1, k + side + 1, k + side)
  }
  return indices
}
