import { containing, expect, test } from './app.ts'
import { surfaceIds } from './surface-ids.ts'

test('a step of one’s own: from a method’s text, wrong texts are told at their place while the last good one runs @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=himmelblau&opt=momentum:lr=0.01,beta=0.5&steps=60&show=contour')
  const told = await app.told()
  await page.getByRole('button', { name: 'Write your own step' }).click()
  const text = page.getByRole('textbox', { name: 'One step, a line for each assignment' })
  await expect(text).toBeFocused()
  await expect(text).toHaveValue(/theta = theta - lr/)
  // The same numbers under the new name, with the same sliders.
  const ends = (of: string): string => of.replace(/^.*?ends at/, 'ends at')
  await expect.poll(async () => ends(await app.told())).toBe(ends(told))
  await expect(page.getByRole('slider', { name: /^momentum/ })).toHaveAttribute('aria-valuetext', /0\.5/)

  const good = 'm = beta m + g\ntheta = theta - lr m'
  await text.fill(good)
  await expect(text).toHaveAccessibleDescription(/There is no “m”/)
  await expect(page.locator('.place mark')).toHaveText('m')
  await page.getByRole('button', { name: 'Remember m from step to step' }).click()
  await expect(text).toHaveAttribute('aria-invalid', 'false')
  await expect(page.getByText('Running now')).toBeVisible()
  const running = await app.told()

  const wrongs = [
    ['theta = theta - lr gradient', /no “gradient”/],
    ['lr = 2\ntheta = theta - lr g', /is a parameter and keeps its value/],
    ['theta = hessian(theta)', /matrix/],
    ['m = g', /never changes theta/],
    ['theta = theta - lr g / 0', /zero/],
    ['theta = theta - lr g / (3 - t)', /At step 3 this divides by zero/],
    ['a = 1\nrepeat 30 {\n  if f(theta) < -1 { break }\n  a = a / 2\n}\ntheta = theta - a g', /all its 30 passes/],
  ] as const
  for (const [wrong, about] of wrongs) {
    await text.fill(wrong)
    await expect(text).toHaveAccessibleDescription(about)
    await expect(text).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('The last good version keeps running')).toBeVisible()
    expect(await app.told(), wrong).toBe(running)
  }

  await text.fill('theta = theta - lr sign(g)')
  await expect(text).toHaveAttribute('aria-invalid', 'false')
  await expect.poll(() => app.told()).not.toBe(running)
  await expect(page.getByRole('math')).not.toHaveCount(0)
})

test('a step of one’s own travels in the address and in saved experiments, and can be undone @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=beale&opt=gd:lr=0.002&steps=80&show=contour')
  await page.getByRole('button', { name: 'Write your own step' }).click()
  const text = page.getByRole('textbox', { name: 'One step, a line for each assignment' })
  await text.fill('theta = theta - lr cbrt(g)')
  const inAddress = (): string => Buffer.from(new URL(page.url()).searchParams.get('j') ?? '', 'base64url').toString()
  await expect.poll(inAddress).toContain('cbrt')
  await expect.poll(() => app.told()).toMatch(/Own Gradient descent ends at/)
  const told = await app.told()

  await page.reload()
  await app.settled()
  await expect(text).toHaveValue('theta = theta - lr cbrt(g)')
  expect(await app.told()).toBe(told)

  await page.getByRole('button', { name: 'Saved …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Saved experiments' })
  await dialog.getByRole('textbox', { name: 'Name for this experiment' }).fill('mine')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await page.keyboard.press('Escape')
  await text.fill('theta = theta - lr g / 2')
  await expect.poll(() => app.told()).not.toBe(told)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(text).toHaveValue('theta = theta - lr cbrt(g)')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(text).toHaveValue('theta = theta - lr g / 2')
  await page.getByRole('button', { name: 'Saved …' }).click()
  await dialog.getByRole('button', { name: 'Open mine' }).click()
  await expect(text).toHaveValue('theta = theta - lr cbrt(g)')
  await expect.poll(() => app.told()).toBe(told)
})

