import { surfaces } from '../surfaces/index.ts'
import type { Surface } from '../surfaces/surface.ts'

/** What the surfaces are good for, in the order in which a course meets them. One that is not named here comes last. */
const groups: readonly (readonly [title: string, ids: readonly string[]])[] = [
  ['Bowls and valleys', ['valley', 'long-valley', 'rosenbrock', 'booth', 'matyas', 'beale']],
  [
    'Saddles, plateaus and cliffs',
    ['saddle', 'monkey-saddle', 'plateau', 'gaussian-plateau', 'cliff', 'pascanu-cliff'],
  ],
  [
    'A few minima',
    [
      'double-well',
      'two-wells',
      'himmelblau',
      'three-hump-camel',
      'six-hump-camel',
      'styblinski-tang',
      'mccormick',
      'goldstein-price',
    ],
  ],
  ['Hard ones', ['rastrigin', 'ackley', 'levy13', 'easom', 'bukin6']],
]

export interface SurfaceGroup {
  readonly title: string
  readonly surfaces: readonly Surface[]
}

/** All surfaces of the registry in groups for a menu. */
export function surfaceGroups(): readonly SurfaceGroup[] {
  const named = new Set(groups.flatMap(([, ids]) => ids))
  const others = [...surfaces.keys()].filter((id) => !named.has(id))
  return [...groups, ['More', others] as const]
    .map(([title, ids]) => ({ title, surfaces: ids.flatMap((id) => surfaces.get(id) ?? []) }))
    .filter((group) => group.surfaces.length > 0)
}
