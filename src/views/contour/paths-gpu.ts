import { checked, createGpuCanvas, roomyBuffer } from './gpu-canvas.ts'
import { type PathPlace, strokePlan } from './gpu-strokes.ts'
import { fitCanvas, type Layer, type PathScene } from './layers.ts'
import { pathShader } from './path-shader.ts'
import { type ScreenPath, segmentSize } from './screen-path.ts'

/** Paths on the GPU. Segments are uploaded when they change; the play head alone costs the strokes' few numbers. */
export function createGpuPaths(device: GPUDevice, failed: (message: string) => void): Layer<PathScene> {
  const { canvas, context, format } = createGpuCanvas(device, 'premultiplied')
  const module = checked(device, () => device.createShaderModule({ code: pathShader, label: 'contour paths' }), failed)
  const view = device.createBuffer({ size: 16, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST })
  const layout = device.createBindGroupLayout({
    entries: (['uniform', 'read-only-storage', 'read-only-storage'] as const).map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.VERTEX | GPUShaderStage.FRAGMENT,
      buffer: { type },
    })),
  })
  const pipeline = (operation: 'add' | 'max'): GPURenderPipeline => {
    const blend: GPUBlendComponent =
      operation === 'max'
        ? { operation, srcFactor: 'one', dstFactor: 'one' }
        : { operation, srcFactor: 'one', dstFactor: 'one-minus-src-alpha' }
    return device.createRenderPipeline({
      layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      vertex: { module, entryPoint: 'corner' },
      fragment: { module, entryPoint: 'ink', targets: [{ format, blend: { color: blend, alpha: blend } }] },
    })
  }
  // Where segments meet their round ends lie on each other; with `max` a faint line is not darker there.
  const faint = checked(device, () => pipeline('max'), failed)
  const strong = checked(device, () => pipeline('add'), failed)

  let segments: GPUBuffer | undefined
  let strokes: GPUBuffer | undefined
  let uploaded: readonly ScreenPath[] | undefined
  let places: readonly PathPlace[] = []

  const uploadSegments = (paths: readonly ScreenPath[]): GPUBuffer => {
    if (segments && uploaded === paths) return segments
    const packed = packSegments(paths)
    segments = roomyBuffer(device, segments, Math.max(packed.numbers.byteLength, 4), GPUBufferUsage.STORAGE)
    device.queue.writeBuffer(segments, 0, packed.numbers)
    places = packed.places
    uploaded = paths
    return segments
  }

  const draw = ({ paths, frame, head }: PathScene): void => {
    fitCanvas(canvas, frame)
    const lines = uploadSegments(paths)
    const plan = strokePlan(paths, places, head)
    strokes = roomyBuffer(device, strokes, Math.max(plan.strokes.byteLength, 4), GPUBufferUsage.STORAGE)
    device.queue.writeBuffer(strokes, 0, plan.strokes)
    device.queue.writeBuffer(view, 0, new Float32Array([frame.width, frame.height, frame.pixelRatio, 0]))
    const entries = [view, lines, strokes].map((buffer, binding) => ({ binding, resource: { buffer } }))
    const commands = device.createCommandEncoder()
    const pass = commands.beginRenderPass({
      colorAttachments: [
        {
          view: context.getCurrentTexture().createView(),
          loadOp: 'clear',
          storeOp: 'store',
          clearValue: [0, 0, 0, 0],
        },
      ],
    })
    pass.setBindGroup(0, device.createBindGroup({ layout, entries }))
    plan.draws.forEach(({ first, count }, index) => {
      if (index === 0 || index === plan.faint) pass.setPipeline(index < plan.faint ? faint : strong)
      pass.draw(6 * count, 1, 6 * first, index)
    })
    pass.end()
    device.queue.submit([commands.finish()])
  }

  return {
    canvas,
    draw: (scene) => checked(device, () => draw(scene), failed),
    dispose: () => {
      context.unconfigure()
      for (const buffer of [view, segments, strokes]) buffer?.destroy()
    },
  }
}

/** All paths' segments in one array, each path's dots after its segments as segments without length. */
function packSegments(paths: readonly ScreenPath[]): { numbers: Float32Array<ArrayBuffer>; places: PathPlace[] } {
  const total = paths.reduce((sum, { count, dots }) => sum + count + dots.length / 3, 0)
  const numbers = new Float32Array(Math.max(1, total) * segmentSize)
  let next = 0
  const places = paths.map(({ segments, count, dots }) => {
    const place = { first: next, dots: next + count }
    numbers.set(segments, next * segmentSize)
    next += count
    for (let at = 0; at + 2 < dots.length; at += 3, next++) {
      const [x = 0, y = 0, step = 0] = dots.subarray(at, at + 3)
      numbers.set([x, y, x, y, 0, step, step, 0], next * segmentSize)
    }
    return place
  })
  return { numbers, places }
}
