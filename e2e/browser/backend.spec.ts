import type { Page } from '@playwright/test'
import { containing, expect, test } from './app.ts'

const backendLine = (page: Page) => page.getByText(/^Computed by/)

test('the page says which back end computes, and why @webgpu', async ({ app, page }) => {
  await app.open('show=contour')
  await expect(backendLine(page)).toHaveText(/^Computed by WebGPU: ./)
  const [descent = ''] = /Gradient descent ends at [^;]*/.exec(await app.told()) ?? []
  expect(descent).toContain('loss')
  await app.open('show=contour&backend=auto')
  await expect(backendLine(page)).toHaveText(/^Computed by WebAssembly: .*only a software adapter/)
  await expect(app.contour).toHaveAccessibleName(containing(descent))
  await app.open('show=contour&backend=js')
  await expect(backendLine(page)).toHaveText(/^Computed by JavaScript: ./)
  await expect(app.contour).toHaveAccessibleName(containing(descent))
})

test('without an adapter the page says so and computes all the same @fallback', async ({ app, page }) => {
  for (const asked of ['auto', 'webgpu']) {
    await app.open(`show=contour&backend=${asked}`)
    await expect(backendLine(page)).toHaveText(/^Computed by WebAssembly: .*no graphics adapter/)
    expect((await app.colours(app.contour)).colours).toBeGreaterThan(100)
  }
})

test('a crash of the graphics process costs neither experiment nor play head @webgpu', async ({
  app,
  page,
  browser,
}) => {
  await app.open('fn=himmelblau&opt=adam:lr=.1&steps=120&show=contour')
  await app.scrubber.press('Home')
  for (let press = 0; press < 3; press++) await app.scrubber.press('ArrowRight')
  const told = await app.told()
  const lost = page.evaluate(
    () =>
      new Promise<string>((done) => {
        const line = document.querySelector('.backend')
        new MutationObserver(() => done(line?.textContent ?? '')).observe(line ?? document, {
          childList: true,
          characterData: true,
          subtree: true,
        })
      }),
  )
  const session = await browser.newBrowserCDPSession()
  // The call never answers where the process is gone before it could.
  session.send('Browser.crashGpuProcess').catch(() => undefined)
  expect(await lost).toContain('lost')
  await expect(backendLine(page)).toHaveText(/^Computed by (WebGPU|WebAssembly): (?!.*being asked)/, {
    timeout: 45_000,
  })
  await expect(app.contour).toHaveAccessibleName(containing(told))
  await expect(page.locator('output.step')).toHaveText('3 / 120')
  await expect.poll(async () => (await app.colours(app.contour)).colours).toBeGreaterThan(100)
  await app.learningRate.exact.fill('0.2')
  await expect(app.contour).not.toHaveAccessibleName(containing(told))
  app.forgive(/external Instance reference no longer exists/)
})
