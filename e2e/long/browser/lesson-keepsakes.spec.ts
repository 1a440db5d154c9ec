// What a lesson leaves the hall with: slides, a file, a handout; and the speaker's own window.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

import { expect, test } from '../../browser/app.ts'
import { button, lesson, openLesson, root, step } from './lesson-page.ts'

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
    '02-question-1.svg',
    '03-answer-1.svg',
    '04-question-2.svg',
    '05-answer-2.svg',
    '06-step-3.svg',
    'notes.md',
  ])
  const [asked, shown] = [svg['04-question-2.svg'], svg['05-answer-2.svg']].map((file) =>
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
  expect(size(png['05-answer-2.png'])).toEqual([1920, 1080])
})

test('slides and handouts show what stands beside the plane, and not before its question is answered @fallback', async ({
  app,
}) => {
  const { page } = app
  await page.addInitScript(() => {
    window.print = () => {
      // as a browser does it, which makes the page print its stage where no handout stands in front
      window.dispatchEvent(new Event('beforeprint'))
      document.documentElement.setAttribute('data-printed', '')
    }
  })
  const slide = async (id: string, name: string): Promise<string> => {
    await openLesson(app, `scene=${id}`)
    await button(app, 'Save as slides').click()
    const dialog = page.getByRole('dialog', { name: 'Save as slides' })
    await dialog.getByRole('button', { name: 'SVG', exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the slides' }).click(),
    ])
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
    return strFromU8(files[name] ?? new Uint8Array())
  }
  // A chart of measured numbers, a map, a plane through weights: of none of them a trace beside its question.
  expect(await slide('condition-number', '04-answer-2.svg')).toContain('>bound of descent<')
  expect(await slide('condition-number', '03-question-2.svg')).not.toContain('>bound of descent<')
  expect(await slide('across-a-local-minimum', '04-answer-2.svg')).toContain('data:image/png')
  expect(await slide('across-a-local-minimum', '03-question-2.svg')).not.toContain('data:image/png')
  expect(await slide('loss-landscape-of-a-network', '05-step-3.svg')).toContain('id="surface"')
  expect(await slide('loss-landscape-of-a-network', '03-question-2.svg')).not.toContain('id="surface"')

  await openLesson(app, 'scene=condition-number')
  await button(app, 'Print a handout').click()
  await expect(root(app)).toHaveAttribute('data-printed', '')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.handout')).toBeVisible()
  await expect(page.locator('.handout-step .handout-beside')).toHaveCount(1)
  await expect(page.locator('.handout-answer .handout-beside')).toHaveCount(1)
})

test('one’s own lesson opens from a file beside the page, and goes to the project as source @fallback', async ({
  app,
}) => {
  const { page } = app
  // Words that no two steps share: a link packs what is said twice.
  const words = (of: number) =>
    Array.from({ length: 80 }, (_, k) => Math.imul(80 * of + k, 0x9e3779b1).toString(36)).join(' ')
  const steps = Array.from({ length: 40 }, (_, index) => ({
    caption: `Part ${index + 1}. ${words(index)}`,
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
    window.print = () => {
      // as a browser does it, which makes the page print its stage where no handout stands in front
      window.dispatchEvent(new Event('beforeprint'))
      document.documentElement.setAttribute('data-printed', '')
    }
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
