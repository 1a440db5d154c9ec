import { test } from '../../browser/app.ts'
import { drawTheirOwnPictures } from '../../browser/own-pictures.ts'
import { surfaceIds } from '../../browser/surface-ids.ts'

test('every surface opens by its address and draws its own picture', async ({ app, page }) => {
  test.setTimeout(180_000)
  await drawTheirOwnPictures(app, page, surfaceIds)
})
