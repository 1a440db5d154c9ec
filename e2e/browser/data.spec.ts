import { expect, test } from './app.ts'

test('a data problem brings its samples, and another number of them redraws picture and paths', async ({
  app,
  page,
}) => {
  await app.open()
  const data = page.getByRole('img', { name: /^Data of/ })
  await expect(data).toHaveCount(0)
  await app.surface.selectOption('Line fit')
  await expect(data).toHaveAccessibleName(/^Data of “Line fit”: 100 to train on\..*Gradient descent: slope 1\.5/)
  await app.settled()
  const before = await app.told()

  await page.getByRole('textbox', { name: 'samples, exact value' }).fill('20')
  await page.getByRole('textbox', { name: 'share to train on, exact value' }).fill('0.5')
  await expect(data).toHaveAccessibleName(/10 to train on, 10 kept for validation/)
  await expect(page).toHaveURL(/data=line-fit:samples=20,split=\.?0?\.5/)
  await app.settled()
  await expect.poll(() => app.told()).not.toBe(before)

  await app.surface.selectOption('beale')
  await expect(data).toHaveCount(0)
})
