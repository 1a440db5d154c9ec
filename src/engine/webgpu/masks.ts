import type { Node } from '../../notation/graph.ts'
import { wgsl } from '../../notation/print-wgsl.ts'
import type { Language } from '../../notation/text-printer.ts'

/** From so many choices by one condition on, bits are quicker. */
const worthwhile = 2

/** All bits of it are 0. */
const zero = wgsl.number(0)

/**
 * Choices by bits, where several hang on one condition: a mask is made of it once. Software adapters take a `select` for five times
 * the operations; of graphics processors this is one instruction too.
 */
export class Masks {
  private counts = new Map<Node, number>()
  private readonly names = new Map<Node, string>()
  private pending: string[] = []

  /** Choices within these nodes, until the next call, may be made by bits. */
  among(roots: readonly Node[]): void {
    this.counts = new Map()
    this.names.clear()
    const seen = new Set<Node>()
    const visit = (node: Node): void => {
      if (seen.has(node)) return
      seen.add(node)
      const [condition] = node.operands
      if (node.operation === 'select' && condition) {
        const { of } = unnegated(condition)
        this.counts.set(of, (this.counts.get(of) ?? 0) + 1)
      }
      node.operands.forEach(visit)
    }
    roots.forEach(visit)
  }

  readonly language: Language = {
    ...wgsl,
    apply: (node, operands) => this.chosen(node, operands) ?? wgsl.apply(node, operands),
    declare: (name, value) => [...this.pending.splice(0), wgsl.declare(name, value)].join('\n'),
  }

  private chosen({ operation, operands: [condition] }: Node, texts: readonly string[]): string | undefined {
    const [test = '', first = '', second = ''] = texts
    if (operation !== 'select' || !condition) return undefined
    const { of, negated } = unnegated(condition)
    if ((this.counts.get(of) ?? 0) < worthwhile) return undefined
    const mask = this.names.get(of) ?? this.declared(of, negated ? `!${test}` : test)
    const [yes, no] = negated ? [second, first] : [first, second]
    const here = `(bitcast<u32>(${yes}) & ${mask})`
    const there = `(bitcast<u32>(${no}) & o${of.id})`
    return `bitcast<f32>(${yes === zero ? there : no === zero ? here : `${here} | ${there}`})`
  }

  private declared(condition: Node, test: string): string {
    const mask = `m${condition.id}`
    this.names.set(condition, mask)
    this.pending.push(`let ${mask} = select(0u, ~0u, ${test});`, `let o${condition.id} = ~${mask};`)
    return mask
  }
}

/** A condition, or the one that it denies. */
function unnegated(condition: Node): { readonly of: Node; readonly negated: boolean } {
  const [inner] = condition.operands
  return condition.operation === 'not' && inner ? { of: inner, negated: true } : { of: condition, negated: false }
}
