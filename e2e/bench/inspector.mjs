// What one step of the inspector, and of all that it draws over the contour, costs in the page: the play head moves on by a step, and the frame's work is measured.
// npm run build first; then node e2e/bench/inspector.mjs
import { chromium } from '@playwright/test'
import { findBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'

const steps = 60
const { url } = await serve({ folder: 'dist', port: 0 })
const browser = await chromium.launch({ executablePath: findBrowser(), args: noWebgpuFlags })
for (const method of ['gd', 'adam', 'bfgs', 'trust-region', 'wolfe']) {
  for (const mode of ['nothing opened', 'all overlays', 'the inspector']) {
    const page = await browser.newPage()
    await page.goto(`${url}?v=1&fn=rosenbrock&opt=${method}&steps=200&show=contour`)
    await page.locator('.inspector > summary').waitFor()
    if (mode !== 'nothing opened') {
      await page.locator('.inspector > summary').click()
      await page.locator('.inspector-lines > li').first().waitFor()
    }
    if (mode === 'all overlays') {
      await page.locator('.inspector-show > summary').click()
      for (const box of await page.locator('.inspector-show input').all()) await box.check()
      await page.locator('.contour-study path').first().waitFor()
      // What is drawn stays, the inspector itself is put away.
      await page.locator('.inspector > summary').click()
    }
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
    }
    const move = (from) =>
      page.evaluate(
        async ([first, last]) => {
          const input = document.querySelector('input.scrub')
          const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
          for (let step = first; step < last; step++) {
            property?.set?.call(input, String(step))
            input?.dispatchEvent(new Event('input', { bubbles: true }))
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
          }
        },
        [from, from + steps],
      )
    await move(20)
    const before = await busy()
    await move(20 + steps)
    const each = (1000 * ((await busy()) - before)) / steps
    console.log(`${method}, ${mode}: ${each.toFixed(1)} ms of the page's thread a step`)
    await page.close()
  }
}
await browser.close()
process.exit(0)
