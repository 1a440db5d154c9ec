import { ticks as niceTicks } from 'd3-array'
import type { PerspectiveCamera } from 'three/webgpu'
import { Vector3 } from 'three/webgpu'

import { svgElement } from '../shared/dom.ts'
import { tickNumber } from '../shared/format-number.ts'
import type { HeightScale } from '../shared/height.ts'
import { heightOf, lossAt } from '../shared/height.ts'
import { landscapeStrings } from '../shared/strings/landscape-strings.ts'
import { labelIn } from '../shared/strings/registry-text.ts'
import type { DrawingScale } from '../shared/theme.ts'
import { placeAxes } from './axis-places.ts'
import type { CameraAngles } from './camera-angles.ts'
import type { World } from './world.ts'
import { bottom, top } from './world.ts'

/** One axis on the picture: its line, tick marks, their labels and its name, in elements that are made once. */
interface AxisElements {
  readonly group: SVGGElement
  readonly line: SVGLineElement
  readonly ticks: { readonly share: number; readonly mark: SVGLineElement; readonly label: SVGTextElement }[]
  readonly name: SVGTextElement
}

export interface Axes {
  /** `named` are the names of a problem that has its own. */
  readonly setWorld: (world: World, scale: HeightScale, named?: { readonly x: string; readonly y: string }) => void
  /** Puts all labels where the camera sees them. Width and height in CSS pixels. */
  readonly place: (camera: PerspectiveCamera, angles: CameraAngles, width: number, height: number) => void
  readonly dispose: () => void
}

/** Labels of x, y and the loss, as an SVG layer over the scene: crisp, in the page's font and colour. */
export function createAxes(layer: SVGSVGElement, scale: () => DrawingScale): Axes {
  let axes: { world: World; x: AxisElements; y: AxisElements; loss: AxisElements } | undefined
  const point = new Vector3()

  return {
    setWorld: (world, scale, named) => {
      layer.replaceChildren()
      const { x, y } = world.domain
      const names = { ...landscapeStrings().axes, ...(named && { x: labelIn(named.x), y: labelIn(named.y) }) }
      axes = {
        world,
        x: elementsOf(layer, names.x, sharesOf(niceTicks(x[0], x[1], 4), x)),
        y: elementsOf(layer, names.y, sharesOf(niceTicks(y[0], y[1], 4), y)),
        loss: elementsOf(layer, names.loss, lossTicks(scale)),
      }
    },
    place: (camera, angles, width, height) => {
      if (!axes) return
      const project = ([x, y, z]: readonly [number, number, number]): [number, number] => {
        point.set(x, y, z).project(camera)
        return [((point.x + 1) / 2) * width, ((1 - point.y) / 2) * height]
      }
      const places = placeAxes(axes.world, angles)
      for (const key of ['x', 'y', 'loss'] as const) {
        const place = places[key]
        axes[key].group.style.display = place ? '' : 'none'
        if (!place) continue
        const { from, to, outwards } = place
        const named = key === 'loss' ? 'end' : 'side'
        placeAxis(axes[key], named, scale().type, project(from), project(to), project(outwards), (share) => {
          const between = (axis: 0 | 1 | 2): number => from[axis] + share * (to[axis] - from[axis])
          return project([between(0), between(1), between(2)])
        })
      }
    },
    dispose: () => layer.replaceChildren(),
  }
}

function sharesOf(
  values: readonly number[],
  [low, high]: readonly [number, number],
): { share: number; text: string }[] {
  return values.map((value) => ({ share: (value - low) / (high - low), text: tickNumber(value, 3) }))
}

