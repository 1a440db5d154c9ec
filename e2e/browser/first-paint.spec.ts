import type { Page } from '@playwright/test'
import { drawTheirOwnPictures } from './own-pictures.ts'
import { surfaceIds } from './surface-ids.ts'
import { expect, test } from './app.ts'

test('the first visit shows surface, paths, landscape and loss without a click, and nothing jumps', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'shifted', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number }
        Reflect.set(globalThis, 'shifted', Number(Reflect.get(globalThis, 'shifted')) + value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await app.open('')
  await expect(app.contour).toHaveAccessibleName(/Beale.*Paths of 200 steps from \(1, 1\.5\)/)
  await expect(app.legend.getByRole('listitem')).toHaveCount(5)
  const picture = await app.colours(app.contour)
  expect(picture.colours, 'colours of the contour').toBeGreaterThan(100)
  await expect(page.getByRole('img', { name: /^Chart of the loss/ })).toHaveAccessibleName(/Adam from .* to /)
  await expect(app.landscape).toHaveAccessibleName(/Adam ends at/)
  expect(Number(await page.evaluate(() => Reflect.get(globalThis, 'shifted')))).toBeLessThanOrEqual(0.02)
})

// Every fourth of them, every eighth on a software graphics processor; e2e/long has them all.
test('surfaces open by their addresses and each draws its own picture', async ({ app, page, backend }) => {
  const nth = backend === 'webgpu' ? 8 : 4
  await drawTheirOwnPictures(
    app,
    page,
    surfaceIds.filter((_, index) => index % nth === 0),
  )
})

test('the surface menu changes the picture, the paths and the address @fallback', async ({ app, page }) => {
  await app.open()
  const before = await app.contour.screenshot()
  await app.surface.selectOption('Himmelblau')
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Himmelblau.*Adam ends at/)
  await expect(page).toHaveURL(/fn=himmelblau/)
  expect((await app.contour.screenshot()).equals(before)).toBe(false)
})

/** Holds a file back until the answer is called. */
async function heldBack(page: Page, file: RegExp): Promise<() => void> {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(file, async (route) => {
    await held
    await route.continue()
  })
  return release
}

test('the first picture needs nothing of the page around it, which takes it over as it stands @fallback', async ({
  app,
  page,
}) => {
  const release = await heldBack(page, /\/assets\/page-[^/]*\.js/)
  await page.goto(app.address('fn=beale&opt=adam:lr=.05&steps=100&show=contour'))
  await expect(app.contour).toHaveAccessibleName(/Paths of 100 steps from \(1, 1\.5\)/)
  await expect(app.legend).toHaveCount(0)
  const canvas = await app.contour.locator('canvas').first().elementHandle()
  await page.getByRole('slider', { name: /start/i }).press('ArrowRight')
  await expect(app.contour).not.toHaveAccessibleName(/from \(1, 1\.5\)/)
  release()
  await app.settled()
  expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true)
  await expect(page).toHaveURL(/x0=/)
})

test('where the page cannot be fetched the picture stays and a sentence says so @fallback', async ({ app, page }) => {
  await page.route(/\/assets\/page-[^/]*\.js/, (route) => route.abort())
  await page.goto(app.address('fn=beale&steps=100&show=contour'))
  await expect(page.getByRole('alert')).toContainText('could not be fetched')
  await expect(app.contour).toHaveAccessibleName(/Paths of 100 steps/)
  app.forgive(/Failed to load resource|ERR_FAILED|error loading dynamically/i)
})

test('the first visit’s paths are there before any of the page’s code, and the live ones come over them in the same place @fallback', async ({
  app,
  page,
}) => {
  const release = await heldBack(page, /\/assets\/index-[^/]*\.js/)
  await page.goto('./', { waitUntil: 'commit' })
  const first = page.locator('.poster use').first()
  await expect(first).toBeVisible()
  const start = await page.locator('#poster-0').evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error('The poster has no path.')
    const { x, y } = path.getPointAtLength(0)
    const screen = path.closest('svg')?.getScreenCTM()
    const at = new DOMPoint(x, y).matrixTransform(screen ?? undefined)
    return [at.x, at.y] as const
  })
  release()
  const handle = page.locator('.contour-start-rim')
  await expect(handle).toBeVisible()
  const box = await handle.boundingBox()
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - start[0])).toBeLessThan(3)
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - start[1])).toBeLessThan(3)
  await app.settled()
  await expect(first).toHaveCount(0)
})

test('an address with an experiment of its own never shows the first visit’s paths @fallback', async ({
  app,
  page,
}) => {
  await page.route(/\/assets\/index-[^/]*\.js/, (route) => route.abort())
  await page.goto(app.address('fn=rosenbrock&opt=adam'), { waitUntil: 'commit' })
  await expect(page.locator('.header h1')).toBeVisible()
  await expect(page.locator('.poster')).toBeHidden()
  app.forgive(/Failed to load resource|ERR_FAILED/i)
})
