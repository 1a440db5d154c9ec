import { BufferGeometry, Color, DataTexture, FloatType, Group, Mesh, NearestFilter, RGBAFormat } from 'three/webgpu'

import type { Shape } from './marker-material.ts'
import { createMarkerMaterial, shapes } from './marker-material.ts'

export interface MarkerSpot {
  readonly place: readonly [number, number, number]
  readonly shape: Shape
  readonly color: string
  /** In CSS pixels. */
  readonly radius: number
  readonly faint?: boolean
}

export interface Markers {
  readonly object: Group
  /** Later markers lie over earlier ones; more than `most` are left out. */
  readonly show: (spots: readonly MarkerSpot[]) => void
  readonly setScreen: (width: number, height: number, pixelRatio: number) => void
  readonly dispose: () => void
}

const most = 512

/** Start, play heads, ends and minima, in one draw call and one more for what hills hide. */
export function createMarkers(): Markers {
  const numbers = new Float32Array(8 * most)
  const texture = new DataTexture(numbers, 2, most, RGBAFormat, FloatType)
  texture.minFilter = texture.magFilter = NearestFilter
  const geometry = new BufferGeometry()
  const parts = [true, false].map((behind, order) => {
    const { material, screen, pixelRatio } = createMarkerMaterial(texture, behind)
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    mesh.renderOrder = 2 + order / 2
    return { mesh, material, screen, pixelRatio }
  })
  const object = new Group()
  object.add(...parts.map(({ mesh }) => mesh))
  return {
    object,
    show: (spots) => {
      const shown = spots.slice(0, most)
      shown.forEach(({ place, shape, color, radius, faint }, index) => {
        const { r, g, b } = colour.set(color)
        numbers.set([...place, shapes.indexOf(shape), r, g, b, faint ? -radius : radius], 8 * index)
      })
      texture.needsUpdate = true
      geometry.setDrawRange(0, 6 * shown.length)
      object.visible = shown.length > 0
    },
    setScreen: (width, height, ratio) => {
      for (const { screen, pixelRatio } of parts) {
        screen.value.set(width, height)
        pixelRatio.value = ratio
      }
    },
    dispose: () => {
      for (const { material } of parts) material.dispose()
      texture.dispose()
      geometry.dispose()
    },
  }
}

const colour = new Color()
