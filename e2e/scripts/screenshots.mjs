// npm run screenshots: the README's picture (e2e/screenshots/app.png), and a set for eyes in e2e/output/screenshots.
// With --readme the picture alone.
import { mkdirSync, rmSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { buildIsCurrent, inRoot, runNode } from './project.mjs'
import { ensureBrowser, noWebgpuFlags, webgpuFlags } from './browser.mjs'
import { serve } from './server.mjs'

/** @typedef {{ name: string, query?: string, theme?: 'light' | 'dark', width?: number, height?: number, full?: boolean }} Shot */

/** The README's picture: the first visit, seen whole. */
/** @type {Shot} */
const picture = { name: 'app', width: 1360, height: 850 }

const views = { first: '', contour: '?v=1&show=contour', landscape: '?v=1&show=landscape' }
const sizes = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]
const themes = /** @type {const} */ (['light', 'dark'])

/** @type {Shot[]} */
const everywhere = sizes.flatMap((size) =>
  themes.map((theme) => ({ name: `first-${size.width}-${theme}`, theme, ...size, full: size.width < 1000 })),
)
/** @type {Shot[]} */
const special = [
  ...themes.map((theme) => ({ name: `contour-1440-${theme}`, query: views.contour, theme })),
  ...themes.map((theme) => ({ name: `landscape-1440-${theme}`, query: views.landscape, theme })),
  { name: 'landscape-360', query: views.landscape, width: 360, height: 640 },
  { name: 'formula', query: '?v=1&f=sin(3%20x)%20%2B%20y%5E2%20%2B%200.1%20x%5E2&show=contour' },
  { name: 'rosenbrock', query: '?v=1&fn=rosenbrock' },
  { name: 'rastrigin', query: '?v=1&fn=rastrigin' },
  { name: 'diverging', query: '?v=1&fn=valley:kappa=100,rotation=30&opt=gd:lr=0.03;momentum:lr=.01,beta=.9' },
  { name: 'bad-link', query: '?v=1&fn=nonsense&opt=adam:lr=NaN;gadam&steps=1e9&x0=hello', width: 1440, height: 900 },
  { name: 'many-runs', query: '?v=1&opt=gd;momentum;nesterov;adam;rmsprop;adagrad;adamw;nadam;radam;lion;rprop' },
]

/**
 * Opens a page and takes its picture when it stands still.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Shot} shot
 * @param {string} path
 */
async function take(browser, address, { query = '', theme = 'light', width = 1440, height = 900, full = false }, path) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' })
  page.on('pageerror', (error) => console.error(`${path}: ${error.message}`))
  await page.goto(address + query)
  await page.getByRole('list', { name: 'Runs' }).locator('.loss').first().waitFor()
  let before = Buffer.alloc(0)
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    const now = await page.screenshot({ path, fullPage: full })
    const waiting = await page.locator('.waiting').count()
    if (waiting === 0 && now.equals(before)) break
    before = now
  }
  await page.close()
}

if (!buildIsCurrent()) {
  const { code } = await runNode('e2e/scripts/build.mjs', ['--no-budget'])
  if (code !== 0) process.exit(code)
}
const executablePath = await ensureBrowser()
const { url, close } = await serve({ port: 4180 })
/** @param {string[]} args */
const launch = (args) => chromium.launch({ args, ...(executablePath ? { executablePath } : {}) })

const withGpu = await launch(webgpuFlags)
mkdirSync(inRoot('e2e/screenshots'), { recursive: true })
await take(withGpu, url, picture, inRoot('e2e/screenshots/app.png'))

if (!process.argv.includes('--readme')) {
  const folder = inRoot('e2e/output/screenshots')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const shot of [...everywhere, ...special]) await take(withGpu, url, shot, `${folder}/${shot.name}.png`)
  const onGpu = { name: 'webgpu-1440-light', query: '?backend=webgpu' }
  await take(withGpu, url, onGpu, `${folder}/${onGpu.name}.png`)
  const without = await launch(noWebgpuFlags)
  for (const { name, ...shot } of everywhere.filter(({ theme }) => theme === 'light')) {
    await take(without, url, { name, ...shot }, `${folder}/no-webgpu-${name}.png`)
  }
  await without.close()
  console.log(`The set for eyes: ${folder}`)
}
await withGpu.close()
await close()
