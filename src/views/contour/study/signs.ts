import { contours } from 'd3-contour'

import type { ProblemHandle } from '../../../trajectories/handles.ts'
import { type PlotFrame, toPlane } from '../plot-frame.ts'

/** Where the loss is curved down: in one direction (a saddle's ground), in both (a dome's). Path data in the plot's pixels. */
export interface CurvatureSigns {
  readonly one: string
  readonly both: string
}

/** Hessians across the plot; the outermost reach out of it, so that no line runs along the edge. */
const across = 80

let made: { readonly problem: ProblemHandle; readonly frame: PlotFrame; readonly signs: CurvatureSigns } | undefined

/** The signs of the curvature all over the plot; the same object for the same problem and frame. */
export function curvatureSigns(problem: ProblemHandle, frame: PlotFrame): CurvatureSigns {
  if (made?.problem === problem && made.frame === frame) return made.signs
  const [cellX, cellY] = [frame.width / (across - 3), frame.height / (across - 3)]
  const [least, most] = [new Float64Array(across * across), new Float64Array(across * across)]
  let size = 0
  for (let k = 0; k < across * across; k++) {
    const [x, y] = toPlane(frame, ((k % across) - 1) * cellX, (Math.floor(k / across) - 1) * cellY)
    const [xx, xy, yy] = problem.hessian(x, y)
    const [middle, spread] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)]
    const finite = Number.isFinite(middle + spread)
    // Turned round: regions are those above a level.
    least[k] = finite ? spread - middle : -1
    most[k] = finite ? -middle - spread : -1
    if (finite) size = Math.max(size, Math.abs(middle) + spread)
  }
  const trace = contours().size([across, across])
  const region = (values: Float64Array): string =>
    trace
      .contour([...values], 1e-9 * size)
      .coordinates.flat()
      .map(
        (ring) =>
          `M${ring.map(([x = 0, y = 0]) => `${((x - 1.5) * cellX).toFixed(1)} ${((y - 1.5) * cellY).toFixed(1)}`).join('L')}Z`,
      )
      .join('')
  const signs = { one: region(least), both: region(most) }
  made = { problem, frame, signs }
  return signs
}
