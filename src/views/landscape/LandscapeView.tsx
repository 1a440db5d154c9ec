import { Canvas } from '@react-three/fiber'
import { useCallback, useRef, useState } from 'react'

import { useThalweg } from '../shared/store-context.ts'
import { landscapeStrings } from '../shared/strings/landscape-strings.ts'
import { Drawing } from './Drawing.tsx'
import { DrawingBoundary } from './DrawingBoundary.tsx'
import type { Landscape, Preset } from './landscape.ts'
import { createRenderer, hasWebgl2 } from './renderer.ts'
import '../shared/point-tip.css'
import './landscape.css'

const presets: readonly Preset[] = ['valley', 'top', 'front']

/** The loss surface in three dimensions with the paths lying on it. Draws on the engine's GPU, else with WebGL 2. */
export default function LandscapeView({ className = '' }: { readonly className?: string }) {
  const words = landscapeStrings()
  const gpu = useThalweg((state) => state.gpu)
  const ready = useThalweg((state) => state.backend !== undefined && state.problem !== undefined)
  const [attempt, setAttempt] = useState(0)
  /** What went wrong, and on which canvas: a new device is a new chance. */
  const [trouble, setTrouble] = useState<{ readonly at: string; readonly kind: 'lost' | 'failed' }>()
  const host = useRef<HTMLDivElement>(null)
  const labels = useRef<SVGSVGElement>(null)
  const landscape = useRef<Landscape>(null)
  const device = gpu?.device
  // A canvas that was given to a device, or to WebGL, cannot change sides: each gets a new one.
  const key = `${gpu?.generation ?? 'webgl'}/${attempt}`
  const onLost = useCallback(() => setTrouble({ at: key, kind: 'lost' }), [key])
  const onFailed = useCallback(() => setTrouble({ at: key, kind: 'failed' }), [key])

  const onOpen = useCallback((opened: Landscape | null) => {
    landscape.current = opened
  }, [])

  const problem = !device && !hasWebgl2() ? 'none' : trouble?.at === key ? trouble.kind : undefined
  if (problem) {
    return (
      <div className={`landscape landscape-message ${className}`} role="status">
        <p>{words[problem]}</p>
        {problem !== 'none' && (
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            {words.again}
          </button>
        )}
      </div>
    )
  }
  return (
    <div className={`landscape ${className}`}>
      <div ref={host} className="landscape-picture" role="img" aria-label={words.picture}>
        {ready && (
          <DrawingBoundary key={key} onError={onFailed}>
            <Canvas
              flat
              linear
              legacy
              frameloop="demand"
              dpr={[1, 2]}
              camera={{ near: 0.1, far: 40 }}
              gl={({ canvas }) => createRenderer(canvas, device)}
            >
              <Drawing {...{ host, labels, device, onLost, onFailed, onOpen }} />
            </Canvas>
          </DrawingBoundary>
        )}
        <svg ref={labels} className="landscape-labels" aria-hidden />
      </div>
      <div className="landscape-presets" role="group" aria-label={words.camera}>
        {presets.map((preset) => (
          <button key={preset} type="button" onClick={() => landscape.current?.look(preset)}>
            {words.presets[preset]}
          </button>
        ))}
      </div>
    </div>
  )
}
