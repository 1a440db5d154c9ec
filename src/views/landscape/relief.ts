import { BufferAttribute, BufferGeometry, Group, Mesh, type Node } from 'three/webgpu'

import type { Theme } from '../shared/theme.ts'
import type { HeightGrid } from './height-grid.ts'
import { createReliefMaterials } from './relief-material.ts'
import { writeReliefTexels } from './relief-texels.ts'
import type { World } from './world.ts'

/** What something that lies on the surface like a cloth is made of. */
export interface ReliefSurface {
  /** Grid points, row by row from the least y, x inner, so many along each side. */
  readonly geometry: BufferGeometry
  readonly size: number
  /** The place of a grid point, for the vertex stage. */
  readonly place: Node<'vec3'>
}

export interface Relief {
  readonly object: Group
  readonly surface: ReliefSurface
  readonly show: (grid: HeightGrid, world: World) => void
  readonly setTheme: (theme: Theme) => void
  readonly setAzimuth: (degrees: number) => void
  readonly dispose: () => void
}

/** The surface as the top of a block. `size` is that of the grids to be shown. */
export function createRelief(size: number): Relief {
  const { surface, walls, place, texels, setWorld, ...materials } = createReliefMaterials(size)
  const geometries = [surfaceGeometry(size), wallGeometry(size)] as const
  const object = new Group()
  object.add(new Mesh(geometries[0], surface), new Mesh(geometries[1], walls))
  // The places of the points are known to the shader alone.
  for (const child of object.children) child.frustumCulled = false
  return {
    object,
    surface: { geometry: geometries[0], size, place },
    show: (grid, world) => {
      setWorld(world)
      const { data } = texels.image
      if (data instanceof Float32Array) writeReliefTexels(grid, world, data)
      texels.needsUpdate = true
    },
    setTheme: materials.setTheme,
    setAzimuth: materials.setAzimuth,
    dispose: () => {
      for (const geometry of geometries) geometry.dispose()
      materials.dispose()
    },
  }
}

/** Two triangles a cell, cut as `heightAt` cuts them, facing upwards. */
function surfaceGeometry(size: number): BufferGeometry {
  const index = new Uint32Array(6 * (size - 1) ** 2)
  let at = 0
  for (let j = 0; j < size - 1; j++) {
    for (let i = 0; i < size - 1; i++) {
      const here = j * size + i
      index.set([here, here + 1, here + size, here + 1, here + size + 1, here + size], at)
      at += 6
    }
  }
  return new BufferGeometry().setIndex(new BufferAttribute(index, 1))
}

/** Four walls from the rim to the floor, facing outwards. */
function wallGeometry(size: number): BufferGeometry {
  const last = size - 1
  const rim: number[] = []
  const index: number[] = []
  for (let side = 0; side < 4; side++) {
    for (let step = 0; step < size; step++) {
      // Round the block, against the clock seen from above.
      const corner = [
        [step, 0],
        [last, step],
        [last - step, last],
        [0, last - step],
      ][side] ?? [0, 0]
      const first = rim.length / 4
      rim.push(...corner, 0, side, ...corner, 1, side)
      if (step < last) index.push(first, first + 2, first + 1, first + 1, first + 2, first + 3)
    }
  }
  return new BufferGeometry().setIndex(index).setAttribute('rim', new BufferAttribute(new Float32Array(rim), 4))
}
