import type { Stroke } from './path-style.ts'
import type { ScreenPath } from './screen-path.ts'
import { dotRadius, faintStroke, strongStrokes } from './path-style.ts'
import { casing, core } from '../shared/palette.ts'

/** Numbers of one stroke in the shader's `Stroke`. */
export const strokeSize = 16

/** One draw call: so many segments from `first` on, with the stroke at its own place in `strokes`. */
export interface StrokeDraw {
  readonly first: number
  readonly count: number
}

export interface StrokePlan {
  /** `strokeSize` numbers each, in the order of the draws: all faint ones first. */
  readonly strokes: Float32Array
  readonly draws: readonly StrokeDraw[]
  readonly faint: number
}

/** Where the segments and, after them, the dots of each path stand in the segment buffer. */
export interface PathPlace {
  readonly first: number
  readonly dots: number
}

/** What is to be drawn with the head at a step. */
export function strokePlan(paths: readonly ScreenPath[], places: readonly PathPlace[], head: number): StrokePlan {
  const draws: StrokeDraw[] = []
  const numbers: number[] = []
  const add = (stroke: Stroke, from: number, to: number, first: number, count: number): void => {
    if (count === 0) return
    draws.push({ first, count })
    numbers.push(...strokeNumbers(stroke, from, to))
  }
  paths.forEach((path, index) => {
    const place = places[index]
    if (place && head < path.path.steps) add(faintStroke(path.path), head, path.path.steps, place.first, path.count)
  })
  const faint = draws.length
  paths.forEach((path, index) => {
    const place = places[index]
    if (!place) return
    for (const stroke of strongStrokes(path.path, path.thin)) add(stroke, 0, head, place.first, path.count)
    if (path.path.kind !== 'run') return
    for (const [color, radius] of [
      [casing, dotRadius().rim],
      [core, dotRadius().middle],
    ] as const) {
      add({ color, alpha: 1, width: 2 * radius, dash: [] }, 0, head, place.dots, path.dots.length / 3)
    }
  })
  return { strokes: new Float32Array(numbers), draws, faint }
}

function strokeNumbers({ color, alpha, width, dash }: Stroke, from: number, to: number): number[] {
  const channels = [1, 3, 5].map((at) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) * alpha)
  const lengths = Array.from({ length: 8 }, (_, index) => dash[index] ?? 0)
  return [...channels, alpha, width / 2, from, to, dash.reduce((sum, length) => sum + length, 0), ...lengths]
}
