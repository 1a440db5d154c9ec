import type { Page } from '@playwright/test'

import { controls } from '../../src/views/shared/strings/en-controls.ts'
import { editors } from '../../src/views/shared/strings/en-editors.ts'
import { playback } from '../../src/views/shared/strings/en-playback.ts'
import { page as words } from '../../src/views/shared/strings/en.ts'
import { pseudo } from '../../src/views/shared/strings/languages/pseudo.ts'
import { expect, test } from './app.ts'
import { cut, unspoken } from './spoken.ts'

/** Everything that is around a method, data, and two ends. */
const full = 'data=line-fit:samples=40&opt=gd:lr=.1@cosine:T_max=60~batch=5!norm=1;adam:lr=.1^polyak&steps=60&show=both'

const legend = (page: Page) => page.locator('.legend li')

/** Opens an address in a pseudo-language and waits for the runs' outcomes and the parts that are fetched later. */
async function openIn(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(legend(page).first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', /^qps/)
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('button', { name: pseudo(controls.runs.add) })).toBeAttached()
  await expect(page.getByText(pseudo(words.computing))).toHaveCount(0)
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  await expect(page.locator('details[open] fieldset, details[open] select').first()).toBeVisible()
}

/** Opens each dialog of the page in turn, with each of its kinds, and asks something of it. */
async function eachDialog(page: Page, ask: (place: string) => Promise<void>): Promise<void> {
  for (const word of [words.saved, words.code, words.exported, words.share, words.lessons, editors.gallery.open]) {
    await page
      .getByRole('button', { name: pseudo(word), exact: true })
      .filter({ visible: true })
      .first()
      .click()
    const dialog = page.locator('dialog[open]')
    await expect(dialog).toBeVisible()
    const kinds = dialog.locator('[role=group]').first().getByRole('button')
    await ask(word)
    for (let kind = 1; kind < (await kinds.count()); kind++) {
      await kinds.nth(kind).click()
      await ask(`${word} ${kind}`)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
}

const lettersAt = (page: Page, percent: number): Promise<void> =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`
  }, percent)

test('longer words from right to left stand in the catalogue, and at 100 % and 200 % neither widen the page nor are cut @fallback', async ({
  app,
  page,
}) => {
  await openIn(page, app.address(`${full}&lang=qps-rtl`))
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await unfold(page)
  const said = await unspoken(page, 'data')
  const look = async (place: string): Promise<void> => {
    for (const percent of [200, 100]) {
      await lettersAt(page, percent)
      said.push(...(await cut(page, `${place}, letters at ${percent} %`)))
    }
  }
  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await look(`${width} px`)
  }
  await eachDialog(page, async (place) => {
    said.push(...(await unspoken(page, place)))
    await look(place)
  })
  await openIn(
    page,
    app.address('f=x%5E2%2By%5E2&fn=nonsense&opt=gd:lr=-1;momentum:lr=.01&steps=40&lang=qps&show=both'),
  )
  await unfold(page)
  await page
    .getByRole('button', { name: pseudo(editors.write) })
    .first()
    .click()
  await page.getByRole('textbox', { name: pseudo(controls.surface.formulaLabel) }).fill('x^2 + ')
  await page.getByRole('button', { name: pseudo(playback.race) }).click()
  said.push(...(await unspoken(page, 'formula')))
  expect(said).toEqual([])
})

test('a chosen language keeps the experiment and is remembered; one that nobody speaks is English @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=beale&opt=adam:lr=.1&steps=50&show=contour&lang=tlh')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(app.messages).not.toContainText('tlh')
  const told = await app.told()
  const numbers = (text: string): readonly string[] => text.match(/-?\d[\d.e-]*/g) ?? []
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  const contour = page.getByRole('img', { name: /^Höhenlinien von Beale/ })
  await expect(contour).toHaveAccessibleName(/Adam endet bei/)
  expect(numbers((await contour.getAttribute('aria-label')) ?? '').slice(0, 7)).toEqual(numbers(told).slice(0, 7))
  await page.goto(app.address('fn=beale&opt=adam:lr=.1&steps=50&show=contour'))
  await expect(contour).toHaveAccessibleName(/Adam endet bei/)
})
