import { ColorManagement, LinearSRGBColorSpace, NoToneMapping, PerspectiveCamera, Scene } from 'three/webgpu'

import type { Store } from '../../store/store.ts'
import { svgElement } from '../shared/dom.ts'
import type { DrawingScale, Theme } from '../shared/theme.ts'
import { type Landscape, openLandscape } from './landscape.ts'
import { createRenderer, giveBackContext } from './renderer.ts'

/** How a landscape is drawn that nobody looks at on the page. */
export interface StillLook {
  /** CSS pixels, and how many of the picture's pixels are in one. */
  readonly width: number
  readonly height: number
  readonly density: number
  readonly theme: Theme
  readonly scale: DrawingScale
  /** What it is drawn on; WebGL 2 where there is none. */
  readonly device: GPUDevice | undefined
}

export interface Still {
  /**
   * Draws the store's state as it is now. The canvas holds the picture until the task ends; of a picture `within` a box (left, top,
   * width and height in CSS pixels) that box alone.
   */
  readonly draw: (within?: readonly [number, number, number, number]) => HTMLCanvasElement
  /** The axes and their numbers, as of the picture drawn last. */
  readonly labels: SVGSVGElement
  readonly seen: Landscape['seen']
  readonly dispose: () => void
}

/**
 * The landscape of a store off the page, for files: the same picture as on the page, of any size.
 * @throws Error (as a rejection) where the browser gives no context to draw on
 */
export async function openStill(
  store: Store,
  { width, height, density, theme, scale, device }: StillLook,
): Promise<Still> {
  const canvas = document.createElement('canvas')
  const host = document.createElement('div')
  host.dataset['theme'] = theme
  const labels = svgElement('svg', {}, host)
  const renderer = await createRenderer(canvas, device)
  // as fiber sets it up on the page
  ColorManagement.enabled = false
  renderer.outputColorSpace = LinearSRGBColorSpace
  renderer.toneMapping = NoToneMapping
  renderer.setPixelRatio(density)
  renderer.setSize(width, height, false)
  const [scene, camera] = [new Scene(), new PerspectiveCamera(50, width / height, 0.1, 40)]
  const nothing = (): void => undefined
  const landscape = openLandscape(store, {
    renderer,
    device,
    scene,
    camera,
    host,
    labels,
    scale,
    invalidate: nothing,
    onSlow: nothing,
  })
  return {
    labels,
    seen: landscape.seen,
    draw: (within) => {
      landscape.update()
      renderer.setScissorTest(within !== undefined)
      if (within) renderer.setScissor(...within)
      renderer.render(scene, camera)
      return canvas
    },
    dispose: () => {
      landscape.dispose()
      // three keeps the context of a canvas that it was given
      void renderer.dispose().finally(() => {
        if (!device) giveBackContext(canvas)
      })
    },
  }
}
