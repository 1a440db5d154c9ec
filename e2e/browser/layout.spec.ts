import { expect, test } from './app.ts'

const sizes = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

test('no screen scrolls sideways, and picture and play bar are on it together @fallback', async ({ app, page }) => {
  await app.open('opt=gd;momentum;nesterov;adam;rmsprop;adagrad;lion&show=contour')
  for (const viewport of sizes) {
    await page.setViewportSize(viewport)
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
        message: `${viewport.width}`,
      })
      .toBeLessThanOrEqual(0)
    await expect(app.contour, `${viewport.width}`).toBeInViewport({ ratio: 0.95 })
    await expect(page.getByRole('button', { name: 'Play', exact: true }), `${viewport.width}`).toBeInViewport()
    await expect.poll(async () => (await app.contour.boundingBox())?.width).toBeGreaterThan(viewport.width * 0.4)
  }
})

test('a narrow screen opens with one picture and shows both when asked @fallback', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await app.open('')
  await expect(app.contour).toBeVisible()
  await expect(page.getByRole('button', { name: 'Contour', exact: true })).toHaveAttribute('aria-pressed', 'true')
  expect(app.fetched.filter((path) => /Landscape/.test(path))).toEqual([])
  await page.getByRole('button', { name: 'Both' }).click()
  await expect(app.landscape).toHaveAccessibleName(/Adam ends at/)
  await expect(app.contour).toBeVisible()
})
