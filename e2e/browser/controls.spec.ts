import { expect, test } from './app.ts'

test('a learning rate moves its own path and no other, by keys and by exact entry', async ({ app, page }) => {
  await app.open()
  const { slider, exact } = app.learningRate
  const [descent, adam] = [app.row('Gradient descent'), app.row('Adam')]
  const adamBefore = await adam.textContent()
  const before = { loss: await descent.textContent(), picture: await app.contour.screenshot() }
  await expect(slider).toHaveAttribute('aria-valuetext', 'learning rate 0.005')
  await slider.press('ArrowRight')
  await expect(descent).not.toHaveText(before.loss ?? '')
  await expect(slider).toHaveAttribute('aria-valuetext', 'learning rate 0.00525')
  await expect(exact).toHaveValue('0.00525')
  expect((await app.contour.screenshot()).equals(before.picture)).toBe(false)

  await exact.fill('2e-2')
  await expect(slider).toHaveAttribute('aria-valuetext', 'learning rate 0.02')
  await expect(page).toHaveURL(/opt=gd:lr=\.?0?\.02;/)
  await expect(adam).toHaveText(adamBefore ?? '')
})

test('a number that cannot be is refused or clamped in words, and the picture stays @fallback', async ({ app }) => {
  await app.open()
  const { exact } = app.learningRate
  const loss = (await app.row('Gradient descent').textContent()) ?? ''
  await exact.fill('fast')
  await exact.press('Enter')
  await expect(exact).toHaveAccessibleDescription(/“fast” is not a number; write for example/)
  await expect(app.row('Gradient descent')).toHaveText(loss)
  await exact.fill('-1')
  await expect(exact).toHaveAccessibleDescription(/at least 0/)
  await exact.fill('0.01')
  await expect(exact).not.toHaveAccessibleDescription(/./)
  await expect(app.row('Gradient descent')).not.toHaveText(loss)
})

test('methods are added, changed, hidden and taken out @fallback', async ({ app, page }) => {
  await app.open('opt=adam:lr=.1&show=contour')
  await page.getByRole('button', { name: 'Add a method' }).click()
  await expect(app.legend.getByRole('listitem')).toHaveCount(2)
  await expect(app.contour).toHaveAccessibleName(/Adam ends at.*; Gradient descent ends at/)
  await page.getByRole('combobox', { name: 'Method of run 2' }).selectOption('RMSProp')
  await expect(app.contour).toHaveAccessibleName(/RMSProp ends at/)
  await page.getByRole('checkbox', { name: 'Show RMSProp' }).uncheck()
  await expect(app.contour).not.toHaveAccessibleName(/RMSProp/)
  await page.getByRole('button', { name: 'Remove Adam' }).click()
  await expect(app.legend.getByRole('listitem')).toHaveCount(1)
})

test('the legend says in words what became of each run @fallback', async ({ app }) => {
  await app.open('fn=booth&opt=gd:lr=.05;gd:lr=5;gd:lr=1e-5&steps=300&show=contour')
  const rows = app.legend.getByRole('listitem')
  await expect(rows.nth(0)).toContainText(/converged at step \d+/)
  await expect(rows.nth(1)).toContainText(/diverged at step \d+/)
  await expect(rows.nth(2)).toContainText('still running')
})

test('the start point follows a click, a drag and the arrow keys', async ({ app, page }) => {
  await app.open()
  const box = await app.contour.boundingBox()
  if (!box) throw new Error('The contour is not on screen.')
  const x = page.getByRole('textbox', { name: 'x of the start point' })
  const y = page.getByRole('textbox', { name: 'y of the start point' })
  const at = (across: number, down: number) => [box.x + across * box.width, box.y + down * box.height] as const

  // Units are equally long in both directions: a quarter of the height left of the middle and below it is (−2.25, −2.25).
  const left = 0.5 - (0.25 * box.height) / box.width
  await page.mouse.click(...at(left, 0.75))
  await expect(app.contour).toHaveAccessibleName(/from \(−2\.2\d*, −2\.2\d*\)/)
  expect(Number(await x.inputValue())).toBeCloseTo(-2.25, 1)

  await page.mouse.move(...at(left, 0.75))
  await page.mouse.down()
  await page.mouse.move(...at(0.4, 0.6), { steps: 4 })
  await page.mouse.move(...at(0.5, 0.5), { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => Math.abs(Number(await x.inputValue()))).toBeLessThan(0.1)
  await expect.poll(async () => Math.abs(Number(await y.inputValue()))).toBeLessThan(0.1)

  const before = Number(await x.inputValue())
  await app.startPoint.press('ArrowRight')
  await expect.poll(async () => Number(await x.inputValue())).toBeCloseTo(before + (0.09 * box.width) / box.height, 1)
  await app.startPoint.press('Shift+ArrowUp')
  await expect.poll(async () => Number(await y.inputValue())).toBeGreaterThan(0.7)
  await expect(page).toHaveURL(/x0=[^&]*\.\d/)
})

test('zoom follows its buttons and keys @fallback', async ({ app, page }) => {
  await app.open()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(app.contour).not.toHaveAccessibleName(/y from −4\.5 to 4\.5/)
  await expect(page).toHaveURL(/win=/)
  await page.getByRole('group', { name: /^The plot/ }).press('0')
  await expect(app.contour).toHaveAccessibleName(/y from −4\.5 to 4\.5/)
})
