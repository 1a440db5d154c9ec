import { expect, test } from './app.ts'

test('the landscape is fetched only when it is wanted, and draws the surface', async ({ app, page }) => {
  await app.open('show=contour')
  const isLandscape = (path: string): boolean => /Landscape/.test(path)
  expect(app.fetched.filter(isLandscape)).toEqual([])
  await page.getByRole('button', { name: 'Landscape', exact: true }).click()
  await expect(app.landscape).toHaveAccessibleName(/Beale.*Adam ends at/)
  expect(app.fetched.some(isLandscape)).toBe(true)
  await expect.poll(async () => (await app.colours(app.landscape)).colours).toBeGreaterThan(150)
  expect((await app.colours(app.landscape)).ground).toBeLessThan(0.9)
  await expect(page).toHaveURL(/show=landscape/)

  const before = await app.landscape.screenshot()
  await page.getByRole('group', { name: 'Camera' }).getByRole('button', { name: 'Top' }).click()
  await expect.poll(async () => (await app.landscape.screenshot()).equals(before)).toBe(false)
  await expect(page).toHaveURL(/cam=/)
})

test(
  'many starts are poured over the landscape and move with the play head',
  { tag: '@fallback' },
  async ({ app, page }) => {
    await app.open('fn=himmelblau&opt=gd:lr=.004&steps=60&show=landscape&starts=grid:101,101')
    const colours = async (): Promise<number> => (await app.colours(app.landscape)).colours
    await expect(page.locator('.starts [role=status]')).toContainText(/every step kept/)
    await expect.poll(colours).toBeGreaterThan(150)
    // in the end all have come to the minima: the ground is as it was
    const atRest = await colours()
    await app.scrubber.fill('0')
    await expect.poll(colours).toBeGreaterThan(1.25 * atRest)
    await page.getByLabel('starts', { exact: true }).selectOption('one')
    await expect.poll(colours).toBeLessThan(1.25 * atRest)
  },
)

test('a closed landscape gives its WebGL context back', { tag: '@fallback' }, async ({ app, page }) => {
  await page.addInitScript(() => {
    const made: RenderingContext[] = []
    Reflect.set(globalThis, 'contextsMade', made)
    const get: (this: HTMLCanvasElement, kind: string, options?: unknown) => RenderingContext | null = Reflect.get(
      HTMLCanvasElement.prototype,
      'getContext',
    )
    const watched = function (this: HTMLCanvasElement, kind: string, options?: unknown): RenderingContext | null {
      const context = get.call(this, kind, options)
      if (context instanceof WebGL2RenderingContext && !made.includes(context)) made.push(context)
      return context
    }
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', watched)
  })
  const live = () =>
    page.evaluate(() => {
      const made: WebGL2RenderingContext[] = Reflect.get(globalThis, 'contextsMade')
      return made.filter((context) => !context.isContextLost()).length
    })
  await app.open('show=landscape')
  await expect.poll(live).toBe(1)
  await page.getByRole('button', { name: 'Contour', exact: true }).click()
  await expect.poll(live).toBe(0)
})
