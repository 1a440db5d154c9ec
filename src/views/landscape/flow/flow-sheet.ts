import { DataTexture, LinearFilter, Mesh, RGBAFormat, type Scene } from 'three/webgpu'

import type { State } from '../../../store/state.ts'
import { createProcessorPainter, flowSize } from '../../shared/flow/processor.ts'
import { unstableOf, type FlowScene } from '../../shared/flow/scene.ts'
import { createStillness } from '../../shared/flow/stillness.ts'
import { drawingScale } from '../../shared/theme.ts'
import type { Ground } from '../draped-path.ts'
import type { ReliefSurface } from '../relief.ts'
import type { GpuSheet } from './gpu-sheet.ts'
import { createSheetMaterial } from './sheet-material.ts'

/** Pixels along the longer side of the domain, where lines are as thick as usual: a trace is one wide, and must not break up on a small screen. */
const pixels = 720
/** So many of them are about as wide as a CSS pixel. */
const pixelsEach = 2

/** The batch of an experiment on the relief, at the play head. */
export interface FlowSheet {
  readonly draw: (state: State, ground: Ground) => void
  readonly dispose: () => void
}

/**
 * Lays the picture of a batch over the relief like a cloth. Where its points are on the renderer's device the picture is made and
 * stays there.
 */
export function createFlowSheet(
  scene: Scene,
  surface: ReliefSurface,
  device: GPUDevice | undefined,
  redraw: () => void,
) {
  let picture = newPicture(1, 1)
  const { material, show } = createSheetMaterial(surface, picture)
  const object = new Mesh(surface.geometry, material)
  object.frustumCulled = false
  object.renderOrder = 0.5
  scene.add(object)
  const paint = createProcessorPainter()
  let drawn: readonly unknown[] = []
  const stillness = createStillness(redraw)
  let onGpu: GpuSheet | 'coming' | undefined
  let closed = false

  const fetchFor = async (owner: GPUDevice): Promise<void> => {
    onGpu = 'coming'
    const [{ createGpuSheet }, { createFlowPainter }] = await Promise.all([
      import('./gpu-sheet.ts'),
      import('../../shared/flow/gpu.ts'),
    ])
    if (closed) return
    onGpu = createGpuSheet(owner, createFlowPainter)
    drawn = []
    redraw()
  }
  const showPixels = (given: FlowScene): void => {
    const { width, height } = given
    if (picture.image.width !== width || picture.image.height !== height) {
      picture.dispose()
      picture = newPicture(width, height)
    }
    show(picture)
    const to = picture.image.data
    if (to instanceof Uint8Array) premultiply(paint(given), to)
    picture.needsUpdate = true
  }

  const sheet: FlowSheet = {
    draw: (state, { world }) => {
      const { flow, flowLook: look, problem } = state
      const { head } = state.playback
      const { view } = state.experiment
      const unstable = flow && unstableOf(state)
      const { line } = drawingScale()
      const shown = [flow, look, head, view.colours, problem, unstable, line]
      const moving = flow !== undefined && !stillness.of(shown)
      const now = [...shown, moving]
      if (now.every((one, i) => one === drawn[i])) return
      drawn = now
      const owner = flow?.onGpu?.device
      object.visible = problem !== undefined && flow !== undefined && (owner ? owner === device : flow.parts.length > 0)
      if (!object.visible || !flow || !problem) return
      const longest = Math.max(world.halfX, world.halfZ)
      const { x, y } = world.domain
      const each = pixels / line / longest
      const [width, height] = flowSize(each * world.halfX, each * world.halfZ, flow.count)
      const given: FlowScene = {
        flow,
        look,
        head,
        view,
        problem,
        unstable,
        window: [...x, ...y],
        moving,
        pixelsEach,
        width,
        height,
      }
      if (!owner) return showPixels(given)
      if (!onGpu) void fetchFor(owner)
      object.visible = typeof onGpu === 'object'
      if (typeof onGpu === 'object') show(onGpu.draw(given))
    },
    dispose: () => {
      closed = true
      stillness.dispose()
      scene.remove(object)
      material.dispose()
      picture.dispose()
      if (typeof onGpu === 'object') onGpu.dispose()
    },
  }
  return sheet
}

function newPicture(width: number, height: number): DataTexture {
  const made = new DataTexture(new Uint8Array(4 * width * height), width, height, RGBAFormat)
  made.minFilter = made.magFilter = LinearFilter
  return made
}

/** Between opaque and empty pixels a mean of premultiplied colours is right; one of plain colours has a dark rim. */
function premultiply(from: Uint8ClampedArray, to: Uint8Array): void {
  for (let at = 0; at < from.length; at += 4) {
    const opacity = from[at + 3] ?? 0
    for (let c = 0; c < 3; c++) to[at + c] = ((from[at + c] ?? 0) * opacity) / 255
    to[at + 3] = opacity
  }
}
