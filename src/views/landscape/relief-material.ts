import { DataTexture, FloatType, LinearFilter, NearestFilter, NodeMaterial, RGBAFormat, Vector3 } from 'three/webgpu'
import {
  Fn,
  attribute,
  cameraProjectionMatrix,
  cameraViewMatrix,
  dot,
  float,
  fract,
  fwidth,
  int,
  ivec2,
  mix,
  normalize,
  select,
  smoothstep,
  texture,
  textureLoad,
  uniform,
  varying,
  vec2,
  vec3,
  vec4,
  vertexIndex,
} from 'three/tsl'
import type { Node } from 'three/webgpu'

import { colourTable } from '../shared/colour-map.ts'
import { isolines } from '../shared/height.ts'
import type { Theme } from '../shared/theme.ts'
import { looks } from './look.ts'
import type { World } from './world.ts'
import { bottom, top } from './world.ts'

/** Every so many isolines one is stronger, as on a map. */
const strongEvery = 5

export interface ReliefMaterials {
  /** The surface: its geometry is an index of grid points alone. */
  readonly surface: NodeMaterial
  /** The block's walls: an attribute `rim` (column, row, 1 at the top or 0 at the foot, side 0 … 3) a vertex. */
  readonly walls: NodeMaterial
  /** The place in the scene of the grid point that a vertex of the surface stands for. */
  readonly place: Node<'vec3'>
  /** Four numbers a grid point; see `writeReliefTexels`. Set `needsUpdate` after writing. */
  readonly texels: DataTexture
  readonly setWorld: (world: World) => void
  readonly setTheme: (theme: Theme) => void
  /** Turns the light with the camera, so that it comes from the upper left of the picture, as on shaded maps. */
  readonly setAzimuth: (degrees: number) => void
  readonly dispose: () => void
}

/** Matte paper: colours of the height, isolines, soft light and a little shade in hollows. `size` is the grid's. */
export function createReliefMaterials(size: number): ReliefMaterials {
  const texels = new DataTexture(new Float32Array(4 * size * size), size, size, RGBAFormat, FloatType)
  texels.minFilter = texels.magFilter = NearestFilter
  const colours = new DataTexture(new Uint8Array(4 * 256), 256, 1, RGBAFormat)
  colours.minFilter = colours.magFilter = LinearFilter

  const half = uniform(new Vector3(1, 1, 1))
  const light = uniform(new Vector3(0, 1, 0))
  const ink = uniform(new Vector3())
  const wall = uniform(new Vector3())
  const [inkStrength, shade, brightest] = [uniform(0), uniform(0), uniform(0)]

  const project = (place: Node<'vec3'>) => cameraProjectionMatrix.mul(cameraViewMatrix.mul(vec4(place, 1)))
  const colourAt = (height: Node<'float'>) =>
    texture(
      colours,
      vec2(
        height
          .clamp(0, 1)
          .mul(255 / 256)
          .add(0.5 / 256),
        0.5,
      ),
    ).rgb
  const lit = (normal: Node<'vec3'>) => {
    const wrapped = dot(normal, light).mul(0.5).add(0.5)
    return mix(shade, brightest, wrapped.mul(wrapped))
  }
  const withIsolines = (colour: Node<'vec3'>, height: Node<'float'>, between: number) => {
    const level = height.mul(isolines)
    const perPixel = fwidth(level).max(1e-6)
    const away = fract(level.sub(0.5)).sub(0.5).abs().div(perPixel)
    // Between two strong ones, the nearest whole level is a multiple.
    const strong = fract(level.add(0.5).floor().div(strongEvery).add(0.01)).lessThan(0.1)
    const line = float(1)
      .sub(smoothstep(0.35, 1.15, away))
      .mul(select(strong, 1, between))
    // None at the very bottom; gone where they would be denser than pixels can show, and where the ground is as flat as the line is wide.
    const shown = select(level.greaterThan(0.5), 1, 0)
      .mul(float(1).sub(smoothstep(0.22, 0.5, perPixel)))
      .mul(smoothstep(1.5e-3, 6e-3, perPixel))
    return mix(colour, ink, line.mul(shown).mul(inkStrength))
  }

  const surface = new NodeMaterial()
  const column = int(vertexIndex.mod(size))
  const row = int(vertexIndex.div(size))
  const ground = textureLoad(texels, ivec2(column, row)).toVar()
  const surfacePlace = vec3(
    float(column)
      .mul(2 / (size - 1))
      .sub(1)
      .mul(half.x),
    ground.x.mul(top - bottom).add(bottom),
    float(1)
      .sub(float(row).mul(2 / (size - 1)))
      .mul(half.z),
  )
  const surfaceHeight = varying(ground.x)
  const slope = varying(vec3(ground.y, ground.z, ground.w))
  surface.vertexNode = project(surfacePlace)
  surface.fragmentNode = Fn(() => {
    const normal = normalize(vec3(slope.x.negate(), 1, slope.y.negate()))
    const hollow = slope.z.mul(2.4).clamp(-0.25, 0.05).add(1)
    const colour = colourAt(surfaceHeight).mul(lit(normal)).mul(hollow)
    return vec4(withIsolines(colour, surfaceHeight, 0.5), 1)
  })()

  const walls = new NodeMaterial()
  const rim = attribute<'vec4'>('rim', 'vec4')
  const edge = textureLoad(texels, ivec2(int(rim.x), int(rim.y))).x
  const wallY = edge
    .mul(top - bottom)
    .add(bottom)
    .mul(rim.z)
    .toVar()
  walls.vertexNode = project(
    vec3(
      rim.x
        .mul(2 / (size - 1))
        .sub(1)
        .mul(half.x),
      wallY,
      float(1)
        .sub(rim.y.mul(2 / (size - 1)))
        .mul(half.z),
    ),
  )
  const wallHeight = varying(wallY.sub(bottom).div(top - bottom))
  const side = rim.w
  // Sides 0 … 3 face −y, +x, +y, −x of the domain.
  const facing = varying(
    vec3(
      select(side.equal(1), 1, select(side.equal(3), -1, 0)),
      0,
      select(side.equal(0), 1, select(side.equal(2), -1, 0)),
    ),
  )
  walls.fragmentNode = Fn(() => {
    const perPixel = fwidth(wallHeight)
    const strata = mix(
      wall,
      colourAt(wallHeight),
      smoothstep(perPixel.mul(-0.5), perPixel.mul(0.5), wallHeight).mul(0.4),
    )
    return vec4(withIsolines(strata, wallHeight, 0).mul(lit(normalize(facing))), 1)
  })()

  return {
    surface,
    walls,
    place: surfacePlace,
    texels,
    setWorld: ({ halfX, halfZ }) => void half.value.set(halfX, 1, halfZ),
    setTheme: (theme) => {
      const look = looks[theme]
      colours.image.data?.set(colourTable(theme))
      colours.needsUpdate = true
      ink.value.set(...look.ink)
      wall.value.set(...look.wall)
      inkStrength.value = look.inkStrength
      shade.value = look.shade
      brightest.value = look.light
    },
    setAzimuth: (degrees) => {
      light.value
        .set(-0.62, 0.7, 0.35)
        .normalize()
        .applyAxisAngle(upwards, (degrees * Math.PI) / 180)
    },
    dispose: () => {
      for (const item of [surface, walls, texels, colours]) item.dispose()
    },
  }
}

const upwards = new Vector3(0, 1, 0)