test('a formula fits its domain while it is typed, until the reader sets it; what the search found is said @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=valley&opt=gd:lr=0.001&show=contour')
  await app.surface.selectOption('A formula…')
  const formula = page.getByRole('textbox', { name: 'f(x, y) =' })
  const end = page.getByRole('textbox', { name: 'x to' })
  await formula.fill('(x - 300)^2 + (y + 200)^2')
  await expect(end).toHaveValue('400')
  await expect(app.contour).toHaveAccessibleName(/y from −400 to 400/)
  await formula.fill('(x^2 - 1)^2 + y^2')
  await expect(app.contour).toHaveAccessibleName(/y from −4 to 4.*Critical points found: 2 minima, 1 saddle/)
  await expect(page.getByText('Found here: 2 minima, 1 saddle.')).toBeVisible()

  await end.fill('7')
  await expect(page.getByRole('checkbox', { name: 'Fit the domain to the formula' })).not.toBeChecked()
  await formula.fill('(x - 300)^2 + y^2')
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of \(x - 300\)\^2 \+ y\^2,/)
  await expect(end).toHaveValue('7')
  await page.getByRole('checkbox', { name: 'Fit the domain to the formula' }).check()
  await expect(end).toHaveValue('400')
})

test('critical points are marked by kind, told under the focus and in a table, and can be switched off @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=himmelblau&opt=gd&show=contour')
  await expect(app.contour).toHaveAccessibleName(/Critical points found: 4 minima, 4 saddles, 1 maximum\. Minimum at/)
  const marks = page.locator('.contour-critical')
  await expect(marks).toHaveCount(9)
  await marks.first().focus()
  await expect(marks.first()).toHaveAccessibleName(
    /^Minimum at \(3\.0*, 2\.0*\): loss 0, eigenvalues of the Hessian 25\.72, 82\.28$/,
  )
  await expect(page.locator('.point-tip', { hasText: '25.72, 82.28' })).toBeVisible()
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight')
  await expect(page.locator('.contour-critical:focus')).toHaveAccessibleName(/^Saddle at .* −/)
  await expect(page.locator('.point-tip', { hasText: 'Saddle' })).toBeVisible()

  await page.getByText(/^Critical points \(9\)/).click()
  const row = page.getByRole('row', { name: /^Maximum −0\.27/ })
  await expect(row).toContainText('181.6')

  const toggle = page.getByRole('button', { name: 'Critical points' })
  await toggle.click()
  await expect(marks).toHaveCount(0)
  await expect(page).toHaveURL(/crit=0/)
  await toggle.click()
  await expect(marks).toHaveCount(9)
})

test('the gallery shows every surface drawn by the engine, can be searched, and works by keyboard @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=beale&opt=gd&show=contour')
  await page.getByRole('button', { name: 'All surfaces …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Surfaces' })
  const cards = dialog.getByRole('listitem')
  await expect(cards).toHaveCount(surfaceIds.length)
  await expect(dialog.getByRole('button', { name: /^Beale/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(dialog.locator('canvas').nth(3)).toBeVisible()
  const { colours } = await app.colours(dialog.locator('.gallery-picture').first())
  expect(colours).toBeGreaterThan(30)
  const box = await dialog.locator('.gallery-card').first().boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)

  await dialog.getByRole('searchbox').fill('egg crate')
  await expect(dialog.getByRole('status')).toHaveText(containing('No surface has “egg crate”'))
  await dialog.getByRole('searchbox').fill('rast')
  await expect(cards).toHaveCount(1)
  await dialog.getByRole('searchbox').press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Rastrigin/)
})

test('a method that divides by zero at once says where @fallback', async ({ app, page }) => {
  await app.open('f=x+y%5E2&opt=diagonal-newton&steps=20&show=contour')
  await expect(
    page.getByText(/At step 1 this divides by zero\. It is in “theta = theta - g \/ diag\(hessian\(theta\)\)”/),
  ).toBeVisible()
})

test('on a phone what is wrong with a formula comes into sight, with the function that was meant @fallback', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await app.open('f=x%5E2%2By%5E2&opt=gd:lr=.1&show=contour')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('textbox', { name: 'f(x, y) =' }).fill('x^2 + siin(y)')
  await expect(page.getByText('There is no function “siin”; did you mean “sin”?')).toBeInViewport({ ratio: 0.95 })
  await expect(page.getByRole('button', { name: 'siin' })).toBeInViewport({ ratio: 0.95 })
})

test('on a phone the remedy comes into sight where the sentence is longer, in German', async ({ app, page }) => {
  await app.open('f=x%5E2%2By%5E2&opt=gd:lr=.1&show=contour')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Ändern', exact: true }).click()
  await page.getByRole('textbox', { name: 'f(x, y) =' }).fill('x^2 + siin(y)')
  await expect(page.getByRole('button', { name: 'siin zum Parameter machen' })).toBeInViewport({ ratio: 0.95 })
})
