import type { swiftly } from './swift-batch.ts'

let loading: Promise<unknown> | undefined
let loaded: typeof swiftly | undefined

/** What makes large batches swift, fetched when first asked for: the batch at hand does not wait for it. */
export function swiftLater(): typeof swiftly | undefined {
  loading ??= import('./swift-batch.ts').then(
    (module) => (loaded = module.swiftly),
    () => undefined,
  )
  return loaded
}
