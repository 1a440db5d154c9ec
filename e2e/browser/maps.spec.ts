import { expect, test, type Page } from '@playwright/test'

test('a map of starts says what is where, and a click takes a start', { tag: '@fallback' }, async ({ page }) => {
  await page.goto('?fn=himmelblau&opt=momentum:lr=.005,beta=.9&steps=100')
  await page.locator('.maps-disclosure summary').click()
  const legend = page.locator('.maps-legend li b')
  await expect(legend.first()).toBeVisible({ timeout: 20_000 })
  await expect
    .poll(async () => page.locator('.maps-said').textContent(), { timeout: 20_000 })
    .not.toMatch(/comput|Refin/)
  const shares = await legend.allTextContents()
  expect(Math.round(10 * shares.reduce((sum, text) => sum + Number.parseFloat(text), 0))).toBe(1000)
  await page.locator('.maps-overlay').scrollIntoViewIfNeeded()
  const box = await page.locator('.maps-overlay').boundingBox()
  if (!box) throw new Error('The map has no place.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3)
  await expect(page.locator('.maps-said')).toContainText(/Start \(.+\): minimum/)
  const before = await page.getByLabel('x of the start point').inputValue()
  await page.mouse.click(box.x + box.width / 3, box.y + box.height / 3)
  await expect(page.getByLabel('x of the start point')).not.toHaveValue(before)
  // the path from there stands in the map
  const here = page.locator('.maps-here').first()
  const path = page.locator('.maps-path')
  await expect
    .poll(async () => {
      const [x, y, d] = [await here.getAttribute('cx'), await here.getAttribute('cy'), await path.getAttribute('d')]
      return d?.startsWith(`M${[x, y].map((at) => Number(at).toFixed(1)).join(' ')}L`)
    })
    .toBe(true)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('x of the start point')).toHaveValue(before)
  // a finger on its way down the page takes nothing, one that goes sideways does
  const scrolled = await page.evaluate(() => scrollY)
  await swipe(page, 0, 120)
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled)
  await expect(page.getByLabel('x of the start point')).toHaveValue(before)
  await swipe(page, 60, 4)
  await expect(page.getByLabel('x of the start point')).not.toHaveValue(before)
  // what was read of one map is not said of another
  const said = page.locator('.maps-said')
  await expect(said).toContainText(/Start \(/)
  await page.getByRole('button', { name: 'One setting' }).click()
  await expect(page.locator('.maps-legend li')).toHaveText(/never at rest/)
  await expect(said).not.toContainText('Start (')
  await expect(page.locator('.maps-cursor')).toHaveCount(0)
  await page.locator('.maps-overlay').hover()
  await expect(said).toContainText('lr = ')
  await page.locator('.maps-disclosure summary').hover()
  await expect(said).not.toContainText('lr = ')
  await expect(page.locator('.maps-cursor')).toHaveCount(0)
})

test('maps leave out what cannot be computed or varied, and say so', { tag: '@fallback' }, async ({ page }) => {
  await page.goto('?fn=ackley&opt=gauss-newton;adam:lr=.1&steps=20')
  await page.locator('.maps-disclosure summary').click()
  const legend = page.locator('.maps-legend li')
  const run = page.locator('.maps-tools select').first()
  await expect(run).toHaveValue('1')
  await expect(run.locator('option').first()).toBeDisabled()
  await expect(legend.first()).toBeVisible()
  await page.getByRole('button', { name: 'One setting' }).click()
  await expect(legend).toHaveText(/Adam/)
  await page.goto('?fn=himmelblau&opt=gauss-newton;adam:lr=.1&steps=20')
  await page.locator('.maps-disclosure summary').click()
  await page.getByRole('button', { name: 'Two settings' }).click()
  await expect(run).toHaveValue('1')
  await run.selectOption('0')
  await expect(page.locator('.maps-said')).toContainText('fewer than two settings')
})

test('what a lesson’s map means is in sight whole beside it on a phone', { tag: '@fallback' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('?scene=plane-of-rate-and-momentum&step=3')
  const legend = page.locator('.beside .maps-legend')
  await expect(legend.locator('li')).toHaveCount(5, { timeout: 20_000 })
  for (const part of [legend, page.locator('.beside')])
    expect(await part.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0)
})

