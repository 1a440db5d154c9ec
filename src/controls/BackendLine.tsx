import type { ReactElement } from 'react'

import { useThalweg } from '../views/shared/store-context.ts'

const names = { webgpu: 'WebGPU', wasm: 'WebAssembly', js: 'JavaScript' } as const

/** Which back end computes the paths, and why this one. */
export function BackendLine(): ReactElement {
  const backend = useThalweg((state) => state.backend)
  if (!backend) return <p className="backend">The engine is starting …</p>
  return (
    <p className="backend" role="status">
      Computed by {names[backend.name]}
      {backend.recovering
        ? '; the graphics device was lost and is being asked for again.'
        : `: ${backend.reason.replace(/\.$/, '')}.`}
    </p>
  )
}
