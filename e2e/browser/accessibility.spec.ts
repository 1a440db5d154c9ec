import { expect, test } from './app.ts'
import { findingsInParts, parts } from './axe-parts.ts'
import { allFindings, sizes } from './axe.ts'

// All rules in light, as narrow and as wide as can be; between and in the other themes the rules that a theme can break.
// e2e/long has every rule in every theme at every width.
const [narrow, between, broad] = sizes
for (const [theme, at, rules] of [
  ['light', [narrow, broad], 'all'],
  ['dark', [between], 'looks'],
  ['projector', [broad], 'looks'],
] as const) {
  test(`axe finds nothing in ${theme}, with every part and dialog open @fallback`, async ({ app, page }) => {
    expect(await allFindings(app, page, theme, at, rules)).toEqual([])
  })
}

// Every fourth part in one theme; e2e/long has all in each of them.
test('axe finds nothing in dark in parts that are asked for @fallback', async ({ app, page }) => {
  const asked = parts.filter((_, index) => index % 4 === 0)
  expect(await findingsInParts(app, page, 'dark', asked)).toEqual([])
})

test('the main controls are reached and worked by keyboard alone, each with a visible focus @fallback', async ({
  app,
  page,
}) => {
  await app.open('opt=gd;adam:lr=.1&steps=100&show=contour')
  // the parts that are fetched after the first picture
  await expect(page.getByRole('button', { name: 'Add a method' })).toBeVisible()
  await expect(page.getByRole('slider', { name: /^Play head/ })).toBeVisible()
  const reached: string[] = []
  const faint: string[] = []
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return undefined
      if (element === document.body) return undefined
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null
      const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent
      const look = (): string =>
        [element, ...element.querySelectorAll('*')]
          .map((part) => {
            const { outline, boxShadow, stroke, strokeWidth, borderColor } = getComputedStyle(part)
            return [outline, boxShadow, stroke, strokeWidth, borderColor].join()
          })
          .join(';')
      const focused = look()
      element.blur()
      const seen = look() !== focused
      element.focus({ preventScroll: true, focusVisible: true })
      return { name: name.trim(), seen }
    })
    if (!focus) break
    reached.push(focus.name)
    if (!focus.seen) faint.push(focus.name)
  }
  const main = [/^Landscape/, /^The plot/, /^Start point/, /^Zoom in/, /^Play$/, /^Step$/, /^Show Adam/, /^Play head/]
  const side = [
    /^Surface/,
    /^Method of run 2/,
    /^learning rate/,
    /^Remove Adam/,
    /^Add a method/,
    /^x of the start/,
    /^steps/,
  ]
  for (const name of [...main, ...side]) {
    expect(
      reached.some((one) => name.test(one)),
      `${String(name)} among ${reached.join(' | ')}`,
    ).toBe(true)
  }
  expect(faint, 'focused without a visible sign').toEqual([])

  await page.getByRole('button', { name: 'Play' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused()
  await page.keyboard.press('Enter')
  await app.surface.focus()
  await page.keyboard.type('Boo')
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Booth/)
  await page.getByRole('button', { name: 'Remove Adam' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add a method' })).toBeFocused()
})
