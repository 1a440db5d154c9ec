import { type App, expect, test } from './app.ts'

const lesson = (app: App) => app.page.locator('section.lesson')
const button = (app: App, name: string | RegExp) => lesson(app).getByRole('button', { name })

/** Opens a lesson and waits for its measured numbers. */
async function openLesson(app: App, query: string): Promise<void> {
  await app.page.goto(app.address(query))
  await expect(lesson(app)).toBeVisible()
  await expect(lesson(app).locator('.caption')).not.toContainText('…')
}

test.describe('a lesson @fallback', () => {
  test('is walked through with the mouse: predicted, revealed, and remembered', async ({ app }) => {
    await openLesson(app, 'scene=heavy-ball-against-nesterov')
    await expect(lesson(app)).toContainText('Step 1 of 2')
    // The paths are the answer: they are not there yet.
    await expect(app.legend.getByRole('listitem')).toHaveCount(0)
    await button(app, 'Half as often').click()
    await expect(lesson(app).getByRole('status')).toContainText('changes sides 202 times, Nesterov 0 times')
    await expect(lesson(app).locator('.answer.mistaken')).toContainText('your prediction')
    await expect(lesson(app).locator('.answer.true')).toContainText('Not at all')
    await app.settled()
    await expect(app.row('heavy ball')).toBeVisible()
    await button(app, 'Next').click()
    await expect(lesson(app)).toContainText('Step 2 of 2')
    await button(app, 'Back').click()
    await expect(lesson(app).locator('.answer.mistaken')).toContainText('Half as often')
    await button(app, 'Next').click()
    await button(app, 'All lessons').click()
    const card = app.page.getByRole('button', { name: /Heavy ball against Nesterov/ })
    await expect(card).toContainText('done')
  })

  test('lets its reader explore and brings back with one key', async ({ app }) => {
    await openLesson(app, 'scene=B1&step=3')
    const shown = await app.told()
    await app.startPoint.press('ArrowRight')
    await expect(lesson(app)).toContainText('off the script')
    expect(await app.told()).not.toBe(shown)
    await app.page.keyboard.press('Escape')
    await expect(lesson(app)).toContainText('Step 3 of 3')
    await expect.poll(() => app.told()).toBe(shown)
  })

  test('is presented with the keys of a remote, even while a slider has the focus', async ({ app }) => {
    await openLesson(app, 'scene=narrow-valley')
    // The first step's question is left without a guess.
    await app.page.keyboard.press('PageDown')
    await expect(app.scrubber).toHaveValue('50')
    await app.scrubber.focus()
    const head = await app.scrubber.inputValue()
    await app.page.keyboard.press('F5')
    await expect(app.page.locator('html')).toHaveAttribute('data-lesson', 'presenting')
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'projector')
    await app.page.keyboard.press('PageDown')
    await expect(lesson(app)).toContainText('Step 2 of 3')
    await app.page.keyboard.press('2')
    await expect(lesson(app).getByRole('status')).toContainText('You predicted it.')
    await app.page.keyboard.press('End')
    await expect(lesson(app)).toContainText('Step 3 of 3')
    await app.page.keyboard.press('Home')
    await expect(lesson(app)).toContainText('Step 1 of 3')
    await app.page.keyboard.press('b')
    await expect(app.page.getByRole('button', { name: /screen is blank/ })).toBeVisible()
    await app.page.keyboard.press('b')
    await expect(app.page.getByRole('button', { name: /screen is blank/ })).toHaveCount(0)
    await app.page.keyboard.press('Escape')
    await expect(app.page.locator('html')).toHaveAttribute('data-lesson', 'reading')
    await expect(app.page.locator('html')).not.toHaveAttribute('data-theme', 'projector')
    expect(await app.scrubber.inputValue()).toBe(head)
  })

  test('takes a prediction that is drawn, and keeps it beside what happens', async ({ app }) => {
    await openLesson(app, 'scene=narrow-valley')
    const line = app.page.getByRole('slider', { name: 'Line where you think it ends' })
    const compare = button(app, 'Compare')
    await expect(compare).toBeDisabled()
    await line.press('Shift+ArrowLeft')
    await line.press('ArrowRight')
    const told = await line.getAttribute('aria-valuetext')
    const ground = await app.page.locator('.sketch-ground').boundingBox()
    if (!ground) throw new Error('There is nothing to draw on.')
    await app.page.mouse.click(ground.x + ground.width / 3, ground.y + ground.height / 3)
    await expect.poll(() => line.getAttribute('aria-valuetext')).not.toBe(told)
    await compare.click()
    await expect(lesson(app).locator('.verdict')).toContainText(/You predicted x = .*; it ends at x = 0\.383\./)
    await expect(app.page.locator('.sketch-own')).toHaveCount(1)
    await button(app, 'Next').click()
    await expect(app.page.locator('.sketch')).toHaveCount(0)
  })

  test('keeps its place in the address, and says when there is none of that name', async ({ app }) => {
    await openLesson(app, 'scene=one-step-size&step=3')
    await expect(lesson(app)).toContainText('Step 3 of 3')
    await button(app, 'Back').click()
    await expect.poll(() => new URL(app.page.url()).searchParams.get('step')).toBe('2')
    await button(app, 'Close the lesson').click()
    await expect(lesson(app)).toHaveCount(0)
    await expect.poll(() => new URL(app.page.url()).searchParams.has('scene')).toBe(false)
    await app.page.goto(app.address('scene=narrow-vallye'))
    await expect(app.messages).toContainText('There is no lesson “narrow-vallye”; did you mean “narrow-valley”?')
    await app.settled()
  })
})

