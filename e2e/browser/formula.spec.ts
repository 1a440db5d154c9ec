import { expect, test } from './app.ts'

test('a formula of one’s own: an error keeps the picture and names its place, the correction draws', async ({
  app,
  page,
}) => {
  await app.open()
  await app.surface.selectOption('A formula…')
  const formula = page.getByRole('textbox', { name: 'f(x, y) =' })
  await formula.fill('x^2 + 3 y^2')
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of x\^2 \+ 3 y\^2/)
  // Its critical points are the last that comes into a picture.
  await expect(page.getByText('Critical points (1)')).toBeVisible()
  const [told, picture] = [await app.told(), await app.contour.screenshot()]

  await formula.fill('x^2 + 3 (y^2')
  await expect(formula).toHaveAccessibleDescription(/\)|bracket|parenthes/)
  await expect(formula).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('.place mark')).toBeVisible()
  expect(await app.told()).toBe(told)
  expect((await app.contour.screenshot()).equals(picture)).toBe(true)

  await formula.fill('x^2 + 3 (y^2 + sin(x)^2)')
  await expect(formula).toHaveAttribute('aria-invalid', 'false')
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of x\^2 \+ 3 \(y\^2 \+ sin\(x\)\^2\).*ends at/)
  expect((await app.contour.screenshot()).equals(picture)).toBe(false)
  await expect(page).toHaveURL(/f=x%5E2/)
})

test('a name without a value becomes a parameter with a slider @fallback', async ({ app, page }) => {
  await app.open('f=x%5E2%2By%5E2&show=contour')
  const formula = page.getByRole('textbox', { name: 'f(x, y) =' })
  await formula.fill('x^2 + b y^2')
  await expect(formula).toHaveAccessibleDescription(/“b” has no value yet/)
  await page.getByRole('button', { name: 'Make b a parameter' }).click()
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of x\^2 \+ b y\^2/)
  await page.getByRole('textbox', { name: 'b, exact value' }).fill('4')
  await expect(page).toHaveURL(/p=b[:=]4|b=4|b:4/)
})

test('while a memory is of the wrong kind the last good method runs on, and what is declared meanwhile is kept @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=beale&opt=momentum:lr=0.01&steps=40&show=contour')
  await page.getByRole('button', { name: 'Write your own step' }).click()
  const step = page.getByRole('textbox', { name: 'One step, a line for each assignment' })
  await expect(page.getByText('Running now')).toBeVisible()
  const [told, good] = [await app.told(), await step.inputValue()]

  const kind = page.getByRole('combobox', { name: 'What v remembers' })
  await kind.selectOption('the last vectors')
  await expect(page.getByText('The last good version keeps running')).toBeVisible()
  expect(await step.inputValue()).toBe(good)
  expect(await app.told()).toBe(told)

  await step.fill('v = c v + g\ntheta = theta - lr v')
  await page.getByRole('button', { name: 'Make c a parameter' }).click()
  await expect(step).not.toHaveAccessibleDescription(/“c”/)
  await kind.selectOption('a vector')
  await expect(page.getByText('Running now')).toBeVisible()
})
