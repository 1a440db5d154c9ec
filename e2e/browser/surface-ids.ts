import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'

const notSurfaces = new Set(['index.ts', 'surface.ts'])

/** Ids of all surfaces: one file each, named for the id. */
export const surfaceIds: readonly string[] = readdirSync(resolve(import.meta.dirname, '../../src/surfaces'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !notSurfaces.has(file))
  .map((file) => file.slice(0, -'.ts'.length))