test('the gallery finds lessons by word, topic and length, with a poster for each @fallback', async ({ app }) => {
  const { page } = app
  await app.open()
  await page.getByRole('button', { name: 'Lessons', exact: true }).click()
  const gallery = app.page.getByRole('dialog', { name: 'Lessons' })
  const cards = gallery.getByRole('listitem')
  await expect(cards.first()).toBeVisible()
  const all = await cards.count()
  expect(all).toBeGreaterThan(30)
  await gallery.getByLabel('Search the lessons').fill('polyak 1964')
  await expect(cards).not.toHaveCount(all)
  await gallery.getByLabel('Topic').selectOption('conditioning')
  await gallery.getByLabel('Length').selectOption('long')
  await expect(gallery.getByRole('status')).toHaveText('2 lessons')
  const poster = gallery
    .locator('.lesson-poster')
    .filter({ has: page.locator('polyline') })
    .first()
  const [width, card] = await Promise.all(
    [poster, cards.first()].map(async (one) => (await one.boundingBox())?.width ?? 0),
  )
  expect(width).toBeGreaterThan(0.9 * (card ?? 0))
  expect(width).toBeLessThanOrEqual(card ?? 0)
  await gallery.getByRole('button', { name: /The condition number/ }).click()
  await expect(lesson(app)).toContainText('Step 1 of 3')
  // The numbers of a chart that a screen reader is told make the page no wider.
  for (let press = 0; press < 2; press++) await page.keyboard.press('PageDown')
  await expect(page.locator('.measured-chart svg')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test.describe('on a phone @fallback', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a lesson is walked through by touch, with the picture in sight', async ({ app }) => {
    await openLesson(app, 'scene=B3')
    await lesson(app).getByRole('button', { name: 'Not at all' }).tap()
    await expect(lesson(app).getByRole('status')).toContainText('You predicted it.')
    await button(app, 'Next').tap()
    await expect(lesson(app)).toContainText('Step 2 of 2')
    await expect(app.contour).toBeInViewport()
    for (const one of await lesson(app).getByRole('button').all())
      expect((await one.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(43.5)
  })
})

test('a lesson of one’s own is arranged, reordered, played and opened from a link @fallback', async ({
  app,
  context,
}) => {
  const { page } = app
  await app.open()
  await page.getByRole('button', { name: 'Lessons', exact: true }).click()
  await page.getByRole('button', { name: 'Make a lesson' }).click()
  const editor = page.getByRole('region', { name: 'My lesson' })
  await editor.getByLabel('Title of the lesson').fill('Beale first')
  await editor.getByRole('button', { name: 'Keep this step' }).click()
  await editor.getByLabel('Caption').fill('A plateau, where $f$ is <b>flat</b>.')
  await editor.getByLabel('Question (may stay empty)').fill('Who wins?')
  await editor.getByLabel('Answer 1').fill('Adam')
  await editor.getByLabel('Answer 2').fill('Momentum')
  await editor.getByRole('radio').nth(1).check()
  await editor.getByLabel('What is true, and why').fill('Momentum does.')
  await app.surface.selectOption('rosenbrock')
  await editor.getByRole('button', { name: 'Keep this step' }).click()
  await editor.getByLabel('Caption').nth(1).fill('The banana.')
  await editor.getByRole('button', { name: 'Move up' }).nth(1).click()
  await expect(editor.locator('.own-step').first()).toContainText('The banana.')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await editor.getByRole('button', { name: 'Copy a link' }).click()
  await expect(editor.getByRole('status')).toHaveText('The link is copied.')
  await editor.getByRole('button', { name: 'Preview' }).click()
  await expect(lesson(app)).toContainText('The banana.')
  await expect(app.contour).toHaveAccessibleName(/Rosenbrock/)
  await button(app, 'Next').click()
  // What looks like HTML stays text.
  await expect(lesson(app)).toContainText('<b>flat</b>')
  await button(app, 'Momentum').click()
  await expect(lesson(app).getByRole('status')).toContainText('You predicted it.')

  await page.goto(await page.evaluate(() => navigator.clipboard.readText()))
  await expect(lesson(app)).toContainText('Beale first')
  await expect(lesson(app)).toContainText('Step 1 of 2')
})

test('the speaker’s window shows notes and the next step, and turns the page @fallback', async ({ app, context }) => {
  await openLesson(app, 'scene=one-step-size&course=gradient-descent')
  const opened = context.waitForEvent('page')
  await button(app, 'Speaker view').click()
  const speaker = await opened
  await expect(speaker.getByRole('main', { name: 'Speaker view' })).toContainText('Say the factor aloud')
  await speaker.getByRole('button', { name: 'Next' }).click()
  await expect(lesson(app)).toContainText('Step 2 of 3')
  await expect(speaker.getByRole('main', { name: 'Speaker view' })).toContainText('Step 2 of 3')
  // A remote's keys reach whichever window is in front.
  await speaker.keyboard.press('End')
  await expect(lesson(app)).toContainText('Step 3 of 3')
  await expect(speaker.getByRole('main', { name: 'Speaker view' })).toContainText('Next: The narrow valley')
  const page = app.page.locator('html')
  await speaker.keyboard.press('F5')
  await expect(page).toHaveAttribute('data-lesson', 'presenting')
  await speaker.keyboard.press('Escape')
  await expect(page).not.toHaveAttribute('data-lesson', 'presenting')
  await speaker.close()
})

for (const [what, scene] of [
  ['map', 'plane-of-rate-and-momentum&step=3'],
  ['map of starts', 'basins'],
  ['network’s plane', 'local-minima-of-a-network&step=3'],
  ['chart', 'condition-number&step=3'],
] as const)
  test(`presented on few pixels, a ${what} is on the screen whole, and higher than the picture above it @fallback`, async ({
    app,
  }) => {
    const { page } = app
    await page.setViewportSize({ width: 1280, height: 720 })
    await openLesson(app, `scene=${scene}`)
    await page.keyboard.press('F5')
    const [first, second] = [page.locator('.picture').first(), page.locator('.picture').nth(1)]
    await expect(second).toBeInViewport({ ratio: 1 })
    const height = async (of: typeof first): Promise<number> => (await of.boundingBox())?.height ?? 0
    expect(await height(second)).toBeGreaterThan(await height(first))
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
    if (!what.startsWith('map')) return
    const [map, legend] = [page.locator('.maps-canvas'), page.locator('.maps-legend')]
    await expect(legend.locator('li').first()).toBeVisible({ timeout: 20_000 })
    expect((await map.boundingBox())?.width).toBeGreaterThan((await legend.boundingBox())?.width ?? Infinity)
    for (const part of [legend.locator('li').last(), page.locator('.maps-scale')])
      await expect(part).toBeInViewport({ ratio: 1 })
  })

test('on few pixels with large letters nothing of a lesson lies over its buttons @fallback', async ({ app }) => {
  const { page } = app
  await page.addInitScript(() => localStorage.setItem('thalweg-theme', 'projector'))
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(app.address('scene=plane-of-rate-and-momentum&step=3&lang=fr'))
  const [said, way] = [lesson(app).locator('.lesson-body'), lesson(app).locator('.lesson-nav')]
  await expect(said).toBeVisible()
  const foot = await said.evaluate((box) => box.getBoundingClientRect().bottom)
  expect(foot).toBeLessThanOrEqual((await way.boundingBox())?.y ?? 0)
})

test('presented on few pixels, the tools in the corner lie beside the runs’ names @fallback', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 1280, height: 720 })
  for (const language of ['de', 'fr']) {
    await page.goto(app.address(`scene=condition-number&lang=${language}`))
    await expect(lesson(app)).toBeVisible()
    await page.keyboard.press('F5')
    const [tools, names] = [
      await page.locator('.present-tools').boundingBox(),
      await page.locator('.hero').boundingBox(),
    ]
    expect(tools?.x, language).toBeGreaterThanOrEqual((names?.x ?? 0) + (names?.width ?? Infinity))
  }
})
