import { expect, test } from '@playwright/test'

test('methods are compared over starts and over seeds, with tables', { tag: '@fallback' }, async ({ page }) => {
  await page.goto('?fn=himmelblau&opt=gd:lr=.01~noise=1;momentum:lr=.005,beta=.9&steps=120&show=contour')
  const part = page.locator('.distributions-disclosure')
  await part.locator('summary').first().click()
  await expect(part.locator('.distribution-line')).toHaveCount(4)
  await part.getByText('As a table').first().click()
  const shares = await part.locator('.distribution').first().locator('td').allTextContents()
  expect(shares).toHaveLength(12)
  // what is solved within a factor is solved within a larger one
  const momentum = shares.slice(6).map(Number.parseFloat)
  expect(momentum).toEqual(momentum.toSorted((a, b) => a - b))
  // all columns are seen, on a phone and where the two stand beside each other
  await part.getByText('As a table').nth(1).click()
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 })
    for (const k of [0, 1]) {
      const table = part.locator('.distribution-table').nth(k)
      await expect(table).toBeVisible()
      await expect
        .poll(() => table.evaluate((box) => box.scrollWidth - box.clientWidth), { message: `${width}` })
        .toBeLessThanOrEqual(0)
    }
  }
  await part.getByRole('button', { name: 'Over seeds' }).click()
  await expect(part.locator('.distribution-band')).toHaveCount(2)
  await expect(part.locator('.distribution').first().locator('td')).toHaveCount(8)
})
