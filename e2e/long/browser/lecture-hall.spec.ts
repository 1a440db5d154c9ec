import { expect, test } from '../../browser/app.ts'
import { serve } from '../../scripts/server.mjs'
import { button, lesson, openLesson, root, step } from './lesson-page.ts'

test.describe('a whole lesson @fallback', () => {
  test('by the keys of a remote, whatever has the focus', async ({ app }) => {
    const { keyboard } = app.page
    await openLesson(app, 'scene=narrow-valley')
    await app.scrubber.focus()
    await keyboard.press('F5')
    await expect(root(app)).toHaveAttribute('data-lesson', 'presenting')
    await expect(root(app)).toHaveAttribute('data-theme', 'projector')
    // What is asked of the first step stays unanswered: the first key shows the truth, and does not go on.
    await keyboard.press('PageDown')
    await step(app, 1, 3)
    await expect(lesson(app).getByRole('status')).toContainText('each step keeps')
    for (const [forward, back] of [
      ['PageDown', 'PageUp'],
      ['ArrowRight', 'ArrowLeft'],
      ['ArrowDown', 'ArrowUp'],
    ] as const) {
      await keyboard.press('Home')
      await step(app, 1, 3)
      await keyboard.press(forward)
      await step(app, 2, 3)
      await keyboard.press(back)
      await step(app, 1, 3)
    }
    await keyboard.press('Space')
    await step(app, 2, 3)
    // The question is open: forward shows its answer before it goes on.
    await expect(lesson(app).getByRole('button', { name: 'Both together' })).toBeVisible()
    await keyboard.press('Space')
    await step(app, 2, 3)
    await expect(lesson(app).getByRole('status')).toContainText('The steep one')
    await keyboard.press('.')
    await step(app, 2, 3)
    await expect(app.page.getByRole('button', { name: /screen is blank/ })).toHaveCount(0)
    await keyboard.press('PageDown')
    await step(app, 3, 3)
    await keyboard.press('End')
    await step(app, 3, 3)
    await keyboard.press('Escape')
    await expect(root(app)).toHaveAttribute('data-lesson', 'reading')
    await expect(root(app)).not.toHaveAttribute('data-theme', 'projector')
  })

  test('by keyboard alone, with what a screen reader is told at each step', async ({ app }) => {
    await openLesson(app, 'scene=narrow-valley')
    await expect(lesson(app)).toMatchAriaSnapshot(`
      - region "The narrow valley":
        - heading "The narrow valley" [level=2]
        - paragraph: /a hundred times more curved in/
        - region /Fifty steps at rate 0.019/:
          - button "Compare" [disabled]
          - button "Show me without guessing"
        - navigation "Lesson":
          - button "Back" [disabled]
          - button "Next"
    `)
    await expect(app.contour).toHaveAccessibleName(/^Contour plot of Narrow valley(?!.*ends at)/)
    await app.page.getByRole('slider', { name: 'Line where you think it ends' }).press('Shift+ArrowLeft')
    await button(app, 'Compare').focus()
    await app.page.keyboard.press('Enter')
    await expect(lesson(app).getByRole('status')).toBeFocused()
    await expect(lesson(app).locator('.verdict')).toContainText(/You predicted x = .*; it ends at x = 0\.383\./)
    await expect(app.contour).toHaveAccessibleName(/rate 0.019 ends at/)
    await button(app, 'Next').focus()
    await app.page.keyboard.press('Enter')
    await expect(lesson(app)).toMatchAriaSnapshot(`
      - region "The narrow valley":
        - heading "The narrow valley" [level=2]
        - paragraph: /Four rates/
        - region "As the rate grows, which axis fails first?":
          - list:
            - listitem:
              - button /the flat one/
            - listitem:
              - button /the steep one/
            - listitem:
              - button "Both together"
          - button "Show me without guessing"
    `)
    // What is on stage is told too, and the answer is not.
    await expect(app.contour).toHaveAccessibleName(/^Contour plot of Narrow valley(?!.*ends at)/)
    await button(app, 'Both together').focus()
    await app.page.keyboard.press('Enter')
    // The focus goes to what the answer brought, and it is said.
    await expect(lesson(app).getByRole('status')).toBeFocused()
    await expect(lesson(app)).toMatchAriaSnapshot(`
      - region "The narrow valley":
        - region "As the rate grows, which axis fails first?":
          - list:
            - listitem: /flat/
            - listitem: /the steep one what happens/
            - listitem: /Both together your prediction/
          - status:
            - paragraph: It turned out differently.
            - paragraph: /bounces at 1, at 0.021/
    `)
    await expect(app.contour).toHaveAccessibleName(/rate 0.021/)
    for (let presses = 0; presses < 12; presses++) {
      if (await button(app, 'Next').evaluate((one) => one === document.activeElement)) break
      await app.page.keyboard.press('Tab')
    }
    await expect(button(app, 'Next')).toBeFocused()
    await app.page.keyboard.press('Enter')
    await step(app, 3, 3)
    await expect(lesson(app)).toMatchAriaSnapshot(`
      - region "The narrow valley":
        - paragraph: /A curious tie/
        - navigation "Lesson":
          - button "All lessons"
    `)
  })
})

