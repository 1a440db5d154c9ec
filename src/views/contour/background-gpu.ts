import type { ProblemHandle } from '../../trajectories/handles.ts'
import { colourTable } from '../shared/colour-map.ts'
import { backgroundShader } from './background-shader.ts'
import { checked, createGpuCanvas, roomyBuffer } from './gpu-canvas.ts'
import { emptyGround, isolineInk, isolineStrength } from './isoline-style.ts'
import { type BackgroundScene, fitCanvas, type Layer } from './layers.ts'

/**
 * Heat and isolines on the GPU, exact at any zoom. The pipeline is made anew when the formula's text changes; parameters
 * alone cost one upload. `failed` hears of errors, also later ones.
 */
export function createGpuBackground(device: GPUDevice, failed: (message: string) => void): Layer<BackgroundScene> {
  const { canvas, context, format } = createGpuCanvas(device, 'opaque')
  const uniforms = device.createBuffer({ size: 96, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST })
  const colours = device.createBuffer({ size: 1024, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST })
  // Not the automatic layout: that leaves out a binding which a formula without parameters does not use.
  const layout = device.createBindGroupLayout({
    entries: (['uniform', 'read-only-storage', 'read-only-storage'] as const).map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.FRAGMENT,
      buffer: { type },
    })),
  })
  let parameters: GPUBuffer | undefined
  let pipeline: GPURenderPipeline | undefined
  let wgsl: string | undefined

  const pipelineFor = (problem: ProblemHandle): GPURenderPipeline => {
    if (pipeline && wgsl === problem.wgsl) return pipeline
    wgsl = problem.wgsl
    const module = device.createShaderModule({ code: backgroundShader(problem.wgsl), label: 'contour background' })
    pipeline = device.createRenderPipeline({
      layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      vertex: { module, entryPoint: 'contour_corner' },
      fragment: { module, entryPoint: 'contour_pixel', targets: [{ format }] },
    })
    return pipeline
  }

  const upload = ({ problem, scale, frame, theme }: BackgroundScene): GPUBuffer => {
    const logarithmic = scale.kind === 'log'
    const reach = scale.max - scale.min
    const channels = (colour: readonly [number, number, number]): number[] => colour.map((channel) => channel / 255)
    const { fine, bold } = isolineStrength[theme]
    device.queue.writeBuffer(
      uniforms,
      0,
      new Float32Array([
        ...frame.window,
        canvas.width,
        canvas.height,
        frame.pixelRatio,
        logarithmic ? 1 : 0,
        scale.min,
        logarithmic ? Math.log1p(reach / scale.c) : reach,
        scale.c,
        fine,
        ...channels(isolineInk[theme]),
        bold,
        ...channels(emptyGround[theme]),
        0,
      ]),
    )
    device.queue.writeBuffer(colours, 0, new Uint8Array(colourTable(theme)))
    const values = problem.parameters
    parameters = roomyBuffer(device, parameters, Math.max(values.byteLength, 4), GPUBufferUsage.STORAGE)
    if (values.length > 0) device.queue.writeBuffer(parameters, 0, new Float32Array(values))
    return parameters
  }

  const draw = (scene: BackgroundScene): void => {
    fitCanvas(canvas, scene.frame)
    const ready = pipelineFor(scene.problem)
    const values = upload(scene)
    const entries = [uniforms, colours, values].map((buffer, binding) => ({ binding, resource: { buffer } }))
    const commands = device.createCommandEncoder()
    const pass = commands.beginRenderPass({
      colorAttachments: [{ view: context.getCurrentTexture().createView(), loadOp: 'clear', storeOp: 'store' }],
    })
    pass.setPipeline(ready)
    pass.setBindGroup(0, device.createBindGroup({ layout, entries }))
    pass.draw(3)
    pass.end()
    device.queue.submit([commands.finish()])
  }

  return {
    canvas,
    draw: (scene) => checked(device, () => draw(scene), failed),
    dispose: () => {
      context.unconfigure()
      for (const buffer of [uniforms, colours, parameters]) buffer?.destroy()
    },
  }
}
