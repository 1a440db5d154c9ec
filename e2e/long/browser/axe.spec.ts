import { expect, test } from '../../browser/app.ts'
import { allFindings, sizes, themes } from '../../browser/axe.ts'

for (const theme of themes) {
  test(`axe finds nothing in ${theme} at any width @fallback`, async ({ app, page }) => {
    test.setTimeout(180_000)
    expect(await allFindings(app, page, theme, sizes)).toEqual([])
  })
}
