import type { Page } from '@playwright/test'
import { type App, expect } from './app.ts'

/** Opens each surface by its address and sees that its picture is named for it and looks like no other. */
export async function drawTheirOwnPictures(app: App, page: Page, ids: readonly string[]): Promise<void> {
  await app.open(`fn=${ids[0]}&show=contour`)
  const pictures = new Set<string>()
  for (const id of ids) {
    // A changed hash is read without loading the page anew.
    await page.evaluate((hash) => location.assign(hash), `#fn=${id}&opt=adam&steps=32&show=contour`)
    await expect(app.surface).toHaveValue(id)
    const name = await app.surface.locator('option:checked').textContent()
    await expect(app.contour).toHaveAccessibleName(new RegExp(`^Contour plot of ${name}, .*Paths of 32 steps`))
    await expect(app.messages).toBeEmpty()
    const picture = async (): Promise<string> => (await app.contour.screenshot()).toString('base64')
    // A graphics processor shows a frame a moment after it was drawn.
    await expect.poll(async () => pictures.has(await picture()), { message: `${id} looks like another` }).toBe(false)
    pictures.add(await picture())
  }
}
