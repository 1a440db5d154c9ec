import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser, noWebgpuFlags, webgpuFlags } from '../scripts/browser.mjs'

const root = resolve(import.meta.dirname, '../..')
const executablePath = findBrowser()

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 4199))
    })
  })
}

// Chosen once; the workers, which read this file again, inherit it. So two runs never meet on one port.
process.env['THALWEG_TEST_PORT'] ??= String(await freePort())
const port = Number(process.env['THALWEG_TEST_PORT'])

const browser = (args: string[]) => ({
  ...devices['Desktop Chrome'],
  viewport: { width: 1440, height: 900 },
  launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
})

export default defineConfig<{ backend: 'webgpu' | undefined }>({
  testDir: resolve(root, process.env['THALWEG_LONG'] ? 'e2e/long/browser' : 'e2e/browser'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(root, 'e2e/output/browser'),
  snapshotPathTemplate: '{testDir}/snapshots/{testFileName}/{arg}-{projectName}{ext}',
  forbidOnly: Boolean(process.env['CI']),
  // A page mostly waits, so two at a time keep two cores busy; of the software GPU, which takes all cores, there is one.
  workers: process.env['THALWEG_LONG'] ? 1 : 2,
  // A page that a busy machine starved has a second try in CI; that it needed one is told at the end of the run.
  retries: process.env['CI'] ? 1 : 0,
  // Generous, as for the unit tests: it ends what hangs, and no test is to fail because a machine is slow.
  timeout: 180_000,
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002 } },
  reporter: [['list'], ['json', { outputFile: resolve(root, 'e2e/output/playwright.json') }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
    // Each test has the files from the server; what is kept offline has tests of its own.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    // A software adapter is used only when asked for; a test that names a back end itself keeps it. What depends on no
    // graphics processor (@fallback) is tested once, without one, as that is much faster.
    { name: 'webgpu', use: { ...browser(webgpuFlags), backend: 'webgpu' }, grepInvert: /@fallback/, workers: 1 },
    { name: 'no-webgpu', use: browser(noWebgpuFlags), grepInvert: /@webgpu/ },
  ],
  webServer: {
    command: `node e2e/scripts/server.mjs ${port}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/index.html`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
})
