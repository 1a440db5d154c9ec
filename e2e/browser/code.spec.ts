import { readFile } from 'node:fs/promises'

import { expect, test } from './app.ts'

test('the experiment as a script: either library, kept as a file, copied or else selected @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=beale&opt=adam:lr=0.1&show=contour')
  await page.getByRole('button', { name: 'Code …' }).click()
  const dialog = page.getByRole('dialog', { name: 'This experiment as code' })
  await expect(dialog.getByRole('textbox', { name: 'Python script with NumPy' })).toHaveValue(/import numpy as np/)

  await dialog.getByRole('button', { name: 'PyTorch' }).click()
  const script = dialog.getByRole('textbox', { name: 'Python script with PyTorch' })
  await expect(script).toHaveValue(/torch\.optim\.Adam\([^)]*lr=0\.1/)
  const text = await script.inputValue()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('thalweg_beale_torch.py')
  expect(await readFile(await download.path(), 'utf8')).toBe(text)

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)

  // On an address without encryption there is no clipboard at all.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/selected/)
  expect(
    await script.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd)),
  ).toBe(text)

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Code …' })).toBeFocused()
})

test('what cannot be given as code is refused in a sentence @fallback', async ({ app, page }) => {
  await page.goto(app.address('fn=ackley&opt=gauss-newton&show=contour'))
  await page.getByRole('button', { name: 'Code …' }).click()
  const dialog = page.getByRole('dialog', { name: 'This experiment as code' })
  await expect(dialog.getByRole('alert')).toHaveText(/sum of squares/)
  for (const width of [1440, 1000, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expect(dialog.getByRole('alert')).toBeVisible()
  }
  await expect(dialog.getByRole('button', { name: 'Copy' })).toHaveCount(0)
})
