import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'

/** Where an element of a drawing stands on the page: the middle of its box. */
async function middleOf(element: Locator): Promise<readonly [number, number]> {
  const box = await element.boundingBox()
  if (!box) throw new Error('It is not on screen.')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

test('the play head is dragged along a path in the contour @fallback', async ({ app, page }) => {
  await app.open('opt=gd:lr=.005&show=contour')
  const head = page.locator('.contour-head')
  const start = await middleOf(page.locator('.contour-start-rim'))
  const end = await middleOf(head)
  await page.mouse.move(...end)
  await page.mouse.down()
  await page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, { steps: 12 })
  await page.mouse.up()
  await expect(page.locator('output.step')).toHaveText(/^\d{1,2} \/ 200/)
  await expect(app.contour).toHaveAccessibleName(/from \(1, 1\.5\)/)
})

test('a step hovered in the landscape is ringed in the contour and told beside the pointer', async ({ app, page }) => {
  await app.open('opt=gd:lr=.005')
  await expect(app.landscape).toHaveAccessibleName(/ends at/)
  const box = await app.landscape.boundingBox()
  if (!box) throw new Error('The landscape is not on screen.')
  const ring = page.locator('.contour-ring')
  // The path starts in the upper half of the picture; a sweep over it meets it somewhere.
  for (let across = 0.3; across < 0.7 && (await ring.getAttribute('visibility')) !== 'visible'; across += 0.02) {
    await page.mouse.move(box.x + across * box.width, box.y + 0.46 * box.height)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
  await expect(ring).toHaveAttribute('visibility', 'visible')
  await expect(page.locator('.landscape .point-tip')).toContainText(/step \d+/)
  await page.mouse.move(2, 2)
  await expect(ring).toHaveAttribute('visibility', 'hidden')
})

test('the start point is dragged on the landscape, and the camera stays', async ({ app, page }) => {
  await app.open('opt=gd:lr=.005&show=landscape')
  await expect(app.landscape).toHaveAccessibleName(/ends at/)
  const box = await app.landscape.boundingBox()
  if (!box) throw new Error('The landscape is not on screen.')
  const found = page.locator('.landscape-picture.is-on-start')
  const at = await (async () => {
    for (let down = 0.3; down < 0.6; down += 0.03) {
      for (let across = 0.35; across < 0.65; across += 0.015) {
        const place = [box.x + across * box.width, box.y + down * box.height] as const
        await page.mouse.move(...place)
        if ((await found.count()) > 0) return place
      }
    }
    throw new Error('The start point is not where the pointer looked for it.')
  })()
  await page.mouse.down()
  await page.mouse.move(at[0] - 60, at[1] + 20, { steps: 6 })
  await page.mouse.up()
  await expect(page).toHaveURL(/x0=/)
  expect(page.url()).not.toContain('cam=')
})

test('in the landscape the start point moves with Shift and the arrow keys @fallback', async ({ app, page }) => {
  await app.open('opt=gd:lr=.005&show=landscape')
  await expect(app.landscape).toHaveAccessibleName(/ends at/)
  await app.landscape.press('Shift+ArrowRight')
  await expect(page).toHaveURL(/x0=1\.09/)
})

test('two fingers zoom the contour about themselves, one finger leaves the page to scroll @fallback', async ({
  app,
  page,
}) => {
  await app.open()
  const box = await app.contour.boundingBox()
  if (!box) throw new Error('The contour is not on screen.')
  const client = await page.context().newCDPSession(page)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spread: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: x - spread, y, id: 0 },
              { x: x + spread, y, id: 1 },
            ],
    })
  await touch('touchStart', 40)
  for (const spread of [50, 60, 70, 80]) await touch('touchMove', spread)
  await touch('touchEnd', 0)
  await expect(app.contour).toHaveAccessibleName(/y from −2\.2\d* to 2\.2\d*/)
})

test('in the landscape a step under the pointer is told there and in the contour, and the play head is dragged along its path @fallback', async ({
  app,
  page,
}) => {
  await app.open('opt=gd:lr=.005&show=both')
  await expect(app.landscape).toHaveAccessibleName(/ends at/)
  const box = await app.landscape.boundingBox()
  if (!box) throw new Error('The landscape is not on screen.')
  const onHead = page.locator('.landscape-picture.is-on-head')
  const at = await (async () => {
    for (let down = 0.35; down < 0.7; down += 0.03) {
      for (let across = 0.4; across < 0.8; across += 0.03) {
        const place = [box.x + across * box.width, box.y + down * box.height] as const
        await page.mouse.move(...place)
        if ((await onHead.count()) > 0) return place
      }
    }
    throw new Error('The play head is not where the pointer looked for it.')
  })()
  await expect(page.locator('.landscape-picture .point-tip').locator('visible=true')).toContainText(/step \d+.*loss/)
  await expect(page.locator('.contour-ring')).toHaveAttribute('visibility', 'visible')
  await page.mouse.down()
  await page.mouse.move(at[0] - 40, at[1], { steps: 6 })
  await page.mouse.up()
  await expect(page.locator('output.step')).not.toHaveText('200 / 200')
  expect(page.url()).not.toContain('x0=1.0')
  expect(page.url()).not.toContain('cam=')
})

test('each path has its run’s name beside it once the picture is at rest, and not before the play head is there @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=saddle&opt=gd:lr=.05;momentum:lr=.05,beta=.9&x0=-1.5,.3&steps=60&show=contour')
  const names = page.locator('.contour-names g[visibility=visible] text')
  await expect(names).toHaveText(['Gradient descent', 'Momentum'])
  await page.getByRole('checkbox', { name: 'Show Momentum' }).uncheck()
  await expect(names).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Show Momentum' }).check()
  await expect(names).toHaveCount(2)
  await page.getByRole('slider', { name: /^Play head/ }).press('Home')
  await expect(names).toHaveCount(0)
})

test('a finger turns the landscape, two zoom it, and the address keeps both @fallback', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open('opt=gd:lr=.005&show=landscape')
  await expect(app.landscape).toHaveAccessibleName(/ends at/)
  const box = await app.landscape.boundingBox()
  if (!box) throw new Error('The landscape is not on screen.')
  const client = await page.context().newCDPSession(page)
  const [x, y] = [box.x + 60, box.y + box.height - 60]
  for (const [type, across] of [
    ['touchStart', 0],
    ['touchMove', 30],
    ['touchMove', 60],
    ['touchMove', 90],
  ] as const) {
    await client.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + across, y, id: 0 }] })
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(page).toHaveURL(/cam=/)
  const turned = page.url()
  for (const [type, spread] of [
    ['touchStart', 20],
    ['touchMove', 40],
    ['touchMove', 60],
    ['touchMove', 80],
  ] as const) {
    const touchPoints = [-spread, spread].map((across, id) => ({ x: x + 90 + across, y, id }))
    await client.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(page).not.toHaveURL(turned)
  await expect(page).toHaveURL(/cam=/)
})
