import type { PerspectiveCamera, Scene, WebGPURenderer } from 'three/webgpu'
import { Matrix4, Vector2, Vector3 } from 'three/webgpu'

import { setHover, setStart, setView } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { heightScaleOf } from '../shared/height.ts'
import { createPointTip } from '../shared/point-tip.ts'
import { onLanguageChange } from '../shared/strings/language.ts'
import { placesNow } from '../shared/race-places.ts'
import { isToldTruly } from '../shared/told-truly.ts'
import { currentTheme, type DrawingScale, drawingScale, onThemeChange } from '../shared/theme.ts'
import { createAxes } from './axes.ts'
import { isOtherProblem, needsDraping } from './changes.ts'
import type { CameraAngles } from './camera-angles.ts'
import { fieldOfView, presets, rounded } from './camera-angles.ts'
import { controlCamera } from './camera-control.ts'
import { describe } from './describe.ts'
import type { Ground } from './draped-path.ts'
import { placeOnGround } from './draped-path.ts'
import type { FlowSheet } from './flow/flow-sheet.ts'
import { createGroundShadow } from './ground-shadow.ts'
import { sampleHeights } from './height-grid.ts'
import { createFramePace } from './frame-pace.ts'
import { createHeadDrag } from './head-drag.ts'
import { createMarkers } from './markers.ts'
import { createPathLayer } from './path-layer.ts'
import { type DrapedPath, type Projection, nearestOnScreen, toScreen } from './nearest-on-screen.ts'
import { createPlaceLabels } from './place-labels.ts'
import { listenToPointer } from './pointer.ts'
import { meetRelief } from './ray.ts'
import { createRelief } from './relief.ts'
import { createRibbons } from './ribbons.ts'
import type { StudyLayer } from './study/study-layer.ts'
import { valleyCamera } from './valley-camera.ts'
import { pointAt, shareOf, worldOf } from './world.ts'

/** Where the landscape is drawn. `host` takes the pointer, the keys and the text alternative; `labels` lies over the canvas. */
export interface Stage {
  readonly renderer: WebGPURenderer
  /** What it draws on, where that is the engine's. */
  readonly device: GPUDevice | undefined
  readonly scene: Scene
  readonly camera: PerspectiveCamera
  readonly host: HTMLElement
  readonly labels: SVGSVGElement
  /** How large lettering and lines are; the theme's own scale where it is absent. */
  readonly scale?: DrawingScale
  /** Asks for one frame. */
  readonly invalidate: () => void
  /** Called once where frame after frame takes long. */
  readonly onSlow: () => void
}

export type Preset = 'valley' | keyof typeof presets

/** The paths as they lie on the relief, and where a place of the scene is on the screen, in CSS pixels. */
export interface Seen {
  readonly paths: readonly DrapedPath[]
  readonly onScreen: (x: number, y: number, z: number) => readonly [x: number, y: number]
}

export interface Landscape {
  /** Brings everything up to date with the store: to be called before each frame. */
  readonly update: () => void
  readonly look: (preset: Preset) => void
  readonly seen: () => Seen
  readonly dispose: () => void
}

/** A path is under the pointer within so many CSS pixels. */
const hoverReach = 16

/** Grid points along each side: a cell is then about five pixels wide, and a processor without a GPU still keeps up. */
const size = 160

/**
 * Draws the store's problem and trajectories. It listens to the store itself: a change marks what is out of date and asks
 * for a frame, so that many changes between two frames cost one update, and none costs nothing.
 */
