import { expect, test } from './app.ts'
import type { Page } from '@playwright/test'

const step = (page: Page) => page.locator('output.step')

test('step, scrub with keys and mouse, and drag in the chart all move the one play head @fallback', async ({
  app,
  page,
}) => {
  await app.open()
  const head = page.getByRole('slider', { name: 'Play head' })
  const whole = await app.contour.screenshot()
  await expect(step(page)).toHaveText('200 / 200')
  await page.getByRole('button', { name: 'One step back' }).click()
  await expect(step(page)).toHaveText('199 / 200')
  await page.getByRole('button', { name: 'One step forward' }).click()
  await expect(step(page)).toHaveText('200 / 200')

  await app.scrubber.press('Home')
  await expect(step(page)).toHaveText('0 / 200')
  await expect(head).toHaveAttribute('aria-valuetext', /^step 0 of 200; loss: Gradient descent [\d.]+, Momentum/)
  expect((await app.contour.screenshot()).equals(whole)).toBe(false)
  await app.scrubber.press('ArrowRight')
  await expect(step(page)).toHaveText('1 / 200')

  const track = await app.scrubber.boundingBox()
  if (!track) throw new Error('The scrub bar is not on screen.')
  await page.mouse.move(track.x + 5, track.y + track.height / 2)
  await page.mouse.down()
  await page.mouse.move(track.x + track.width / 2, track.y + track.height / 2, { steps: 3 })
  await page.mouse.up()
  await expect(step(page)).toHaveText(/^(9\d|10\d) \/ 200/)

  await head.scrollIntoViewIfNeeded()
  const grip = await head.boundingBox()
  const chart = await page.getByRole('img', { name: /^Chart of the loss/ }).boundingBox()
  if (!grip || !chart) throw new Error('The chart is not on screen.')
  const middle = chart.y + chart.height / 2
  await page.mouse.move(grip.x + grip.width / 2, middle)
  await page.mouse.down()
  await page.mouse.move(grip.x - 150, middle, { steps: 3 })
  await page.mouse.up()
  await expect(step(page)).toHaveText(/^[5-8]\d \/ 200/)
  await head.press('PageDown')
  await expect(step(page)).toHaveText(/^[3-6]\d \/ 200/)
})

test('play runs to the end and stops; pause stops on a whole step; space does both @fallback', async ({
  app,
  page,
}) => {
  await app.open('steps=60&show=contour')
  await page.getByRole('combobox', { name: 'Speed of playback' }).selectOption('60 steps/s')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(step(page)).toHaveText('60 / 60')

  await page.getByRole('combobox', { name: 'Speed of playback' }).selectOption('5 steps/s')
  await page.getByRole('heading', { name: 'Thalweg' }).click()
  await page.keyboard.press('Space')
  await expect(step(page)).toHaveText(/^[1-9]\d? \/ 60/)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(step(page)).toHaveText(/^\d+ \/ 60/)
})

test('while the head moves, React renders nothing but the play head', async ({ app, page }) => {
  await page.addInitScript(() => Reflect.set(globalThis, 'thalwegRenders', new Map<string, number>()))
  const others = (): Promise<Record<string, number>> =>
    page.evaluate(() => {
      const counts = Reflect.get(globalThis, 'thalwegRenders') as Map<string, number>
      const { PlayHead: _moving, ...rest } = Object.fromEntries(counts)
      return rest
    })
  await app.open()
  await expect(page.getByRole('table')).toBeVisible()
  // The last that comes by itself.
  await expect(page.getByText(/^Critical points/)).toBeVisible()
  await app.scrubber.press('Home')
  const before = await others()
  expect(Object.keys(before)).toContain('Legend')
  for (let press = 0; press < 5; press++) await app.scrubber.press('ArrowRight')
  await expect(step(page)).toHaveText('5 / 200')
  expect(await others(), 'renders while scrubbing').toEqual(before)

  const play = page.getByRole('group', { name: 'Playback' }).getByRole('button', { name: /Play|Pause/ })
  await play.click()
  await expect(play).toHaveAccessibleName('Pause')
  const playing = await others()
  const from = Number.parseInt((await step(page).textContent()) ?? '', 10)
  await expect.poll(async () => Number.parseInt((await step(page).textContent()) ?? '', 10)).toBeGreaterThan(from + 10)
  expect(await others(), 'renders while playing').toEqual(playing)
})

test('a race starts all together and tells who arrives when @fallback', async ({ app, page }) => {
  await app.open('fn=booth&opt=gd:lr=.01;gd:lr=.05;gd:lr=5&steps=300&show=contour')
  await page.getByRole('combobox', { name: 'Speed of playback' }).selectOption('200 steps/s')
  await page.getByRole('button', { name: 'Race' }).click()
  const order = page.getByRole('region', { name: 'Order of arrival' })
  await expect(order.getByRole('listitem')).toHaveCount(2)
  await expect(order.getByRole('listitem').first()).toContainText(/^1.*step \d+$/)
  await expect(page.locator('.contour-place').locator('visible=true')).toHaveText(['2nd', '1st'])
  await expect(order).toContainText('does not arrive within 300 steps.')
  await expect(app.legend.locator('.place')).toHaveText(['2nd', '1st'])
  await app.learningRate.exact.fill('0.02')
  await expect(order).toHaveCount(0)
})

test('a looping playback starts over; all at once is at the end with one press @fallback', async ({ app, page }) => {
  await app.open('steps=60&show=contour')
  const speed = page.getByRole('combobox', { name: 'Speed of playback' })
  await page.getByRole('button', { name: 'Start over at the end' }).click()
  await speed.selectOption('200 steps/s')
  // Every step that is told, as a turn takes a third of a second.
  const turned = step(page).evaluate(
    (output) =>
      new Promise<number>((done) => {
        let ended = false
        new MutationObserver(() => {
          const at = Number.parseInt(output.textContent, 10)
          if (ended && at < 60) done(at)
          ended ||= at === 60
        }).observe(output, { childList: true, characterData: true, subtree: true })
      }),
  )
  await page.getByRole('button', { name: 'Play' }).click()
  expect(await turned).toBeLessThan(60)
  await page.getByRole('button', { name: 'Pause' }).click()
  await app.scrubber.press('Home')
  await speed.selectOption('all at once')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(step(page)).toHaveText('60 / 60')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
})

test('a hidden tab stands still, and goes on when it is seen again @fallback', async ({ app, page }) => {
  await app.open('steps=2000&show=contour')
  await page.getByRole('combobox', { name: 'Speed of playback' }).selectOption('60 steps/s')
  await page.getByRole('button', { name: 'Play' }).click()
  const frames = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Reflect.defineProperty(document, 'hidden', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await expect.poll(async () => Number.parseInt((await step(page).textContent()) ?? '', 10)).toBeGreaterThan(5)
  await hide(true)
  const at = await step(page).textContent()
  for (let turn = 0; turn < 20; turn++) await frames()
  expect(await step(page).textContent()).toBe(at)
  await hide(false)
  await expect(step(page)).not.toHaveText(at ?? '')
})

test.describe('for a reader who wants no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  test('playing shows the end at once @fallback', async ({ app, page }) => {
    await app.open('steps=500&show=contour')
    await app.scrubber.press('Home')
    await page.getByRole('combobox', { name: 'Speed of playback' }).selectOption('1 step/s')
    await page.getByRole('button', { name: 'Play' }).click()
    await expect(step(page)).toHaveText('500 / 500')
  })
})
