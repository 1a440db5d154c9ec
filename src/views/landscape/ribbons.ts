import { BufferGeometry, Color, DataTexture, FloatType, Group, Mesh, NearestFilter, RGBAFormat } from 'three/webgpu'

import { createRibbonMaterial, layersOf, pathsWide, pointsWide } from './ribbon-material.ts'

export interface Ribbon {
  /** Points as `drapePath` makes them. */
  readonly points: Float32Array
  readonly color: string
  readonly opacity: number
  /** By how much its line is thinner than usual: 1 or less. */
  readonly thin: number
}

export interface Ribbons {
  readonly object: Group
  readonly show: (ribbons: readonly Ribbon[]) => void
  /** Up to here the paths are strong, from here on faint. */
  readonly setHead: (step: number) => void
  /** The picture's size in device pixels, and device pixels in a CSS pixel. */
  readonly setScreen: (width: number, height: number, pixelRatio: number) => void
  readonly dispose: () => void
}

/** The paths, all in one draw call and one more for what hills hide; later ones lie over earlier ones. */
export function createRibbons(): Ribbons {
  let points = floatTexture(pointsWide, 1)
  let paths = floatTexture(pathsWide, 1)
  const parts = [true, false].map((behind, order) => {
    const ribbon = createRibbonMaterial(points, paths, behind)
    const mesh = new Mesh(new BufferGeometry(), ribbon.material)
    mesh.geometry.setDrawRange(0, 0)
    mesh.frustumCulled = false
    mesh.renderOrder = 1 + order / 2
    return { behind, mesh, ribbon }
  })
  const object = new Group()
  object.add(...parts.map(({ mesh }) => mesh))

  /** Textures cannot grow: larger ones take their place, and materials that read them. */
  const grow = (pointRows: number, pathRows: number): void => {
    points.dispose()
    paths.dispose()
    points = floatTexture(pointsWide, pointRows)
    paths = floatTexture(pathsWide, pathRows)
    for (const part of parts) {
      const { head, screen, pixelRatio, material } = part.ribbon
      material.dispose()
      part.ribbon = createRibbonMaterial(points, paths, part.behind)
      part.ribbon.head.value = head.value
      part.ribbon.screen.value.copy(screen.value)
      part.ribbon.pixelRatio.value = pixelRatio.value
      part.mesh.material = part.ribbon.material
    }
  }

  return {
    object,
    show: (ribbons) => {
      const capacity = Math.max(1, ...ribbons.map((one) => one.points.length / 4))
      // One point more: the last segment of the last path reads beyond its end.
      const pointRows = Math.ceil((capacity * ribbons.length + 1) / pointsWide)
      const pathRows = Math.ceil(Math.max(1, ribbons.length) / pathsWide)
      if (pointRows > points.image.height || pathRows > paths.image.height) {
        grow(powerOfTwo(Math.max(pointRows, points.image.height)), powerOfTwo(Math.max(pathRows, paths.image.height)))
      }
      const places = points.image.data
      const styles = paths.image.data
      if (!(places instanceof Float32Array && styles instanceof Float32Array)) return
      places.fill(-1)
      ribbons.forEach((one, index) => {
        places.set(one.points, 4 * index * capacity)
        const { r, g, b } = colour.set(one.color)
        styles.set([r, g, b, packed(one)], 4 * index)
      })
      points.needsUpdate = paths.needsUpdate = true
      for (const { behind, mesh, ribbon } of parts) {
        ribbon.capacity.value = capacity
        mesh.geometry.setDrawRange(0, 6 * layersOf(behind) * capacity * ribbons.length)
      }
      object.visible = ribbons.length > 0
    },
    setHead: (step) => {
      for (const { ribbon } of parts) ribbon.head.value = step
    },
    setScreen: (width, height, ratio) => {
      for (const { ribbon } of parts) {
        ribbon.screen.value.set(width, height)
        ribbon.pixelRatio.value = ratio
      }
    },
    dispose: () => {
      for (const { mesh, ribbon } of parts) {
        mesh.geometry.dispose()
        ribbon.material.dispose()
      }
      points.dispose()
      paths.dispose()
    },
  }
}

/** Thinness in hundredths as the whole part, half the opacity as the rest: a texel has four numbers. */
const packed = ({ opacity, thin }: Ribbon): number => Math.round(100 * thin) + opacity / 2

const colour = new Color()

const powerOfTwo = (rows: number): number => 2 ** Math.ceil(Math.log2(rows))

function floatTexture(width: number, height: number): DataTexture {
  const texture = new DataTexture(new Float32Array(4 * width * height), width, height, RGBAFormat, FloatType)
  texture.minFilter = texture.magFilter = NearestFilter
  return texture
}
