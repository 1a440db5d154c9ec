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

test('a table of one’s own is pasted or dropped, travels in the address, and can be undone @fallback', async ({
  app,
  page,
}) => {
  await app.open('data=line-fit&opt=gd:lr=.2&steps=80&show=contour')
  const data = page.getByRole('img', { name: /^Data of/ })
  await page.getByText('Own data', { exact: true }).click()
  const text = page.getByRole('textbox', { name: /Two columns, u and v/ })

  await text.fill('u;v\n0,5;1\n1;x\n')
  await expect(page.getByText(/Line 3: “x” in column 2 is no number.*made-up samples stay/)).toBeVisible()
  await expect(data).toHaveAccessibleName(/100 to train on/)

  await text.fill('u;v\n0,5;1\n1;2\n-1;-2\n')
  await expect(page.getByText('3 rows are in use.')).toBeVisible()
  await expect(data).toHaveAccessibleName(/3 to train on.*slope 2, intercept/)
  await expect(page).toHaveURL(/[?&]j=/)
  await page.reload()
  await expect(data).toHaveAccessibleName(/3 to train on/)

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['1,2,3\n4,5,6'], 'three.csv', { type: 'text/csv' }))
    return transfer
  })
  await page.getByText('Own data: 3 rows').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByText(/Line 1: there are 3 columns.*table before stays/)).toBeVisible()
  await expect(data).toHaveAccessibleName(/3 to train on/)

  // Ten megabytes are answered at once: they never come into the field.
  await text.selectText()
  await text.evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '0.123456789,0.987654321\n'.repeat(420_000))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText(/Line 5,001: there are more rows than 5,000.*table before stays/)).toBeVisible()
  await expect(text).toHaveValue('')
  await expect(data).toHaveAccessibleName(/3 to train on/)

  await page.getByRole('button', { name: 'Back to the made-up samples' }).click()
  await expect(data).toHaveAccessibleName(/100 to train on/)
  await page.keyboard.press('Control+z')
  await expect(data).toHaveAccessibleName(/3 to train on/)
})

test('on a phone what is wrong with a table is in sight under it @fallback', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await app.open('data=line-fit&opt=gd:lr=.2&steps=80&show=contour')
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByText('Own data', { exact: true }).click()
  const text = page.getByRole('textbox', { name: /Two columns, u and v/ })
  await text.evaluate((field) => field.scrollIntoView({ block: 'end' }))
  await text.fill('0.5,1\n1,x\n')
  await expect(page.getByText(/Line 2: “x” in column 2 is no number/)).toBeInViewport({ ratio: 1 })
})

test('with minibatches the charts go by epochs and samples, and a surface lets them go @fallback', async ({
  app,
  page,
}) => {
  await app.open('data=line-fit:samples=20&opt=gd:lr=.1~batch=5,order=shuffled&steps=40&show=contour')
  const across = page.getByRole('combobox', { name: 'Along the bottom' })
  await across.selectOption('by epoch')
  await expect(page.getByRole('img', { name: /^Chart of the .*by epochs, over 40 steps/ })).toBeVisible()
  await expect(page.locator('.chart-axes').getByText('epochs')).toBeVisible()
  await expect(page.locator('.data-batch')).toHaveAttribute('d', /^(M[-\d.]+ [-\d.]+h0){5}$/)
  await expect(page.getByText('5 in this step’s batch')).toBeVisible()

  await app.surface.selectOption('beale')
  await app.settled()
  await expect(page.getByRole('img', { name: /^Chart of the .*by epochs/ })).toHaveCount(0)
  await expect(page).not.toHaveURL(/batch/)
  await page.keyboard.press('Control+z')
  await expect(page).toHaveURL(/data=line-fit.*batch=5/)
})
