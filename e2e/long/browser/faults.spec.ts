import { chromium, type Page } from '@playwright/test'

import { App, containing, expect, test } from '../../browser/app.ts'
import { findBrowser, webgpuFlags } from '../../scripts/browser.mjs'

/** How often what must never lose anything is done. */
const times = Number(process.env['THALWEG_FAULTS'] ?? 20)
const query = 'fn=himmelblau&opt=adam:lr=.1&steps=120&show=contour'
const backend = (page: Page) => page.getByText(/^Computed by (WebGPU|WebAssembly): (?!.*being asked)/)

/** Resolves when the page says that its graphics processor was lost. */
const toldLost = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector('.backend')?.textContent.includes('lost')) return
          observer.disconnect()
          done()
        }).observe(document.body, { childList: true, characterData: true, subtree: true })
      }),
  )

/** Plays, breaks, and finds the same experiment, working. */
async function survives(app: App, page: Page, fault: () => Promise<unknown>): Promise<void> {
  const told = await app.told()
  await app.scrubber.press('Home')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const lost = toldLost(page)
  await fault()
  await lost
  await expect(backend(page)).toBeVisible({ timeout: 45_000 })
  await expect(app.contour).toHaveAccessibleName(containing(told))
  await expect(page.locator('output.step')).toHaveText('120 / 120', { timeout: 20_000 })
  await app.learningRate.exact.fill('0.2')
  await expect(app.contour).not.toHaveAccessibleName(containing(told))
  await app.settled()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(app.contour).toHaveAccessibleName(containing(told))
}

test(`${times} crashes of the graphics process, each in a fresh browser, lose no experiment @webgpu`, async ({
  baseURL,
}) => {
  test.setTimeout(times * 60_000)
  const executablePath = findBrowser()
  let kept = 0
  for (let turn = 0; turn < times; turn++) {
    const browser = await chromium.launch({ args: webgpuFlags, ...(executablePath && { executablePath }) })
    const page = await browser.newPage({ locale: 'en-GB', serviceWorkers: 'block', ...(baseURL && { baseURL }) })
    const app = new App(page, { backend: 'webgpu' })
    await app.open(query)
    const session = await browser.newBrowserCDPSession()
    // The call never answers where the process is gone before it could.
    await survives(app, page, () =>
      Promise.resolve(void session.send('Browser.crashGpuProcess').catch(() => undefined)),
    )
    kept++
    await browser.close()
  }
  console.log(`crashes of the graphics process: ${kept} of ${times} experiments kept`)
})

test(`${times} lost devices lose no experiment @webgpu`, async ({ app, page }) => {
  test.setTimeout(times * 30_000)
  await page.addInitScript(() => {
    // eslint-disable-next-line typescript/unbound-method -- it is called on its own object again
    GPUAdapter.prototype.requestDevice = new Proxy(GPUAdapter.prototype.requestDevice, {
      apply: async (request, adapter: GPUAdapter, asked: [GPUDeviceDescriptor?]) => {
        const device: GPUDevice = await Reflect.apply(request, adapter, asked)
        Object.assign(window, { loseDevice: () => device.destroy() })
        return device
      },
    })
  })
  let kept = 0
  for (let turn = 0; turn < times; turn++) {
    await app.open(query)
    await survives(app, page, () => page.evaluate('loseDevice()'))
    kept++
  }
  console.log(`lost devices: ${kept} of ${times} experiments kept`)
  app.forgive(/destroyed|lost/i)
})
