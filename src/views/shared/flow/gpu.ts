import type { FlowHandle, GpuFlowPart } from '../../../trajectories/flow.ts'
import { lookOf, runStyle } from '../palette.ts'
import { crowdShader, dotShader } from './disc-shader.ts'
import { densityRamp, endPlaces, failedColours, rgbOf, type Rgb } from './colours.ts'
import { amountOf, finenessOf, membersOf, trailOf, type Fineness } from './fineness.ts'
import { crowdFrom, dotOf, faintestOf, isCrowded, rowOf } from './raster.ts'
import type { FlowScene } from './scene.ts'
import { shadeShader } from './shade-shader.ts'
import { foursEach, mostCrowds, mostMinima, paintShader, peakShader, sceneSize } from './shader.ts'
import { membersEach, splatShader, type Splat } from './splat-shader.ts'

/** Draws batches whose points are on the device: raster and picture never leave it. */
export interface FlowPainter {
  readonly draw: (scene: FlowScene, target: GPUTextureView) => void
  /** The raster of the last picture: the amount of each pixel, then three sums of colours; behind them what was outside. */
  readonly raster: () => GPUBuffer | undefined
  readonly dispose: () => void
}

interface Drawn {
  readonly part: GpuFlowPart
  readonly scene: GPUBuffer
  readonly colours: GPUBuffer
  readonly paint: GPUBindGroup
}

