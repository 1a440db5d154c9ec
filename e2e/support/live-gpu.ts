/** Buffers and textures that were made and not given back, on WebGPU and WebGL 2. */
export interface LiveGpu {
  readonly buffers: number
  readonly textures: number
}

/**
 * Counts what the page makes of the GPU: to be run in the page before its own scripts. What belongs to a WebGL context goes with
 * its context. `thalwegLiveGpu()` tells how much is alive.
 */
export function countGpu(): void {
  interface Counts {
    buffers: number
    textures: number
  }
  const device: Counts = { buffers: 0, textures: 0 }
  const contexts: { readonly context: WeakRef<WebGL2RenderingContext>; readonly counts: Counts }[] = []
  const countsOf = (context: WebGL2RenderingContext): Counts => {
    const known = contexts.find((one) => one.context.deref() === context)
    if (known) return known.counts
    const counts: Counts = { buffers: 0, textures: 0 }
    contexts.push({ context: new WeakRef(context), counts })
    return counts
  }

  const wrap = (
    owner: object | undefined,
    name: string,
    after: (self: unknown, result: unknown, given: unknown) => void,
  ) => {
    const plain: unknown = owner && Reflect.get(owner, name)
    if (!owner || typeof plain !== 'function') return
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      const result: unknown = Reflect.apply(plain, this, given)
      after(this, result, given[0])
      return result
    })
  }
  const prototypeOf = (name: string): object | undefined => {
    const type: unknown = Reflect.get(globalThis, name)
    const prototype: unknown = typeof type === 'function' ? type.prototype : undefined
    return typeof prototype === 'object' && prototype !== null ? prototype : undefined
  }
  for (const [key, type, make] of [
    ['buffers', 'GPUBuffer', 'createBuffer'],
    ['textures', 'GPUTexture', 'createTexture'],
  ] as const) {
    const destroyed = new WeakSet<object>()
    wrap(prototypeOf('GPUDevice'), make, () => device[key]++)
    wrap(prototypeOf(type), 'destroy', (self) => {
      if (typeof self !== 'object' || self === null || destroyed.has(self)) return
      destroyed.add(self)
      device[key]--
    })
  }
  for (const [key, make, free] of [
    ['buffers', 'createBuffer', 'deleteBuffer'],
    ['textures', 'createTexture', 'deleteTexture'],
  ] as const) {
    const freed = new WeakSet<object>()
    wrap(prototypeOf('WebGL2RenderingContext'), make, (self) => {
      if (self instanceof WebGL2RenderingContext) countsOf(self)[key]++
    })
    wrap(prototypeOf('WebGL2RenderingContext'), free, (self, _none, given) => {
      if (!(self instanceof WebGL2RenderingContext) || typeof given !== 'object' || given === null || freed.has(given))
        return
      freed.add(given)
      countsOf(self)[key]--
    })
  }
  Reflect.set(globalThis, 'thalwegLiveGpu', (): LiveGpu => {
    const live = contexts.filter(({ context }) => context.deref()?.isContextLost() === false)
    const sum = (key: 'buffers' | 'textures'): number =>
      live.reduce((total, { counts }) => total + counts[key], device[key])
    return { buffers: sum('buffers'), textures: sum('textures') }
  })
}
