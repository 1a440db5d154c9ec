// npm run screenshots: the README's picture (e2e/screenshots/app.webp), and a set for eyes in e2e/output/screenshots.
// With --readme the picture alone; with --lessons [id …] sheets of lessons instead (lesson-sheets.mjs).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { buildIsCurrent, inRoot, runNode } from './project.mjs'
import { ensureBrowser, noWebgpuFlags, webgpuFlags } from './browser.mjs'
import { serve } from './server.mjs'

/** @typedef {{ name: string, query?: string, theme?: 'light' | 'dark', width?: number, height?: number, full?: boolean }} Shot */

/** The README's picture: the first visit, down to its chart. */
/** @type {Shot} */
const picture = { name: 'app', width: 1400, height: 1240 }

const views = { first: '', contour: '?v=1&show=contour', landscape: '?v=1&show=landscape' }
const sizes = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]
const folder = inRoot('e2e/output/screenshots')
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
 * Opens a page, waits until it stands still, and hands it to `take`.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Shot} shot
 * @param {(page: import('@playwright/test').Page) => Promise<unknown>} take
 */
async function withPage(browser, address, shot, take) {
  const { name, query = '', theme = 'light', width = 1440, height = 900 } = shot
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' })
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
  await page.goto(address + query)
  await page.getByRole('list', { name: 'Runs' }).locator('.loss').first().waitFor()
  const landscape = await page.locator('.pictures:not(.show-contour)').count()
  if (landscape > 0) await page.locator('.landscape-labels text').first().waitFor()
  let before = Buffer.alloc(0)
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    const now = await page.screenshot()
    if (now.equals(before)) break
    before = now
  }
  await take(page)
  await page.close()
}

/**
 * Takes the picture of a page into a PNG of the folder for eyes.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Shot} shot
 */
const keep = (browser, address, shot) =>
  withPage(browser, address, shot, (page) =>
    page.screenshot({ path: `${folder}/${shot.name}.png`, fullPage: shot.full ?? false }),
  )

if (!buildIsCurrent()) {
  const { code } = await runNode('e2e/scripts/build.mjs', ['--no-budget'])
  if (code !== 0) process.exit(code)
}
const lessonsAsked = process.argv.indexOf('--lessons')
if (lessonsAsked >= 0) {
  const { lessonSheets } = await import('./lesson-sheets.mjs')
  await lessonSheets(process.argv.slice(lessonsAsked + 1))
  process.exit(0)
}
const executablePath = await ensureBrowser()
const { url, close } = await serve({ port: 4180 })
/** @param {string[]} args */
const launch = (args) => chromium.launch({ args, ...(executablePath ? { executablePath } : {}) })

const withGpu = await launch(webgpuFlags)
await withPage(withGpu, url, picture, async (page) => {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 88 })
  mkdirSync(inRoot('e2e/screenshots'), { recursive: true })
  writeFileSync(inRoot('e2e/screenshots/app.webp'), Buffer.from(data, 'base64'))
})

if (!process.argv.includes('--readme')) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const shot of [...everywhere, ...special]) await keep(withGpu, url, shot)
  await keep(withGpu, url, { name: 'webgpu-1440-light', query: '?backend=webgpu' })
  const without = await launch(noWebgpuFlags)
  for (const shot of everywhere.filter(({ theme }) => theme === 'light')) {
    await keep(without, url, { ...shot, name: `no-webgpu-${shot.name}` })
  }
  await without.close()
  console.log(`The set for eyes: ${folder}`)
}
await withGpu.close()
await close()
