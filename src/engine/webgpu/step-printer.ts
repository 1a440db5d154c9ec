import type { Node } from '../../notation/graph.ts'
import type { Item, Repeat } from '../../notation/program.ts'
import { TextPrinter } from '../../notation/text-printer.ts'
import { Masks } from './masks.ts'
import { readOutside, straight } from './straight.ts'

/** Writes the items of a step as WGSL, with loops that lanes leave at the end of a pass alone where they can. */
export class StepPrinter extends TextPrinter {
  private program: { readonly items: readonly Item[]; readonly then: readonly Node[] } = { items: [], then: [] }

  private readonly masks: Masks

  constructor(
    slot: (name: string) => string,
    row: (index: string) => readonly [string, string],
    masks: Masks = new Masks(),
  ) {
    super(masks.language, slot, row)
    this.masks = masks
  }

  override items(items: readonly Item[], then: readonly Node[] = []): string {
    this.program = { items, then }
    return super.items(items, then)
  }

  /** Statements that give nodes these names. */
  declared(nodes: readonly Node[], names: readonly string[]): string {
    this.masks.among(nodes)
    const { statements, values } = this.values(nodes)
    const lines = values.map((value, i) => this.masks.language.declare(names[i] ?? '', value))
    this.masks.among([])
    return [statements, ...lines].join('\n')
  }

  protected override repeat(item: Repeat): string {
    const { items, then } = this.program
    const loop = straight(item, readOutside(items, item, then))
    if (!loop) return super.repeat(item)
    const before = this.invariants(item)
    const outer = this.held
    this.held = new Map(outer)
    const results = [...loop.targets.map(({ node }) => node), loop.until]
    const names = results.map(() => `n${this.fresh++}`)
    const declared = this.declared(results, names)
    this.held = outer
    const pass = `n${this.fresh++}`
    return [
      ...before,
      `for (var ${pass} = 0; ${pass} < ${item.count}; ${pass}++) {
${declared}
${loop.targets.map(({ slot }, i) => `${this.slot(slot)} = ${names[i] ?? ''};`).join('\n')}
if (${names.at(-1) ?? ''}) { break; }
}`,
    ].join('\n')
  }
}
