import type { Lesson, Step } from '../../../lessons/lesson.ts'
import type { Preview } from '../../../store/state.ts'
import { rowsOf } from '../beside/chart-layout.ts'
import { numbersOf } from '../lab.ts'
import type { DrawnSize } from './box.ts'
import { chartDrawing } from './chart-drawing.ts'
import { mapDrawing } from './map-drawing.ts'
import { planeDrawing } from './plane-drawing.ts'

/** Whether a step shows a second picture beside that of its experiment. */
export const hasBeside = ({ beside, plane }: Step): boolean => beside !== undefined || plane !== undefined

/**
 * What a step shows beside the picture of its experiment (a chart, a map, a plane through weights), as an SVG of its own; empty where
 * it shows nothing.
 * @throws (as a rejection) where it cannot be computed here
 */
export async function drawBeside(lesson: Lesson, step: Step, preview: Preview, size: DrawnSize): Promise<string> {
  const { beside, plane, experiment } = step
  if (plane) return planeDrawing(experiment, plane, size)
  if (!beside) return ''
  if ('figure' in beside) return chartDrawing(beside, rowsOf(beside, await numbersOf(lesson)), size)
  return mapDrawing(experiment, beside, preview, size)
}
