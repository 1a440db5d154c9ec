import { expect, test } from './app.ts'

test('the landscape is fetched only when it is wanted, and draws the surface', async ({ app, page }) => {
  await app.open('show=contour')
  const isLandscape = (path: string): boolean => /Landscape/.test(path)
  expect(app.fetched.filter(isLandscape)).toEqual([])
  await page.getByRole('button', { name: 'Landscape', exact: true }).click()
  await expect(app.landscape).toHaveAccessibleName(/Beale.*Adam ends at/)
  expect(app.fetched.some(isLandscape)).toBe(true)
  await expect.poll(async () => (await app.colours(app.landscape)).colours).toBeGreaterThan(150)
  expect((await app.colours(app.landscape)).ground).toBeLessThan(0.9)
  await expect(page).toHaveURL(/show=landscape/)

  const before = await app.landscape.screenshot()
  await page.getByRole('group', { name: 'Camera' }).getByRole('button', { name: 'Top' }).click()
  await expect.poll(async () => (await app.landscape.screenshot()).equals(before)).toBe(false)
  await expect(page).toHaveURL(/cam=/)
})
