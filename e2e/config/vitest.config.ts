import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { prepareDawn } from '../scripts/browser.mjs'

// Here and not in `test.env`: Dawn reads these when its process starts, so the forked workers must inherit them.
prepareDawn()

const root = resolve(import.meta.dirname, '../..')
const long = Boolean(process.env.THALWEG_LONG)

// Generous: a machine that does much else is slow, and no test is to fail for that.
const patience = { testTimeout: long ? 600_000 : 180_000, hookTimeout: long ? 600_000 : 180_000 }
const everywhere = { environment: 'node', pool: 'forks', ...patience } as const

// What measures memory or puts something in the place of a module or of a part of the platform.
const apart = 'e2e/unit/**/*.apart.test.ts'

// What the usual tests check on a portion of the cases, the long ones on all of them (see e2e/support/portion.ts).
const portioned = () =>
  ['e2e/unit', 'src'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`)
      .filter((path) => /support\/portion|THALWEG_LONG/.test(readFileSync(resolve(root, path), 'utf8'))),
  )

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: long
      ? [
          {
            test: {
              ...everywhere,
              name: 'long',
              include: ['e2e/long/**/*.test.ts', ...portioned()],
            },
          },
        ]
      : [
          // These use the core alone, which is read and compiled once for all of them: a quarter of the time. What one puts in
          // the place of something is taken back for the next.
          {
            test: {
              ...everywhere,
              name: 'core',
              include: ['e2e/unit/**/*.test.ts'],
              exclude: [apart],
              isolate: false,
              restoreMocks: true,
              unstubGlobals: true,
            },
          },
          { test: { ...everywhere, name: 'apart', include: ['src/**/*.test.ts', apart] } },
        ],
  },
})
