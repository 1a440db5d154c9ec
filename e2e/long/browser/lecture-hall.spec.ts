import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'

import { type App, expect, test } from '../../browser/app.ts'
import { serve } from '../../scripts/server.mjs'

const lesson = (app: App): Locator => app.page.locator('section.lesson')
const button = (app: App, name: string | RegExp): Locator => lesson(app).getByRole('button', { name })
const root = (app: App): Locator => app.page.locator('html')
const step = (app: App, at: number, of: number): Promise<void> =>
  expect(lesson(app)).toContainText(`Step ${at} of ${of}`)

async function openLesson(app: App, query: string): Promise<void> {
  await app.page.goto(app.address(query))
  await expect(lesson(app)).toBeVisible()
  await expect(lesson(app).locator('.caption')).not.toContainText('…')
}

test.describe('a whole lesson @fallback', () => {
  test('by the keys of a remote, whatever has the focus', async ({ app }) => {
    const { keyboard } = app.page
    await openLesson(app, 'scene=narrow-valley')
    await app.scrubber.focus()
    await keyboard.press('F5')
    await expect(root(app)).toHaveAttribute('data-lesson', 'presenting')
    await expect(root(app)).toHaveAttribute('data-theme', 'projector')
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
    await app.settled()
    await expect(lesson(app)).toMatchAriaSnapshot(`
      - region "The narrow valley":
        - heading "The narrow valley" [level=2]
        - paragraph: /a hundred times more curved in/
        - navigation "Lesson":
          - button "Back" [disabled]
          - button "Next"
    `)
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

test('slides of a lesson come in one zip with notes, as SVG and as PNG @fallback', async ({ app }) => {
  const { page } = app
  await openLesson(app, 'scene=narrow-valley')
  await button(app, 'Save as slides').click()
  const dialog = page.getByRole('dialog', { name: 'Save as slides' })
  const files = async (format: 'SVG' | 'PNG'): Promise<Record<string, Uint8Array>> => {
    await dialog.getByRole('button', { name: format, exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the slides' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`narrow-valley-${format.toLowerCase()}.zip`)
    return unzipSync(new Uint8Array(readFileSync(await download.path())))
  }
  const svg = await files('SVG')
  expect(Object.keys(svg)).toEqual([
    '01-opening.svg',
    '02-step-1.svg',
    '03-question-2.svg',
    '04-answer-2.svg',
    '05-step-3.svg',
    'notes.md',
  ])
  const [asked, shown] = [svg['03-question-2.svg'], svg['04-answer-2.svg']].map((file) =>
    strFromU8(file ?? new Uint8Array()),
  )
  expect(asked).not.toContain('rate 0.021')
  expect(shown).toContain('rate 0.021')
  expect(strFromU8(svg['notes.md'] ?? new Uint8Array())).toContain('at 0.021 it has grown to 117')
  // Each is a drawing that a browser can read.
  const sound = await page.evaluate(
    (texts) =>
      texts.map((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null),
    [asked ?? '', shown ?? ''],
  )
  expect(sound).toEqual([true, true])
  const png = await files('PNG')
  const size = (file: Uint8Array | undefined): readonly number[] => {
    const view = new DataView((file ?? new Uint8Array(24)).slice().buffer)
    return [view.getUint32(16), view.getUint32(20)]
  }
  expect(size(png['04-answer-2.png'])).toEqual([1920, 1080])
})

test('one’s own lesson opens from a file beside the page, and goes to the project as source @fallback', async ({
  app,
}) => {
  const { page } = app
  const steps = Array.from({ length: 40 }, (_, index) => ({
    caption: `Part ${index + 1}. ${'Long words. '.repeat(40)}`,
    experiment: { version: 1, problem: { surface: 'booth' }, runs: [{ method: 'gd', parameters: { lr: 0.02 } }] },
  }))
  const file = JSON.stringify({ thalweg: 'lesson', version: 1, title: 'Week 3', steps })
  await page.route(
    ({ pathname }) => pathname.endsWith('/week3.lesson.json'),
    (route) => route.fulfill({ body: file, contentType: 'application/json' }),
  )
  await page.goto(app.address('lesson=./courses/week3.lesson.json'))
  await expect(lesson(app)).toContainText('Week 3')
  await step(app, 1, 40)
  await page.goto(app.address('lesson=./courses/missing.lesson.json'))
  await expect(app.messages).toContainText('the address could not be fetched')
  app.forgive(/404/)

  await page.getByRole('button', { name: 'Lessons', exact: true }).click()
  await page.getByRole('button', { name: 'Make a lesson' }).click()
  const editor = page.getByRole('region', { name: 'My lesson' })
  await editor
    .getByLabel('Open a file …')
    .setInputFiles({ name: 'week3.lesson.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await editor.getByRole('button', { name: 'Copy a link' }).click()
  await expect(editor.getByRole('status')).toContainText('too long for a link')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    editor.getByRole('button', { name: 'Save as source code' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('week-3.ts')
  const source = readFileSync(await download.path(), 'utf8')
  expect(source).toContain("import { lesson } from './lesson.ts'")
  expect(source).toMatch(/ends at a loss of \d/)
})

test('a handout prints: a picture and words for each step, questions, answers, the code @fallback', async ({ app }) => {
  const { page } = app
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await openLesson(app, 'scene=narrow-valley')
  await button(app, 'Print a handout').click()
  await expect(root(app)).toHaveAttribute('data-printed', '')
  await page.emulateMedia({ media: 'print' })
  const handout = page.locator('.handout')
  await expect(handout.locator('.lesson-poster polyline').first()).toBeVisible()
  await expect(handout.locator('.handout-step')).toHaveCount(3)
  await expect(handout).toContainText('at 0.021 it has grown to 117')
  // The paths are the answer: they stand beside it and not beside the question.
  await expect(handout.locator('.handout-step').nth(1).locator('polyline')).toHaveCount(0)
  await expect(handout.locator('.handout-answer').getByText('rate 0.021', { exact: true })).toBeVisible()
  await expect(handout.locator('.handout-answer polyline').first()).toBeVisible()
  await expect(handout.getByRole('img', { name: /QR code of/ })).toBeVisible()
  await expect(app.legend).toBeHidden()
  const width = (await handout.boundingBox())?.width ?? 0
  for (const poster of await handout.locator('.lesson-poster').all())
    expect((await poster.boundingBox())?.width ?? Infinity).toBeLessThan(width / 2)
})

test('the speaker’s window follows a lesson of one’s own too @fallback', async ({ app, context }) => {
  const { page } = app
  const steps = ['First.', 'Second.'].map((caption) => ({
    caption,
    notes: `Say ${caption.toLowerCase()}`,
    experiment: { version: 1, problem: { surface: 'booth' }, runs: [{ method: 'gd' }] },
  }))
  const file = JSON.stringify({ thalweg: 'lesson', version: 1, title: 'Mine', steps })
  await page.route(
    ({ pathname }) => pathname.endsWith('/mine.lesson.json'),
    (route) => route.fulfill({ body: file, contentType: 'application/json' }),
  )
  await page.goto(app.address('lesson=./mine.lesson.json'))
  await step(app, 1, 2)
  const opened = context.waitForEvent('page')
  await button(app, 'Speaker view').click()
  const speaker = (await opened).getByRole('main', { name: 'Speaker view' })
  await expect(speaker).toContainText('Say first.')
  await page.keyboard.press('PageDown')
  await expect(speaker).toContainText('Say second.')
  await expect(speaker).toContainText('This is the last step.')
})