test.describe('on a phone @fallback', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a whole lesson is walked through by touch, its picture and its answers in sight', async ({ app }) => {
    await openLesson(app, 'scene=narrow-valley')
    await app.page.locator('.sketch-ground').tap()
    await button(app, 'Compare').tap()
    await expect(lesson(app).locator('.verdict')).toContainText(/You predicted x = .*; it ends at x = 0\.383\./)
    await expect(app.contour).toBeInViewport({ ratio: 0.9 })
    await button(app, 'Next').tap()
    await step(app, 2, 3)
    await lesson(app)
      .getByRole('button', { name: /the flat one/ })
      .tap()
    await expect(lesson(app).getByText('It turned out differently.')).toBeInViewport({ ratio: 1 })
    await expect(app.contour).toBeInViewport({ ratio: 0.9 })
    await button(app, 'Next').tap()
    await step(app, 3, 3)
    await expect(lesson(app).locator('.caption')).toBeInViewport({ ratio: 0.9 })
    await button(app, 'All lessons').tap()
    await expect(app.page.getByRole('dialog', { name: 'Lessons' })).toBeVisible()
  })
})

test('a hall sees keys on request, pointer, ink that stays where it was drawn, and a blank screen @fallback', async ({
  app,
}) => {
  const { page } = app
  await openLesson(app, 'scene=narrow-valley')
  await button(app, 'Present').click()
  await page.keyboard.press('k')
  await page.keyboard.press('PageDown')
  await expect(page.locator('.pressed-key')).toHaveText('Page Down')
  await page.keyboard.press('k')
  await page.keyboard.press('l')
  await page.mouse.move(400, 300)
  await expect
    .poll(async () => Math.round((await page.locator('.ink-laser circle').boundingBox())?.x ?? 0))
    .toBeGreaterThan(380)
  await page.keyboard.press('d')
  await page.mouse.move(300, 300)
  await page.mouse.down()
  await page.mouse.move(500, 400, { steps: 5 })
  await page.mouse.up()
  const ink = page.locator('.ink-kept polyline')
  const share = async (): Promise<number> => ((await ink.boundingBox())?.x ?? 0) / (page.viewportSize()?.width ?? 1)
  const before = await share()
  // A projector that changes its resolution.
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size)
    await expect.poll(share).toBeCloseTo(before, 2)
    await expect(app.contour).toBeInViewport({ ratio: 0.95 })
    await expect(button(app, /Next/)).toBeInViewport({ ratio: 1 })
  }
  await page.keyboard.press('c')
  await expect(ink).toHaveCount(0)
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: /screen is blank/ })).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('button', { name: /screen is blank/ })).toHaveCount(0)
})

test('the code shows the present state: the step, or what the reader has made of it @fallback', async ({ app }) => {
  const { page } = app
  const shown = async (): Promise<string> => {
    await button(app, 'QR code').click()
    const name = (await page.locator('.qr-dialog .qr').getAttribute('aria-label')) ?? ''
    await page.keyboard.press('Escape')
    return name.replace('QR code of ', '')
  }
  await openLesson(app, 'scene=B1&step=3')
  await app.settled()
  const short = await shown()
  expect(new URL(short).search).toBe('?scene=memory-rescues&step=3')
  const told = await app.told()
  await page.goto(short)
  await expect.poll(() => app.told()).toBe(told)
  await button(app, 'Explore freely').click()
  await app.startPoint.press('ArrowRight')
  await expect.poll(() => page.url()).toContain('x0=')
})

test.describe('without a network @fallback', () => {
  test.use({ serviceWorkers: 'allow' })

  test('lessons go on that were never opened before, in any language', async ({ app, page }) => {
    const { url, close } = await serve({ port: 0 })
    await page.goto(`${url}?scene=narrow-valley`)
    await step(app, 1, 3)
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await close()
    await page.goto(`${url}?scene=the-saddle&lang=de`)
    await expect(lesson(app)).toContainText('Ein Tausendstel neben seinem Grat', { ignoreCase: true })
    await expect(lesson(app).locator('.caption')).not.toContainText('…')
    await lesson(app).getByRole('button', { name: 'Vorführen' }).click()
    await expect(root(app)).toHaveAttribute('data-lesson', 'presenting')
  })
})
