import { surfaces } from '../surfaces/index.ts'
import type { Surface } from '../surfaces/surface.ts'
import type { ControlStrings } from '../views/shared/strings/control-strings.ts'

type Group = keyof ControlStrings['surface']['groups']

/** What the surfaces are good for, in the order in which a course meets them. One that is not named here comes last. */
const groups: readonly (readonly [group: Group, ids: readonly string[]])[] = [
  ['bowls', ['valley', 'long-valley', 'rosenbrock', 'booth', 'matyas', 'beale']],
  ['saddles', ['saddle', 'monkey-saddle', 'plateau', 'gaussian-plateau', 'cliff', 'pascanu-cliff']],
  [
    'few',
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
  ['hard', ['rastrigin', 'ackley', 'levy13', 'easom', 'bukin6']],
]

export interface SurfaceGroup {
  readonly group: Group
  readonly surfaces: readonly Surface[]
}

/** All surfaces of the registry in groups for a menu. */
export function surfaceGroups(): readonly SurfaceGroup[] {
  const named = new Set(groups.flatMap(([, ids]) => ids))
  const others = [...surfaces.keys()].filter((id) => !named.has(id))
  return [...groups, ['more', others] as const]
    .map(([group, ids]) => ({ group, surfaces: ids.flatMap((id) => surfaces.get(id) ?? []) }))
    .filter((one) => one.surfaces.length > 0)
}

/** A surface as the gallery shows it. */
export type ListedSurface = Surface

/** All surfaces in the order of their groups. */
export const listedSurfaces = (): readonly ListedSurface[] =>
  surfaceGroups().flatMap(({ surfaces: members }) => members)
