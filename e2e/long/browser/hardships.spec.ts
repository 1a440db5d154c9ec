import { expect, test } from '../../browser/app.ts'
import { hardships } from '../../support/hardships.ts'

const query = 'fn=beale&opt=adam:lr=.1;gd:lr=.01&steps=60&show=contour'

for (const [name, script] of hardships) {
  test(`where ${name} the page computes, plays, saves and keeps what is set @fallback`, async ({ app, page }) => {
    await page.addInitScript(script)
    await app.open(query)
    const told = await app.told()
    await app.scrubber.press('Home')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect(page.locator('output.step')).toHaveText('60 / 60')
    await app.learningRate.exact.fill('0.2')
    await expect.poll(() => app.told()).not.toBe(told)
    // a map is what workers compute, where there are any
    await page.locator('.maps-disclosure summary').click()
    await expect(page.locator('.maps-legend li b').first()).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Saved …' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/lr=0?\.2/)
    await page.reload()
    await app.settled()
    expect(await app.told()).not.toBe(told)
  })
}

test('a frozen tab goes on where it was; zoom and rotation keep the picture whole @fallback', async ({ app, page }) => {
  await app.open(query)
  const told = await app.told()
  const session = await page.context().newCDPSession(page)
  await app.scrubber.press('Home')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  for (const state of ['frozen', 'active', 'frozen', 'active'])
    await session.send('Page.setWebLifecycleState', { state: state === 'frozen' ? 'frozen' : 'active' })
  await expect(page.locator('output.step')).toHaveText('60 / 60')
  for (const [width, height, deviceScaleFactor] of [
    [360, 740, 3],
    [740, 360, 3],
    [1440, 900, 0.5],
    [2560, 1440, 1.5],
    [1440, 900, 1],
  ] as const) {
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await expect.poll(async () => (await app.told()).slice(0, 20)).toBe(told.slice(0, 20))
  }
})
