import type { Plan, PlanNumbers } from './plan.ts'

const files = import.meta.glob<Plan>(['./*.ts', '!./index.ts', '!./plan.ts', '!./difficulty.ts'], {
  eager: true,
  import: 'default',
})

/** Every plan of a training by id, found by its file. */
export const plans: ReadonlyMap<string, Plan> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)

/** The plan of a run with its numbers, defaults filled in; undefined for an id that is not known. */
export function planOf(given: { readonly id: string } & Readonly<Record<string, unknown>>) {
  const of = plans.get(given.id)
  if (!of) return undefined
  const numbers: PlanNumbers = Object.fromEntries(
    Object.entries(of.parameters).map(([name, usual]) => {
      const own = given[name]
      return [name, typeof own === 'number' ? own : usual]
    }),
  )
  return { of, numbers }
}
