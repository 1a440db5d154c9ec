import type { ReactElement } from 'react'

import { useThalweg } from '../views/shared/store-context.ts'
import { coreText } from '../views/shared/strings/core-text.ts'
import { strings } from '../views/shared/strings/strings.ts'

const names = { webgpu: 'WebGPU', wasm: 'WebAssembly', js: 'JavaScript' } as const

/** Which back end computes the paths, and why this one. */
export function BackendLine(): ReactElement {
  const backend = useThalweg((state) => state.backend)
  const words = strings()
  if (!backend) return <p className="backend">{words.engineStarting}</p>
  return (
    <p className="backend" role="status">
      {backend.recovering
        ? words.recovering(names[backend.name])
        : words.computedBy(names[backend.name], coreText(backend.reason.replace(/\.$/, '')).text)}
    </p>
  )
}
