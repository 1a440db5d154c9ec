import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { prepareDawn } from '../scripts/browser.mjs'

// Here and not in `test.env`: Dawn reads these when its process starts, so the forked workers must inherit them.
prepareDawn()

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: process.env.THALWEG_LONG ? ['e2e/long/**/*.test.ts'] : ['src/**/*.test.ts', 'e2e/unit/**/*.test.ts'],
    exclude: ['node_modules/**'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Generous: a machine that does much else is slow, and no test is to fail for that.
    testTimeout: process.env.THALWEG_LONG ? 600_000 : 180_000,
    hookTimeout: 180_000,
  },
})
