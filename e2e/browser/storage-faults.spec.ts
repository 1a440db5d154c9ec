import { expect, test } from './app.ts'

const query = 'fn=beale&opt=adam:lr=0.1&steps=60&show=contour'

for (const [fault, kind] of [
  ['forbidden', 'SecurityError'],
  ['full', 'QuotaExceededError'],
] as const) {
  test(`storage that is ${fault} costs nothing but what would be kept in it @fallback`, async ({ app, page }) => {
    await page.addInitScript((name) => {
      const refuse = (): never => {
        throw new DOMException('refused', name)
      }
      if (name === 'SecurityError') Object.defineProperty(globalThis, 'localStorage', { get: refuse })
      else Storage.prototype.setItem = refuse
    }, kind)
    await app.open(query)
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.getByRole('button', { name: 'Saved …' }).click()
    const dialog = page.getByRole('dialog')
    if (fault === 'full') {
      await dialog.getByRole('textbox').first().fill('mine')
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(dialog.getByText('There is no room left on the device.')).toBeVisible()
    } else await expect(dialog.getByText('This browser lets no page keep anything')).toBeVisible()
    await page.keyboard.press('Escape')
    await app.learningRate.exact.fill('0.2')
    await expect(page).toHaveURL(/lr=\.2/)
  })
}

test('out of memory is told, and the experiment and the last picture stay @fallback', async ({ app, page }) => {
  await page.addInitScript(() => {
    // a memory of its own class, whose growth can be refused
    const { Memory } = WebAssembly
    class Limited extends Memory {
      override grow(delta: number): number {
        if ('full' in globalThis) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded')
        return super.grow(delta)
      }
    }
    WebAssembly.Memory = Limited
  })
  await app.open(query)
  const told = await app.told()
  await page.evaluate(() => Object.assign(globalThis, { full: true }))
  const steps = page.getByRole('textbox', { name: /^steps/i }).first()
  await steps.fill('100000')
  await expect(app.messages.getByText(/memory/i)).toBeVisible()
  expect(await app.told()).toBe(told)
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'full'))
  await steps.fill('50')
  await app.settled()
  await expect(app.messages.getByText(/memory/i)).toHaveCount(0)
})
