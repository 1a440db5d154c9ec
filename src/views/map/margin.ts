import { drawingScale } from '../shared/theme.ts'

/** Room for the axes of a map and their lettering, in CSS pixels. */
export function margins(): {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
} {
  const { type } = drawingScale()
  return { left: 52 * type, right: 12 * type, top: 26 * type, bottom: 40 * type }
}
