import { expect, test } from './app.ts'

test('the share dialog: a link that opens the same, a code for phones, the embed with its settings @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=beale&opt=adam:lr=0.1&steps=60&show=contour')
  const told = await app.told()
  await page.getByRole('button', { name: 'Share …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' })
  const text = dialog.getByRole('textbox', { name: 'Text to copy' })
  await expect(dialog.getByRole('img', { name: 'The link as a QR code' })).toBeVisible()
  const link = await text.inputValue()

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

  await dialog.getByRole('button', { name: 'Web page' }).click()
  await expect(text).toHaveValue(/^<iframe src="http[^"]*embed\.html\?v=1&amp;fn=beale[^"]*" width="640" height="480"/)
  await dialog.getByRole('combobox', { name: 'What is around the picture' }).selectOption('The whole tool')
  await dialog.getByRole('checkbox', { name: 'Readers cannot change it' }).check()
  await dialog.getByRole('checkbox', { name: 'Zoom buttons' }).check()
  await dialog.getByRole('textbox', { name: 'Width' }).fill('800')
  await expect(text).toHaveValue(/&amp;ui=full&amp;hide=zoom&amp;lock=1" width="800"/)
  await dialog.getByRole('textbox', { name: /^Only for the page/ }).fill('nowhere')
  await expect(dialog.getByText('The embed would not understand this')).toBeVisible()
  await expect(text).not.toHaveValue(/origin=/)

  // the embed itself, as its readers will have it
  const preview = dialog.getByRole('figure', { name: 'Live preview of the embed' }).frameLocator('iframe')
  await dialog.getByRole('combobox', { name: 'What is around the picture' }).selectOption('Nothing')
  await expect(preview.getByRole('img', { name: /^Contour plot of Beale/ })).toHaveAccessibleName(/Paths of 60 steps/)
  await dialog.getByRole('combobox', { name: 'Lesson', exact: true }).selectOption({ label: 'A2 · The narrow valley' })
  await dialog.getByRole('textbox', { name: 'Step of the lesson' }).fill('2')
  await expect(text).toHaveValue(/embed\.html\?v=1&amp;scene=narrow-valley&amp;step=2&amp;ui=none/)
  await expect(preview.getByRole('img', { name: /^Contour plot of/ })).toHaveAccessibleName(/Paths of/)

  await page.goto(link)
  await app.settled()
  expect(await app.told()).toBe(told)
})
