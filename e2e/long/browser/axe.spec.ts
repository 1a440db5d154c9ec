import { expect, test } from '../../browser/app.ts'
import { findingsInParts } from '../../browser/axe-parts.ts'
import { allFindings, sizes, themes } from '../../browser/axe.ts'

for (const theme of themes) {
  test(`axe finds nothing in ${theme} at any width @fallback`, async ({ app, page }) => {
    test.setTimeout(180_000)
    expect(await allFindings(app, page, theme, sizes)).toEqual([])
  })

  test(`axe finds nothing in ${theme} in any part that is asked for @fallback`, async ({ app, page }) => {
    test.setTimeout(300_000)
    expect(await findingsInParts(app, page, theme)).toEqual([])
  })
}
