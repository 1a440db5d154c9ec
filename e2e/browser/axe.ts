import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type App, expect } from './app.ts'

export const themes = ['light', 'dark', 'projector'] as const
export type Theme = (typeof themes)[number]
export const sizes = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const

/** The rules whose outcome hangs on colours and sizes, which is all in which themes differ. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size']

/** All rules, or those alone that a theme can break. */
export type Rules = 'all' | 'looks'

/** What axe finds, in words; rules that are off by default but part of WCAG 2.2 AA are switched on. */
export async function findings(page: Page, place: string, part?: string, rules: Rules = 'all'): Promise<string[]> {
  const whole = new AxeBuilder({ page })
  const builder =
    rules === 'looks' ? whole.withRules(rulesOfLooks) : whole.options({ rules: { 'target-size': { enabled: true } } })
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze()
  return violations.map(({ id, nodes }) => `${place}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Both pictures, every part unfolded, a notice, a race, a formula with a fault. */
export async function openEverything(app: App, page: Page): Promise<void> {
  await app.open('fn=nonsense&f=x%5E2%2By%5E2&opt=gd:lr=.1;adam:lr=.1&show=both')
  await expect(app.landscape).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('button', { name: 'Race' }).click()
  await page
    .getByRole('button', { name: /^Name, colour and place of/ })
    .first()
    .click()
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  await page.getByRole('textbox', { name: 'f(x, y) =' }).fill('x^2 + ')
  await page.getByRole('button', { name: 'All four' }).click()
}

/** Brings each part of the page on the screen once: what was never there is not laid out as its reader meets it. */
const seeAll = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' })
      await painted()
    }
    scrollTo({ top: 0, behavior: 'instant' })
  })

/** Presses a button of the header, under “More” where the type is too large for one line of it. */
export async function pressInHeader(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  const more = page.getByRole('button', { name: 'More', exact: true })
  // one of them is there as soon as the header is; which one, its width has then decided
  await expect(button.or(more).filter({ visible: true }).first()).toBeVisible()
  if (!(await button.isVisible())) await more.click()
  await button.click()
}

/** What axe finds on the page with everything open, at each of the sizes, and in the dialogs and the sheet. */
export async function allFindings(
  app: App,
  page: Page,
  theme: (typeof themes)[number],
  asked: readonly (typeof sizes)[number][],
  rules: Rules = 'all',
): Promise<string[]> {
  await page.addInitScript((chosen) => localStorage.setItem('thalweg-theme', chosen), theme)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openEverything(app, page)
  const found: string[] = []
  for (const [name, dialog] of [
    ['Saved …', 'dialog.saved'],
    ['Code …', 'dialog.code-out'],
  ] as const) {
    await pressInHeader(page, name)
    await expect(page.getByRole('dialog')).toBeVisible()
    found.push(...(await findings(page, name, dialog, rules)))
    await page.keyboard.press('Escape')
  }
  for (const size of asked) {
    await page.setViewportSize(size)
    await seeAll(page)
    found.push(...(await findings(page, `${theme} ${size.width}`, undefined, rules)))
    if (size.width >= 720) continue
    await page.getByRole('button', { name: 'Change' }).click()
    found.push(...(await findings(page, `${theme}, the sheet`, '.side', rules)))
    await page.getByRole('button', { name: 'Done' }).click()
  }
  return found
}
