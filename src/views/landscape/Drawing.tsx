import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { PerspectiveCamera, WebGPURenderer } from 'three/webgpu'

import { useStoreApi } from '../shared/store-context.ts'
import type { Landscape } from './landscape.ts'
import { openLandscape } from './landscape.ts'

interface Props {
  readonly host: RefObject<HTMLElement | null>
  readonly labels: RefObject<SVGSVGElement | null>
  readonly device: GPUDevice | undefined
  readonly onLost: () => void
  readonly onFailed: () => void
  /** Called with the landscape when it stands, and with null when it goes. */
  readonly onOpen: (landscape: Landscape | null) => void
}

/** Opens the landscape in fiber's scene, and frees it. Draws by listening to the store, not by rendering. */
export function Drawing({ host, labels, device, onLost, onFailed, onOpen }: Props) {
  const landscape = useRef<Landscape>(null)
  const store = useStoreApi()
  const scene = useThree((state) => state.scene)
  const camera = useThree((state) => state.camera)
  const invalidate = useThree((state) => state.invalidate)
  const setDpr = useThree((state) => state.setDpr)
  const renderer: unknown = useThree((state) => state.gl)

  useEffect(() => {
    if (!host.current || !labels.current) return undefined
    if (!(renderer instanceof WebGPURenderer && camera instanceof PerspectiveCamera)) return undefined
    const opened = openLandscape(store, {
      renderer,
      device,
      scene,
      camera,
      host: host.current,
      labels: labels.current,
      invalidate: () => invalidate(),
      onSlow: () => setDpr(1),
    })
    landscape.current = opened
    onOpen(opened)
    return () => {
      landscape.current = null
      onOpen(null)
      opened.dispose()
    }
  }, [store, renderer, device, scene, camera, invalidate, setDpr, host, labels, onOpen])

  useEffect(() => {
    if (!(renderer instanceof WebGPURenderer)) return undefined
    const canvas = renderer.domElement
    canvas.addEventListener('webglcontextlost', onLost)
    return () => canvas.removeEventListener('webglcontextlost', onLost)
  }, [renderer, onLost])

  useEffect(() => {
    // The device is shared: what is invalid elsewhere does not end this picture, but without memory nothing is drawn.
    const onError = ({ error }: GPUUncapturedErrorEvent): void => {
      if (error instanceof GPUOutOfMemoryError) onFailed()
    }
    device?.addEventListener('uncapturederror', onError)
    return () => device?.removeEventListener('uncapturederror', onError)
  }, [device, onFailed])

  useFrame(() => landscape.current?.update())
  return null
}
