import type { Member } from './members.ts'

/** What the host computes for a member in float64: constants once, a row of the table for each step, and where memories begin. */
export interface MemberHost {
  readonly constants: Float64Array
  readonly table: (steps: number) => Float64Array
  /** The initial value of each slot of the method's memory. */
  readonly fills: ReadonlyMap<string, number>
  /** Weights of the members before: so that each weight of each member has a random number of its own. */
  readonly mark: number
}

export function memberHost({ run, network, number }: Member): MemberHost {
  const { method, values, parameters, mark, blur } = run
  const fills = method.host.fills(parameters)
  return {
    constants: method.host.constants(values),
    table: method.host.table(values, parameters, (t) => [blur?.(t) ?? 0, 0, mark(t), 0, 0]),
    fills: new Map(method.slots.map((slot, k) => [slot, fills[k] ?? 0])),
    mark: number * network.parameters,
  }
}