/** At most five, evenly spread over the height: round values on a linear scale, powers of ten on a logarithmic one. */
function lossTicks(scale: HeightScale): { share: number; text: string }[] {
  const values: number[] = []
  if (scale.kind === 'linear') values.push(...niceTicks(scale.min, scale.max, 4))
  else if (Math.abs(scale.min) > scale.c) {
    // Powers of ten would be those of the loss above a minimum that no label tells.
    for (const height of [0, 0.25, 0.5, 0.75, 1]) values.push(Number(lossAt(scale, height).toPrecision(2)))
  } else {
    const high = Math.floor(Math.log10(scale.max - scale.min))
    for (let power = Math.ceil(Math.log10(scale.c)); power <= high; power++) values.push(10 ** power)
  }
  const shown: { share: number; text: string }[] = []
  for (const value of values) {
    const share = (bottom + heightOf(scale, value) * (top - bottom)) / top
    if ((shown.at(-1)?.share ?? -1) > share - 0.15) continue
    shown.push({ share, text: tickNumber(value, 3) })
  }
  return shown
}

function elementsOf(
  layer: SVGSVGElement,
  name: string,
  ticks: readonly { share: number; text: string }[],
): AxisElements {
  const group = svgElement('g', { class: 'landscape-axis' }, layer)
  const label = (text: string, className: string): SVGTextElement => {
    const element = svgElement('text', { class: className, dy: '0.35em' }, group)
    element.textContent = text
    return element
  }
  return {
    group,
    line: svgElement('line', {}, group),
    ticks: ticks.map(({ share, text }) => ({
      share,
      mark: svgElement('line', {}, group),
      label: label(text, 'landscape-tick'),
    })),
    name: label(name, 'landscape-axis-name'),
  }
}

const markLength = 5
/** The usual width of a letter or digit. */
const letter = 7
const labelDistance = 9
const nameDistance = 34
const endDistance = 16
/** Shorter than this many pixels an axis is seen end on: its labels would lie on one another. */
const shortest = 48

function placeAxis(
  { line, ticks, name }: AxisElements,
  named: 'side' | 'end',
  type: number,
  from: readonly [number, number],
  to: readonly [number, number],
  outwards: readonly [number, number],
  at: (share: number) => readonly [number, number],
): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const middle = at(0.5)
  const away = Math.hypot(outwards[0] - middle[0], outwards[1] - middle[1]) || 1
  const direction = [(outwards[0] - middle[0]) / away, (outwards[1] - middle[1]) / away] as const
  const anchor = direction[0] < -0.35 ? 'end' : direction[0] > 0.35 ? 'start' : 'middle'
  const put = (element: SVGTextElement, [x, y]: readonly [number, number], distance: number): void => {
    // Large type would leave the picture on the left.
    const wide = (element.textContent ?? '').length * letter * type
    const before = { start: 0, middle: wide / 2, end: wide }[anchor]
    element.setAttribute('x', Math.max(x + direction[0] * distance, before).toFixed(1))
    element.setAttribute(
      'y',
      (y + direction[1] * distance + (anchor === 'middle' ? 4 * Math.sign(direction[1]) : 0)).toFixed(1),
    )
    element.setAttribute('text-anchor', anchor)
  }
  line.style.display = length >= shortest ? '' : 'none'
  drawLine(line, from, to)
  const every = Math.max(1, Math.ceil((ticks.length * 26 * type) / Math.max(length, 1)))
  ticks.forEach(({ share, mark, label }, index) => {
    const visible = length >= shortest && index % every === 0
    mark.style.display = label.style.display = visible ? '' : 'none'
    if (!visible) return
    const place = at(share)
    drawLine(mark, place, [place[0] + direction[0] * markLength, place[1] + direction[1] * markLength])
    put(label, place, labelDistance * type)
  })
  name.style.display = length >= shortest ? '' : 'none'
  if (named === 'side') put(name, middle, nameDistance * type)
  else put(name, [to[0], to[1] - endDistance * type], labelDistance * type)
}

function drawLine(line: SVGLineElement, from: readonly [number, number], to: readonly [number, number]): void {
  line.setAttribute('x1', from[0].toFixed(1))
  line.setAttribute('y1', from[1].toFixed(1))
  line.setAttribute('x2', to[0].toFixed(1))
  line.setAttribute('y2', to[1].toFixed(1))
}
