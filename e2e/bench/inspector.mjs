// What one step of the inspector, and of all that it draws over the contour, costs in the page: the play head moves on by a step, and
// the work of the page's thread is measured, in processor time. The three pages of a method take turns, so that all see the same machine.
// npm run build first; then node e2e/bench/inspector.mjs [method …]
import { chromium } from '@playwright/test'
import { findBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const steps = 40
const turns = 7
const modes = /** @type {const} */ (['nothing opened', 'all overlays', 'the inspector'])
const given = process.argv.slice(2)
const methods = given.length > 0 ? given : ['gd', 'adam', 'bfgs', 'trust-region', 'wolfe']

const { url } = await serve({ folder: 'dist', port: 0 })
const executablePath = findBrowser()
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: noWebgpuFlags })
for (const method of methods) {
  const pages = []
  for (const mode of modes) pages.push(await prepared(method, mode))
  /** @type {number[][]} */
  const times = modes.map(() => [])
  for (let turn = 0; turn < turns; turn++)
    for (const [index, measure] of pages.entries()) times[index]?.push(await measure(20 + (turn % 2) * steps))
  const [plain = NaN, drawn = NaN, opened = NaN] = times.map(median)
  console.log(
    `${method}: ${plain.toFixed(1)} ms a step, with all overlays ${drawn.toFixed(1)} (${(drawn / plain).toFixed(2)} ×), ` +
      `with the inspector ${opened.toFixed(1)} (${(opened - plain).toFixed(1)} more)`,
  )
  await Promise.all(browser.contexts().map((context) => context.close()))
}
await browser.close()
process.exit(0)

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/**
 * A page in one of the modes; gives the way to measure a step of it, in milliseconds, from a step on.
 * @param {string} method @param {(typeof modes)[number]} mode
 */
async function prepared(method, mode) {
  const page = await browser.newPage()
  await page.goto(`${url}?v=1&fn=rosenbrock&opt=${method}&steps=200&show=contour`)
  const summary = page.locator('.inspector > summary')
  await summary.click()
  await page.locator('.inspector-lines > li').first().waitFor()
  if (mode === 'all overlays') {
    await page.locator('.inspector-show > summary').click()
    for (const box of await page.locator('.inspector-show input[type=checkbox]').all()) await box.check()
    await page.locator('.contour-study canvas:not([hidden])').waitFor()
  }
  // What is drawn stays, the inspector itself is put away. All pages then show the same, and the pointer rests at one place.
  if (mode !== 'the inspector') await summary.click()
  await summary.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.mouse.move(2, 2)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
  }
  await page.bringToFront()
  await moved(page, 20)
  await moved(page, 20 + steps)
  return async (/** @type {number} */ from) => {
    await page.bringToFront()
    await moved(page, from - 3, 3)
    const before = await busy()
    await moved(page, from)
    return (1000 * ((await busy()) - before)) / steps
  }
}

/**
 * The play head goes on step by step, a frame for each.
 * @param {Page} page @param {number} from
 */
function moved(page, from, count = steps) {
  return page.evaluate(
    async ([first, last]) => {
      const input = document.querySelector('input.scrub')
      const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
      for (let step = first; step < last; step++) {
        property?.set?.call(input, String(step))
        input?.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      }
    },
    /** @type {const} */ ([from, from + count]),
  )
}
