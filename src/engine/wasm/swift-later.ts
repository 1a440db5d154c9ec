import type { swiftly } from './swift-batch.ts'

let loading: Promise<void> | undefined
let loaded: typeof swiftly | undefined

/** What makes large batches swift, fetched when first asked for: the batch at hand does not wait for it. */
export function swiftLater(): typeof swiftly | undefined {
  loading ??= load().catch(() => undefined)
  return loaded
}

async function load(): Promise<void> {
  loaded = (await import('./swift-batch.ts')).swiftly
}