for (const [width, height] of [
  [360, 740],
  [1280, 720],
] as const)
  test(`on ${width} × ${height} pixels nothing lies over the scale of a lesson’s map, and nothing scrolls`, async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('thalweg-theme', 'projector'))
    await page.setViewportSize({ width, height })
    await page.goto('?scene=basins')
    const scale = page.locator('.beside .maps-scale')
    const said = page.locator('.beside .maps-said')
    await expect(said).toHaveText('', { timeout: 20_000 })
    await expect(scale).toBeVisible()
    const beside = page.locator('.beside')
    expect(await beside.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0)
    if (width > height) expect((await page.locator('.maps-canvas').boundingBox())?.width).toBeGreaterThanOrEqual(200)
    await page.locator('.maps-overlay').hover()
    await expect(said).toContainText('Start (')
    await expect(scale).toBeHidden()
  })

/** One finger from the middle of the map. */
async function swipe(page: Page, across: number, down: number): Promise<void> {
  await page.locator('.maps-overlay').scrollIntoViewIfNeeded()
  const box = await page.locator('.maps-overlay').boundingBox()
  if (!box) throw new Error('The map has no place.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const client = await page.context().newCDPSession(page)
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y, id: 0 }] })
  for (let k = 1; k <= 6; k++) {
    const touchPoints = [{ x: x + (across * k) / 6, y: y + (down * k) / 6, id: 0 }]
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await client.detach()
}

test(
  'starts × seeds spread out where the gradient is noisy, and nowhere else',
  { tag: '@fallback' },
  async ({ page }) => {
    const open = async (noise: string) => {
      await page.goto(`?fn=himmelblau&opt=gd:lr=.01${noise}&steps=80&show=contour`)
      await page.locator('.maps-disclosure summary').click()
      await page.getByRole('button', { name: 'Starts × seeds' }).click()
      await expect(page.locator('.maps-median')).toBeAttached()
      await page.locator('.maps-overlay').scrollIntoViewIfNeeded()
      const box = await page.locator('.maps-overlay').boundingBox()
      if (!box) throw new Error('The chart has no place.')
      await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2)
      const said = page.locator('.maps-said')
      await expect(said).toContainText(/mean .+, median .+, 80\u00a0% between/)
      return (await said.textContent())?.match(/between (\S+) and (\S+)/)?.slice(1) ?? []
    }
    const [low, high] = await open('~noise=3')
    expect(Number(high)).toBeGreaterThan(Number(low))
    await expect(page.locator('.maps-band')).toHaveCount(1)
    // the histogram's shares are of all runs
    const shares = await page.locator('.maps-bar title').allTextContents()
    expect(shares.length).toBeGreaterThan(3)
    const sum = shares.reduce((all, text) => all + Number.parseFloat(text), 0)
    expect(Math.abs(sum - 100)).toBeLessThan(0.5 * shares.length)
    const [least, most] = await open('')
    expect(least).toBe(most)
  },
)

test('many starts flow over the contour', { tag: '@fallback' }, async ({ page }) => {
  await page.goto('?fn=himmelblau&opt=adam:lr=.1&steps=60')
  await page.getByLabel('starts', { exact: true }).selectOption('grid')
  await expect(page.locator('.starts [role=status]')).toContainText(/every step kept/)
  const drawn = () =>
    page.locator('canvas.contour-flow').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      return data.filter((value, at) => at % 4 === 3 && value > 0).length
    })
  await expect.poll(drawn).toBeGreaterThan(1000)
  await page.getByLabel('starts', { exact: true }).selectOption('one')
  await expect(page.locator('canvas.contour-flow')).toBeHidden()
})

test('many starts are the same by workers as by one thread', { tag: '@fallback' }, async ({ page, context }) => {
  const address = '?fn=himmelblau&opt=adam:lr=.1&steps=100&starts=grid:200,200&show=contour'
  const picture = async (on: Page): Promise<string> => {
    await expect(on.locator('.starts [role=status]')).toContainText(/kept, /)
    const read = () => on.locator('canvas.contour-flow').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    await expect.poll(async () => (await read()).length).toBeGreaterThan(10_000)
    return read()
  }
  await page.goto(address)
  const shared = await picture(page)
  const alone = await context.newPage()
  await alone.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
  await alone.goto(address)
  expect(await picture(alone)).toBe(shared)
})
