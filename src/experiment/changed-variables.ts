import { tokenize } from '../notation/lexer.ts'
import { isProgram } from '../notation/loss.ts'
import { parameterValues } from '../notation/parameter.ts'
import { surfaces } from '../surfaces/index.ts'
import { domainOf } from './defaults.ts'
import type { DomainValue, Experiment, FormulaProblem, Problem, Values } from './experiment.ts'
import { runParameters } from './parameters.ts'

type Point = readonly [x: number, y: number]

/** New variables for a problem: a point (x, y) of the old one is `matrix` times a point of the new one; the loss is `scale` times as large. */
export interface Change {
  /** Row by row. */
  readonly matrix: readonly [number, number, number, number]
  readonly scale: number
}

/** The plane turned by an angle in degrees: what stood at an angle φ stands at φ + `degrees`. */
export function turned(degrees: number): Change {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return { matrix: [cos, sin, -sin, cos], scale: 1 }
}

/** Each axis in another unit: what stood at (x, y) stands at (`x` times x, `y` times y). */
export const stretched = (x: number, y: number): Change => ({ matrix: [1 / x, 0, 0, 1 / y], scale: 1 })

/** The loss in another unit. */
export const scaledLoss = (scale: number): Change => ({ matrix: [1, 0, 0, 1], scale })

/** The changes by which invariances are shown. */
export const shownChanges = { turn: turned(30), stretch: stretched(3, 1), scale: scaledLoss(3) } as const

/** A point of the new variables as a point of the old. */
export const toOld = ({ matrix: [a, b, c, d] }: Change, [x, y]: Point): Point => [a * x + b * y, c * x + d * y]

/** A point of the old variables as a point of the new. */
export function toNew({ matrix: [a, b, c, d] }: Change, [x, y]: Point): Point {
  const determinant = a * d - b * c
  return [(d * x - b * y) / determinant, (a * y - c * x) / determinant]
}

/**
 * The same experiment in new variables: its formula with x and y replaced, its start moved along, its runs with the numbers that
 * they have now, without noise. Undefined for problems that are no formula of x and y, and for those whose loss changes by steps.
 */
export function changeVariables(experiment: Experiment, change: Change): Experiment | undefined {
  const plain = plainProblem(experiment.problem)
  if (!plain) return undefined
  const { starts: _starts, ...rest } = experiment
  return {
    ...rest,
    problem: {
      formula: changedText(plain.formula, change),
      ...(plain.parameters && { parameters: plain.parameters }),
      domain: boxAround(domainOf(experiment.problem), change),
    },
    start: toNew(change, experiment.start),
    runs: experiment.runs.map((run) => {
      const { gradient: _gradient, clip: _clip, ...kept } = run
      const values = runParameters(experiment, run)
      const least = values['f_star']
      return { ...kept, parameters: { ...values, ...(least !== undefined && { f_star: change.scale * least }) } }
    }),
  }
}

/** A problem as a formula with numbers; undefined where it is none of x and y alone. */
function plainProblem(problem: Problem): { readonly formula: string; readonly parameters?: Values } | undefined {
  if ('surface' in problem) {
    const surface = surfaces.get(problem.surface)
    if (!surface || surface.bounds || surface.mean !== undefined) return undefined
    return { formula: surface.formula, parameters: parameterValues(surface.parameters ?? {}, problem.parameters) }
  }
  if (!('formula' in problem) || isBounded(problem)) return undefined
  return { formula: problem.formula, ...(problem.parameters && { parameters: problem.parameters }) }
}

const isBounded = ({ bounds }: FormulaProblem): boolean => bounds !== undefined

/** The text with x and y replaced by what they are in the new variables, and the loss scaled. */
function changedText(text: string, { matrix: [a, b, c, d], scale }: Change): string {
  const written = { x: `(${a} x + ${b} y)`, y: `(${c} x + ${d} y)` }
  let changed = ''
  let from = 0
  for (const { kind, text: name, position } of tokenize(text)) {
    if (kind !== 'name' || (name !== 'x' && name !== 'y')) continue
    changed += text.slice(from, position) + written[name]
    from = position + 1
  }
  changed += text.slice(from)
  if (scale === 1) return changed
  return isProgram(text) ? `${changed}\nf = ${scale} f` : `${scale} (${changed})`
}

/** The upright rectangle around a domain in new variables. */
function boxAround({ x, y }: DomainValue, change: Change): DomainValue {
  const corners = x.flatMap((u) => y.map((v) => toNew(change, [u, v])))
  const span = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]
  return { x: span(corners.map(([u]) => u)), y: span(corners.map(([, v]) => v)) }
}