export function openLandscape(
  store: Store,
  { renderer, device, scene, camera, host, labels, scale, invalidate, onSlow }: Stage,
): Landscape {
  const relief = createRelief(size)
  const shadow = createGroundShadow()
  const ribbons = createRibbons()
  const markers = createMarkers()
  const scaleNow = (): DrawingScale => scale ?? drawingScale()
  const axes = createAxes(labels, scaleNow)
  const paths = createPathLayer(ribbons, markers)
  const objects = [shadow.object, relief.object, ribbons.object, markers.object]
  scene.add(...objects)

  let ground: Ground | undefined
  let shown: State | undefined
  let placed = false
  const pixels = new Vector2()
  /** The camera that the reader chose here last: its way back through the store must not undo a next movement. */
  let own = ''

  const control = controlCamera(camera, host, {
    moved: () => {
      placed = false
      invalidate()
    },
    chosen: (angles) => {
      own = String(rounded(angles))
      setView(store, { camera: rounded(angles) })
    },
    clicked: (x, y) => moveStartTo(x, y),
  })

  const isFixed = (): boolean => ground?.problem.plane !== undefined
  const moveStartTo = (x: number, y: number): void => {
    if (isFixed()) return
    const at = ground && shareAt(ground, x / host.clientWidth, y / host.clientHeight)
    if (ground && at) setStart(store, tidyPoint(ground, pointAt(ground.world.domain, ...at)))
    invalidate()
  }
  const matrix = new Matrix4()
  const canvas = new Vector2()
  const projection = (): Projection => {
    // the canvas fills its host; to ask the host itself would have the page laid out in the middle of a frame
    const { x: width, y: height } = renderer.getSize(canvas)
    return {
      matrix: matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse).elements,
      width,
      height,
    }
  }
  const heads = createHeadDrag(store, paths.paths, projection)
  const labelPlaces = createPlaceLabels(labels)
  const tip = createPointTip(host)
  const stopPointer = listenToPointer(host, {
    hover: (place) => {
      const found = place && nearestOnScreen(paths.paths(), projection(), ...place, hoverReach)
      setHover(store, found)
      if (!place || !found || !ground) return tip.hide()
      const { x, y } = ground.world.domain
      tip.show(store.getState(), found, ...place, [(x[1] - x[0]) / 500, (y[1] - y[0]) / 500])
    },
    isOnStart: (x, y, reach) => {
      if (!ground || isFixed()) return false
      const [u, v] = shareOf(ground.world.domain, store.getState().experiment.start)
      if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return false
      const at = toScreen(projection(), ...placeOnGround(ground, u, v))
      return Math.hypot(at[0] - x, at[1] - y) <= reach
    },
    moveStartTo,
    headAt: heads.runAt,
    moveHeadTo: (...to) => {
      heads.moveTo(...to)
      invalidate()
    },
    clicked: moveStartTo,
    nudgeStart: (right, up) => {
      if (!ground || isFixed()) return
      const [u, v] = shareOf(ground.world.domain, store.getState().experiment.start)
      setStart(store, tidyPoint(ground, pointAt(ground.world.domain, u + right, v + up)))
    },
  })

  const shareAt = ({ grid, world }: Ground, right: number, down: number): [number, number] | undefined => {
    const origin = camera.getWorldPosition(new Vector3())
    const far = new Vector3(2 * right - 1, 1 - 2 * down, 1).unproject(camera).sub(origin)
    return meetRelief(grid, world, [origin.x, origin.y, origin.z], [far.x, far.y, far.z])
  }

  const setTheme = (): void => {
    for (const part of [relief, shadow]) part.setTheme(currentTheme(host))
    invalidate()
  }
  setTheme()

  const showGround = ({ problem, experiment }: State): void => {
    if (!problem) return
    const scale = heightScaleOf(problem, experiment.view.scale)
    const world = worldOf(problem.domain)
    ground = { problem, scale, world, grid: sampleHeights(problem, scale, size) }
    relief.show(ground.grid, world)
    shadow.setWorld(world)
    axes.setWorld(world, scale, problem.data?.axes)
    placed = false
  }

  const update = (): void => {
    pace.drawn()
    const state = store.getState()
    const before = shown
    shown = state
    const groundChanged =
      state.problem !== before?.problem || state.experiment.view.scale !== before?.experiment.view.scale
    if (groundChanged) showGround(state)
    if (ground && (groundChanged || needsDraping(state, before))) {
      paths.drape(ground, state)
      if (isToldTruly(state)) host.setAttribute('aria-label', describe(state))
    }
    if (ground && state !== before) paths.mark(ground, state)
    const asked = state.experiment.view.camera
    const cameraChanged = asked !== before?.experiment.view.camera && String(asked) !== own
    if (ground && (cameraChanged || (!asked && isOtherProblem(state, before)))) {
      own = ''
      control.set(asked ?? valleyCamera(ground.grid, ground.world))
    }
    placeAll()
    labelPlaces(placesNow(state), paths.paths(), projection(), state.playback.head)
    if (state.flow && !sheet) void fetchSheet()
    if (ground && typeof sheet === 'object') sheet.draw(state, ground)
    if (state.study.shown.length > 0 && !study) void fetchStudy()
    if (ground && typeof study === 'object') study.draw(state, ground, projection(), camera.position.toArray())
  }
  /** What draws an opened step on the relief is fetched when it is first asked for. */
  let study: StudyLayer | 'coming' | undefined
  const fetchStudy = async (): Promise<void> => {
    study = 'coming'
    const { createStudyLayer } = await import('./study/study-layer.ts')
    if (closed) return
    study = createStudyLayer(scene, labels, store, invalidate)
    invalidate()
  }
  /** So is what lays a batch of starts over it. */
  let sheet: FlowSheet | 'coming' | undefined
  const fetchSheet = async (): Promise<void> => {
    sheet = 'coming'
    const { createFlowSheet } = await import('./flow/flow-sheet.ts')
    if (closed) return
    sheet = createFlowSheet(scene, relief.surface, device, invalidate)
    invalidate()
  }
  let closed = false

  const placeAll = (): void => {
    const { x: width, y: height } = renderer.getDrawingBufferSize(pixels)
    const ratio = renderer.getPixelRatio()
    const lineRatio = ratio * scaleNow().line
    const fov = fieldOfView(width / Math.max(height, 1))
    if (placed && camera.fov === fov && camera.aspect === width / height && screenIs(width, height, lineRatio)) return
    placed = true
    camera.fov = fov
    camera.aspect = width / Math.max(height, 1)
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
    const angles = control.angles()
    relief.setAzimuth(angles[0])
    ribbons.setScreen(width, height, lineRatio)
    markers.setScreen(width, height, lineRatio)
    axes.place(camera, angles, width / ratio, height / ratio)
  }
  let screen = [0, 0, 0]
  const screenIs = (...now: number[]): boolean => {
    const same = now.every((value, index) => value === screen[index])
    screen = now
    return same
  }

  const speakAnew = (): void => {
    if (ground) axes.setWorld(ground.world, ground.scale, ground.problem.data?.axes)
    placed = false
    host.setAttribute('aria-label', describe(store.getState()))
    invalidate()
  }
  // What changes elsewhere is shown at the pace that this picture can keep; what is done to it, at once.
  const pace = createFramePace(invalidate, onSlow)
  const stops = [store.subscribe(pace.ask), pace.stop, onThemeChange(setTheme), onLanguageChange(speakAnew)]
  invalidate()

  return {
    update,
    look: (preset) => {
      const to: CameraAngles | undefined =
        preset === 'valley' ? ground && valleyCamera(ground.grid, ground.world) : presets[preset]
      if (to) control.fly(to, () => setView(store, { camera: preset === 'valley' ? undefined : to }))
    },
    seen: () => ({ paths: paths.paths(), onScreen: (...at) => toScreen(projection(), ...at) }),
    dispose: () => {
      closed = true
      if (typeof study === 'object') study.dispose()
      if (typeof sheet === 'object') sheet.dispose()
      for (const stop of stops) stop()
      stopPointer()
      tip.remove()
      control.dispose()
      axes.dispose()
      scene.remove(...objects)
      for (const item of [relief, shadow, ribbons, markers]) item.dispose()
    },
  }
}

/** A start with no more decimals than a pixel can tell apart: it reads well, and the URL stays short. */
function tidyPoint({ world: { domain } }: Ground, at: readonly [number, number]): [number, number] {
  const tidy = (value: number, [low, high]: readonly [number, number]): number =>
    Number(value.toFixed(Math.min(Math.max(Math.ceil(-Math.log10((high - low) / 500)), 0), 12)))
  return [tidy(at[0], domain.x), tidy(at[1], domain.y)]
}
