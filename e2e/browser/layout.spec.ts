import type { Page } from '@playwright/test'

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

test('a small phone has the header in one line and the whole play bar on its first screen; the rest is under “More” @fallback', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await app.open('opt=gd:lr=.005;adam:lr=.1&show=contour')
  const bar = (await page.locator('.sheet-bar').boundingBox())?.y ?? 0
  for (const control of [
    page.getByRole('combobox', { name: 'Speed' }),
    page.getByRole('button', { name: 'Race' }),
    page.getByRole('button', { name: 'Start over at the end' }),
  ]) {
    const box = await control.boundingBox()
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(bar)
  }
  const line = await page.locator('.header').boundingBox()
  expect(line?.height).toBeLessThan(70)
  const more = page.getByRole('button', { name: 'More', exact: true })
  await more.click()
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Share …' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(more).toBeFocused()
  await expect(more).toHaveAttribute('aria-expanded', 'false')
  await more.press('Enter')
  await expect(page.getByRole('button', { name: 'Reset all' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Reset all' })).toBeHidden()
  await expect(more).toBeFocused()
})

test('equal scales are switched off and on, and the link keeps it @fallback', async ({ app, page }) => {
  await app.open('fn=booth&opt=gd:lr=.05&show=contour')
  const equal = page.getByRole('button', { name: 'Equal scales' })
  await expect(equal).toHaveAttribute('aria-pressed', 'true')
  await expect(app.contour).not.toHaveAccessibleName(/x from −10 to 10 and y from −10 to 10/)
  await equal.click()
  await expect(app.contour).toHaveAccessibleName(/x from −10 to 10 and y from −10 to 10/)
  await expect(page).toHaveURL(/eq=0/)
  await page.reload()
  await expect(app.contour).toHaveAccessibleName(/x from −10 to 10 and y from −10 to 10/)
  await equal.click()
  await expect(page).not.toHaveURL(/eq=/)
})

test('on a phone no cell of a table runs into another, and what came of a run needs no scrolling @fallback', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await app.open('fn=himmelblau&opt=nesterov-lookahead:lr=.01;levenberg-marquardt;gd:lr=1&steps=60&show=contour')
  await page.getByText(/^Critical points \(9\)/).click()
  await expect(page.getByRole('table')).toHaveCount(2)
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expect
      .poll(() => tables(page), { message: `${width}` })
      .toEqual([
        { columns: ['Method', 'Outcome', 'Final loss'], collisions: [] },
        { columns: ['Kind', 'x', 'y', 'Loss', 'Eigenvalues of the Hessian'], collisions: [] },
      ])
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: `${width}` })
      .toBeLessThanOrEqual(0)
  }
  // words are longest elsewhere
  await page.setViewportSize({ width: 360, height: 844 })
  for (const language of ['de', 'fr', 'es', 'zh-Hans', 'ja']) {
    await page.goto(
      app.address(`fn=himmelblau&opt=nesterov-lookahead:lr=.01;gd:lr=1&steps=60&show=contour&lang=${language}`),
    )
    await page.locator('.critical-table summary').click()
    await expect
      .poll(async () => (await tables(page)).map(({ columns, collisions }) => [columns.length, collisions]), {
        message: language,
      })
      .toEqual([
        [3, []],
        [5, []],
      ])
  }
})

test('in large letters no name of a method is broken within a word, and its table needs no scrolling @fallback', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('thalweg-theme', 'projector'))
  await page.setViewportSize({ width: 1920, height: 1080 })
  await app.page.goto(app.address('fn=himmelblau&opt=levenberg-marquardt;gd:lr=1&steps=60&show=contour&lang=de'))
  const name = page.locator('.results-method').filter({ hasText: 'Gradientenabstieg' })
  await expect(name).toBeVisible()
  const lines = (): Promise<number> =>
    name.evaluate((box) => {
      const range = document.createRange()
      range.selectNodeContents(box)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    })
  await expect.poll(lines).toBe(1)
  await expect
    .poll(() =>
      page
        .locator('.results-scroll')
        .first()
        .evaluate((box) => box.scrollWidth - box.clientWidth),
    )
    .toBeLessThanOrEqual(0)
})

/** Of each table the columns that are whole on the screen, and the texts of neighbours that lie over one another. */
const tables = (page: Page) =>
  page.evaluate(() => {
    const written = (cell: Element): DOMRect => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getBoundingClientRect()
    }
    const textOf = (cell: Element): string => cell.textContent.trim()
    return [...document.querySelectorAll('table')].map((table) => {
      const room = (table.parentElement ?? table).getBoundingClientRect()
      const shown = (cell: Element): boolean => cell.getClientRects().length > 0
      const columns = [...table.querySelectorAll('thead th')].filter(
        (cell) => shown(cell) && cell.getBoundingClientRect().right <= Math.min(room.right, innerWidth) + 0.5,
      )
      const collisions = [...table.rows].flatMap((row) => {
        const cells = [...row.cells].filter(shown)
        return cells.flatMap((cell, place) => {
          const next = cells[place + 1]
          return next && written(cell).right > written(next).left ? [`${textOf(cell)} | ${textOf(next)}`] : []
        })
      })
      return { columns: columns.map(textOf), collisions }
    })
  })
