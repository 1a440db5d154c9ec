import { Conditions } from '../../notation/conditions.ts'
import type { Graph } from '../../notation/graph.ts'
import { withoutEqualSlots } from '../../notation/equal-slots.ts'
import { withoutDeadSets } from '../../notation/liveness.ts'
import { singleLowering } from '../../notation/lower-single.ts'
import { Lowering } from '../../notation/lower.ts'
import { mapNodes, type Item, type Target } from '../../notation/program.ts'
import type { Step } from './step.ts'

/** The items before the last, and the last, which sets the new state; lowered, ready to be printed. */
export interface StepCode {
  readonly items: readonly Item[]
  readonly update: readonly Target[]
}

const known = { single: new WeakMap<Step, StepCode>(), double: new WeakMap<Step, StepCode>() }

/** The step in operations that back ends have: all float32 with `single`, with the functions of `Math` with `double`. */
export function stepCode(step: Step, precision: 'single' | 'double'): StepCode {
  const code = known[precision].get(step) ?? lowered(step, precision)
  known[precision].set(step, code)
  return code
}

function lowered(step: Step, precision: 'single' | 'double'): StepCode {
  const lowering = precision === 'single' ? singleLowering() : new Lowering()
  const conditions = new Conditions(lowering.graph)
  const items = mapNodes(step.items, (node) => conditions.of(lowering.of(node)))
  const last = items.at(-1)
  const targets = last?.kind === 'set' ? last.targets : []
  const all = precision === 'double' ? targets : targets.map((target) => withoutDenormals(target, lowering.graph))
  const code = withoutEqualSlots({ items: items.slice(0, -1), update: all }, lowering.graph)
  return { items: withoutDeadSets(code.items, code.update), update: code.update }
}

/**
 * Graphics processors take numbers under 2⁻¹²⁶ for 0, other processors keep them. A coordinate under 2⁻¹⁰⁰ becomes 0 in single
 * precision everywhere: then whatever either does with such a number is less than half a last place of the coordinate.
 */
function withoutDenormals({ slot, node }: Target, graph: Graph): Target {
  if (!slot.startsWith('theta')) return { slot, node }
  const tiny = graph.compare('less', graph.call('abs', node), graph.constant(2 ** -100))
  return { slot, node: graph.select(tiny, graph.constant(0), node) }
}

/** The loop variables that a program's text assigns. */
export const localSlots = (text: string): string[] => [...new Set(text.match(/\bv\d+\b/g) ?? [])]
