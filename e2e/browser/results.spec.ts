import { expect, test } from './app.ts'

test('four charts of one crosshair: a step under the pointer is seen in all of them and on the path @fallback', async ({
  app,
  page,
}) => {
  await app.open()
  const group = page.getByRole('group', { name: 'Which chart' })
  await group.getByRole('button', { name: 'Gradient' }).click()
  await expect(page.getByRole('img', { name: /^Chart of the gradient norm/ })).toHaveAccessibleName(/Adam from .* to /)
  await group.getByRole('button', { name: 'All four' }).click()
  for (const name of ['loss', 'gradient norm', 'distance to the nearest minimum', 'length of the step']) {
    await expect(page.getByRole('img', { name: new RegExp(`^Chart of the ${name} over 200 steps, log`) })).toBeVisible()
  }
  await page.getByRole('button', { name: 'log axis' }).click()
  await expect(page.getByRole('img', { name: /^Chart of the loss over 200 steps, linear/ })).toBeVisible()
  await page.getByRole('button', { name: 'log axis' }).click()

  const chart = page.getByRole('img', { name: /^Chart of the loss/ })
  await chart.scrollIntoViewIfNeeded()
  const box = await chart.boundingBox()
  if (!box) throw new Error('The chart is not on screen.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.55, { steps: 3 })
  await expect(page.locator('.chart-figure .chart-ring').locator('visible=true')).toHaveCount(4)
  await expect(page.locator('.chart-figure .point-tip').locator('visible=true')).toContainText(/step \d+.*loss/)
  await expect(page.locator('.contour-ring')).toHaveAttribute('visibility', 'visible')
  await page.mouse.move(2, 2)
  await expect(page.locator('.contour-ring')).toHaveAttribute('visibility', 'hidden')
})

test('by evaluations, a method that asks more often each step goes farther @fallback', async ({ app, page }) => {
  await app.open('opt=gd:lr=.005;armijo&show=contour')
  const across = () =>
    page
      .locator('.chart-dots circle')
      .evaluateAll((dots) => dots.map((dot) => Math.round(Number(dot.getAttribute('cx')))))
  await expect.poll(across).toHaveLength(2)
  const [first, second] = await across()
  expect(first).toBe(second)
  await page.getByRole('combobox', { name: 'Along the bottom' }).selectOption('by evaluations')
  await expect(page.getByRole('img', { name: /^Chart of the loss by evaluations/ })).toBeVisible()
  await expect(page.locator('.chart-name')).toHaveText('evaluations')
  const [descent = NaN, search = NaN] = await across()
  expect(descent).toBeLessThan(0.7 * search)
  await page.getByRole('group', { name: 'Which chart' }).getByRole('button', { name: 'Gradient' }).click()
  await expect(page).toHaveURL(/curve=gradient&by=evaluations/)
  await page.reload()
  await expect(page.getByRole('img', { name: /^Chart of the gradient norm by evaluations/ })).toBeVisible()
})

test('the table sorts by keyboard and mouse and copies as CSV @fallback', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open()
  const table = page.getByRole('table')
  const names = () => table.getByRole('rowheader').allTextContents()
  await expect(table.getByRole('row')).toHaveCount(6)
  const heading = table.getByRole('columnheader', { name: 'Final loss' })
  await heading.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  expect((await names())[0]).toMatch(/^Nesterov momentum/)
  await page.keyboard.press('Enter')
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  expect((await names())[0]).toMatch(/^Gradient descent/)
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect(page.getByText('The table is on the clipboard.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Method,Settings,Outcome,Final loss,.*\r?\nGradient descent,lr 0.005,still running,0\.08/)
})

test('without a clipboard the table can be copied by hand @fallback', async ({ app, page }) => {
  await page.addInitScript(() => Reflect.defineProperty(navigator, 'clipboard', { value: undefined }))
  await app.open()
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect(page.getByRole('textbox', { name: 'Copy as CSV' })).toHaveValue(/^Method,Settings/)
})

test('what happened is written out, told to the figures, and announced when it changes @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=booth&opt=gd:lr=.05;gd:lr=5&steps=300&show=contour')
  const told = page.getByRole('region', { name: 'What happened' })
  await expect(told).toContainText(/Gradient descent reaches the minimum in \d+ steps\./)
  await expect(told).toContainText(/Gradient descent diverges at step \d+\./)
  await expect(app.contour).toHaveAccessibleName(/Gradient descent diverges at step \d+\./)
  const announced = page.getByRole('status', { name: 'Announcements' })
  await expect(announced).toBeEmpty()
  await app.learningRate.exact.fill('0.02')
  await expect(announced).toHaveText(
    /^Gradient descent comes close to the minimum in \d+ steps, and ends [\d.×⁻⁰-⁹¹²³]+ from it\.$/,
  )
})

test('the loss can be heard, run by run, and stopped @fallback', async ({ app, page }) => {
  await app.open()
  await page.getByRole('button', { name: 'Listen', exact: true }).click()
  await expect(page.getByText(/^You hear Gradient descent: loss from [\d.]+ to 0\.087/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).first().click()
  await expect(page.getByRole('button', { name: 'Listen', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Listen to Adam' }).click()
  await expect(page.getByText(/^You hear Adam/)).toBeAttached()
})

test('a chart of no run says how to get one, and draws no axes @fallback', async ({ app, page }) => {
  await page.goto(app.address('fn=beale&opt=&show=contour'))
  await expect(page.getByText('No method yet. Add one to see its curve.')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Chart of/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a method' }).click()
  await expect(page.getByRole('img', { name: /^Chart of the loss/ })).toBeVisible()
  await expect(page.getByText('No method yet. Add one to see its curve.')).toBeHidden()
  // The axes go with the last run, too.
  await expect(page.locator('.chart-axes text').first()).toBeVisible()
  await page.getByRole('button', { name: /^Remove/ }).click()
  await expect(page.locator('.chart-axes text:visible')).toHaveCount(0)
})