export function createFlowPainter(device: GPUDevice, format: GPUTextureFormat): FlowPainter {
  const compute = (code: string, entryPoint: string): GPUComputePipeline =>
    device.createComputePipeline({
      layout: 'auto',
      compute: { module: device.createShaderModule({ code, label: entryPoint }), entryPoint },
    })
  const [paint, peak] = [compute(paintShader, 'paint'), compute(peakShader, 'peak')]
  // compiled when they are first needed: a picture needs one of each
  const splatting = kept((code) => compute(code, 'splat'))
  const shading = kept((code) => {
    const module = device.createShaderModule({ code, label: 'flow' })
    return device.createRenderPipeline({
      layout: 'auto',
      vertex: { module, entryPoint: 'corner' },
      fragment: { module, entryPoint: 'shade', targets: [{ format }] },
    })
  })
  const over = { srcFactor: 'one', dstFactor: 'one-minus-src-alpha' } as const
  const discs = (code: string): GPURenderPipeline => {
    const module = device.createShaderModule({ code, label: 'discs of a flow' })
    return device.createRenderPipeline({
      layout: 'auto',
      vertex: { module, entryPoint: 'corner' },
      fragment: { module, entryPoint: 'disc', targets: [{ format, blend: { color: over, alpha: over } }] },
    })
  }
  const [dots, crowds] = [discs(dotShader), discs(crowdShader)]
  const { STORAGE, UNIFORM, COPY_DST, COPY_SRC } = GPUBufferUsage
  const make = (words: number, usage: number) => device.createBuffer({ size: 4 * words, usage })
  const places = make(4 * (mostMinima + 3), STORAGE | COPY_DST)
  const most = make(4, STORAGE | COPY_DST)
  const ramp = make(256, STORAGE | COPY_DST)
  const found = make(2 * (mostCrowds + 1), STORAGE | COPY_DST)
  device.queue.writeBuffer(ramp, 0, densityRamp())
  let raster: GPUBuffer | undefined
  let drawn: readonly Drawn[] = []
  let drawnFlow: FlowHandle | undefined
  let painted: readonly unknown[] = []

  const entriesOf = (buffers: readonly GPUBuffer[]) =>
    buffers.map((buffer, binding) => ({ binding, resource: { buffer } }))
  const group = (pipeline: GPUComputePipeline | GPURenderPipeline, buffers: readonly GPUBuffer[]) =>
    device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries: entriesOf(buffers) })
  const free = (): void => {
    for (const { scene, colours } of drawn) {
      scene.destroy()
      colours.destroy()
    }
  }
  const prepare = (flow: FlowHandle): void => {
    if (drawnFlow === flow) return
    free()
    drawnFlow = flow
    painted = []
    drawn = (flow.onGpu?.parts ?? []).map((part) => {
      const scene = make(sceneSize, UNIFORM | COPY_DST)
      const colours = make(part.count, STORAGE)
      return { part, scene, colours, paint: group(paint, [scene, part.points, part.frozen, places, colours]) }
    })
  }
  const dispatch = (pass: GPUComputePassEncoder, pipeline: GPUComputePipeline, bound: GPUBindGroup, count: number) => {
    const groups = Math.ceil(count / 64)
    const columns = Math.min(groups, 65535)
    pass.setPipeline(pipeline)
    pass.setBindGroup(0, bound)
    pass.dispatchWorkgroups(columns, Math.ceil(groups / columns))
  }

  return {
    draw: (given, target) => {
      const { flow, look, head, view, problem, width, height } = given
      prepare(flow)
      const [first] = drawn
      if (!first) return
      const pixels = width * height
      if (!raster || raster.size < 16 * pixels + 16) {
        raster?.destroy()
        // a power of two: shaders are told the size, and a few sizes are made once
        raster = make(2 ** Math.ceil(Math.log2(4 * pixels + 4)), STORAGE | COPY_DST | COPY_SRC)
      }
      const ends = endPlaces(problem, given.unstable).slice(0, mostMinima)
      device.queue.writeBuffer(places, 0, placeNumbers(ends))
      for (const { part, scene } of drawn) device.queue.writeBuffer(scene, 0, sceneNumbers(given, part, ends.length))
      const density = look.colour === 'density'
      const now = [flow, look.colour, view.colours, problem, given.unstable, look.colour === 'speed' ? head : 0]
      const isPainted = density || now.every((one, i) => one === painted[i])
      if (!density) painted = now
      const commands = device.createCommandEncoder()
      // by density alone there are no sums of colours
      commands.clearBuffer(raster, 0, density ? 4 * pixels : 16 * pixels)
      commands.clearBuffer(raster, 16 * pixels, 8)
      commands.clearBuffer(most)
      commands.clearBuffer(found)
      const pass = commands.beginComputePass()
      for (const { part, paint: bound } of drawn) if (!isPainted) dispatch(pass, paint, bound, part.count)
      const fineness = finenessIn(given)
      const splat = splatOf(given, fineness)
      const adding = splatting(splatShader(splat))
      for (const { part, scene, colours } of drawn) {
        const bound = group(adding, [scene, part.points, raster, ...(density ? [] : [colours])])
        dispatch(pass, adding, bound, Math.ceil(part.count / membersEach(splat)))
      }
      dispatch(pass, peak, group(peak, [first.scene, raster, most, found]), Math.ceil(pixels / 4 / foursEach))
      pass.end()
      const drawing = commands.beginRenderPass({
        colorAttachments: [{ view: target, loadOp: 'clear', storeOp: 'store', clearValue: [0, 0, 0, 0] }],
      })
      const shade = shading(shadeShader(density, amountOf(fineness), raster.size / 4))
      drawing.setPipeline(shade)
      drawing.setBindGroup(0, group(shade, [first.scene, raster, most, ...(density ? [ramp] : [])]))
      drawing.draw(3)
      if (isCrowded(flow)) {
        drawing.setPipeline(crowds)
        drawing.setBindGroup(0, group(crowds, [first.scene, raster, found, ramp]))
        drawing.draw(6 * mostCrowds)
      } else if (!density) {
        drawing.setPipeline(dots)
        for (const { part, scene, colours } of drawn) {
          drawing.setBindGroup(0, group(dots, [scene, part.points, colours]))
          drawing.draw(6 * part.count)
        }
      }
      drawing.end()
      device.queue.submit([commands.finish()])
    },
    raster: () => raster,
    dispose: () => {
      free()
      for (const buffer of [places, most, ramp, found, raster]) buffer?.destroy()
    },
  }

  function sceneNumbers(given: FlowScene, { run, count }: GpuFlowPart, minima: number): ArrayBuffer {
    const { flow, look, head, view, problem, window, width, height, pixelsEach = 1 } = given
    const at = Math.min(flow.rows - 1, Math.max(0, rowOf(flow, head)))
    const low = Math.floor(at)
    const behind = trailOf(flow)
    const first = behind === 0 ? low : Math.max(0, low - behind)
    const numbers = new ArrayBuffer(4 * sceneSize)
    const [floats, words] = [new Float32Array(numbers), new Uint32Array(numbers)]
    const { x, y } = problem.domain
    floats.set([...window, ...x, ...y])
    const mode = { method: 0, start: 1, end: 2, speed: 3, density: 0 }[look.colour]
    words.set([width, height, count, flow.rows, low, Math.min(flow.rows - 1, low + 1), first, minima], 8)
    floats[16] = at - low
    const colour = packed(rgbOf(runStyle(lookOf(view, run)).color))
    words.set([mode, colour, look.scale === 'log' ? 1 : 0], 17)
    floats[20] = flow.stride
    words[21] = look.colour === 'density' ? 1 : 0
    floats.set([faintestOf(flow), pixelsEach * dotOf(flow)], 22)
    const point = amountOf(finenessIn(given))
    words[24] = isCrowded(flow) ? Math.ceil(point * crowdFrom(flow)) : 0
    floats[25] = point * membersOf(flow)
    return numbers
  }
}

const finenessIn = ({ flow, look, moving }: FlowScene): Fineness =>
  finenessOf(flow, { moving, density: look.colour === 'density' })

function splatOf({ flow, look, head }: FlowScene, fineness: Fineness): Splat {
  const trail = fineness === 'lines' ? 'shared' : 'nearest'
  return {
    between: !Number.isInteger(rowOf(flow, head)),
    coloured: look.colour !== 'density',
    point: fineness,
    trail: trailOf(flow) === 0 ? 'none' : trail,
  }
}

/** Makes one for each text, once. */
function kept<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>()
  return (text) => {
    const one = made.get(text) ?? make(text)
    made.set(text, one)
    return one
  }
}

/** Five bits a channel: sums over millions of points, each in sixteen parts, stay within 32 bits. */
const packed = (colour: Rgb): number =>
  colour.reduce((sum, channel, k) => sum + Math.round((channel / 255) * 31) * 2 ** (8 * k), 0)

function placeNumbers(ends: ReturnType<typeof endPlaces>): Float32Array<ArrayBuffer> {
  const numbers = new Float32Array(4 * (mostMinima + 3))
  ends.forEach(([at, colour], k) => numbers.set([...at, packed(colour)], 4 * k))
  failedColours.forEach((colour, k) => numbers.set([packed(colour)], 4 * (ends.length + k) + 2))
  return numbers
}
