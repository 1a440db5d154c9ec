import { useFrame, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { PerspectiveCamera, WebGPURenderer } from 'three/webgpu'

import { useStoreApi } from '../shared/store-context.ts'
import type { Landscape } from './landscape.ts'
import { openLandscape } from './landscape.ts'

interface Props {
  readonly host: RefObject<HTMLElement | null>
  readonly labels: RefObject<SVGSVGElement | null>
  readonly landscape: RefObject<Landscape | null>
  readonly device: GPUDevice | undefined
  readonly onLost: () => void
  readonly onFailed: () => void
}

/** Opens the landscape in fiber's scene, and frees it. Draws by listening to the store, not by rendering. */
export function Drawing({ host, labels, landscape, device, onLost, onFailed }: Props) {
  const store = useStoreApi()
  const scene = useThree((state) => state.scene)
  const camera = useThree((state) => state.camera)
  const invalidate = useThree((state) => state.invalidate)
  const renderer: unknown = useThree((state) => state.gl)

  useEffect(() => {
    if (!host.current || !labels.current) return undefined
    if (!(renderer instanceof WebGPURenderer && camera instanceof PerspectiveCamera)) return undefined
    const opened = openLandscape(store, {
      renderer,
      scene,
      camera,
      host: host.current,
      labels: labels.current,
      invalidate: () => invalidate(),
    })
    landscape.current = opened
    return () => {
      landscape.current = null
      opened.dispose()
    }
  }, [store, renderer, scene, camera, invalidate, host, labels, landscape])

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
