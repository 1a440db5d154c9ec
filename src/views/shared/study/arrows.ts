import type { StepTrace } from '../../../notation/step-trace.ts'
import type { Tree } from '../../../notation/tree.ts'
import type { Value } from '../../../notation/value.ts'
import type { Overlay } from '../../../store/state.ts'
import type { Vector } from '../local-model.ts'

/** An arrow in the plane; `free` ones are as long as reads well, all of a step at one scale, others as long as they are. */
export interface Arrow {
  readonly name: string
  readonly from: Vector
  readonly by: Vector
  readonly free: boolean
  readonly look: 'gradient' | 'memory' | 'step' | 'before' | 'sample' | 'chosen'
}

/** The names that a method's file declares worth an arrow; a text of one's own has g and its memories. */
export const namesToShow = (trace: StepTrace, declared: readonly string[] | undefined): readonly string[] =>
  declared ?? ['g', ...trace.memory.keys()]

/** The arrows of a step, of those that the reader wants. */
export function arrowsOf(trace: StepTrace, names: readonly string[], shown: readonly Overlay[]): Arrow[] {
  const from = vectorOf(trace.theta)
  const next = vectorOf(trace.next)
  if (!from || !next) return []
  const step: Vector = [next[0] - from[0], next[1] - from[1]]
  const taken: Arrow = { name: 'Δθ', from, by: step, free: false, look: 'step' }
  const at = trace.gradient && vectorOf(trace.gradient.at)
  const exact = trace.gradient && vectorOf(trace.gradient.exact)
  const given = trace.gradient && vectorOf(trace.gradient.given)
  const arrows: Arrow[] = []
  if (shown.includes('vectors')) {
    for (const name of names) {
      const vector = name === 'g' ? (given ?? valueOf(trace, 'g')) : valueOf(trace, name)
      if (!vector) continue
      // A method goes against what it makes of gradients, and along what it calls a direction.
      const against = name === 'g' || vector[0] * step[0] + vector[1] * step[1] < 0
      const by: Vector = against ? [-vector[0], -vector[1]] : vector
      const look = name === 'g' ? 'gradient' : 'memory'
      arrows.push({ name: `${against ? '−' : ''}${symbol(name)}`, from, by, free: true, look })
    }
    arrows.push(taken)
  }
  if (shown.includes('look-ahead') && at && given && (at[0] !== from[0] || at[1] !== from[1])) {
    arrows.push({ name: '', from, by: [at[0] - from[0], at[1] - from[1]], free: false, look: 'before' })
    arrows.push({ name: '−∇f', from: at, by: [-given[0], -given[1]], free: true, look: 'gradient' })
    if (!shown.includes('vectors')) arrows.push(taken)
  }
  if (shown.includes('clipping') && exact && given) {
    arrows.push({ name: '−∇f', from: at ?? from, by: [-exact[0], -exact[1]], free: true, look: 'before' })
    if (exact[0] !== given[0] || exact[1] !== given[1])
      arrows.push({ name: '−g', from: at ?? from, by: [-given[0], -given[1]], free: true, look: 'gradient' })
  }
  return arrows
}

/** The sums or means of g² by coordinate, where the step's text keeps one: the line that squares g, corrected where it is. */
export function squaresOf(trace: StepTrace): { readonly name: string; readonly of: Vector } | undefined {
  const line = trace.lines.find(
    ({ name, tree, procedure }) => procedure === undefined && trace.memory.has(name) && squaresGradient(tree),
  )
  if (!line) return undefined
  const hat = valueOf(trace, `${line.name}_hat`)
  const of = hat ?? vectorOf(line.value)
  return of && { name: symbol(hat ? `${line.name}_hat` : line.name), of }
}

/** The beginning of g^2 in a parsed text. */
const squareOfGradient = '"operator":"^","left":{"kind":"name","name":"g"'
/** Trees that were looked through: they are the same in every step of a text. */
const squaring = new WeakMap<Tree, boolean>()

function squaresGradient(tree: Tree): boolean {
  const known = squaring.get(tree) ?? JSON.stringify(tree).includes(squareOfGradient)
  squaring.set(tree, known)
  return known
}

/** What a name stood for in a step: after the last line that gave it a value, else what was remembered. */
function valueOf({ lines, memory }: StepTrace, name: string): Vector | undefined {
  const line = lines.findLast((one) => one.procedure === undefined && one.name === name)
  const value = line?.value ?? memory.get(name)
  return value && vectorOf(value)
}

function vectorOf({ kind, nodes: [x, y] }: Value): Vector | undefined {
  return kind === 'vector' && x && y ? [x.value, y.value] : undefined
}

/** A name as text: m_hat as m̂. */
const symbol = (name: string): string => (name.endsWith('_hat') ? `${name.slice(0, -4)}\u0302` : name)
