import { readFile } from 'node:fs/promises'
import type { CDPSession, Page } from '@playwright/test'

import { type App, containing, expect, test } from './app.ts'

const names = (app: App) => app.legend.locator('.name')
const arrange = (page: Page, run: string) => page.getByRole('button', { name: `Name, colour and place of ${run}` })

async function boxOf(
  app: App,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await app.contour.boundingBox()
  if (!box) throw new Error('The contour is not on screen.')
  return box
}

/** The numbers of the contour's accessible name: x from, x to, y from, y to. */
async function range(app: App): Promise<number[]> {
  const name = (await app.contour.getAttribute('aria-label')) ?? ''
  const [, ...numbers] = /x from (\S+) to (\S+) and y from (\S+) to (\S+?)\.(?:\s|$)/.exec(name) ?? []
  return numbers.map((text) => Number(text.replaceAll('−', '-')))
}

async function swipe(client: CDPSession, points: readonly (readonly [number, number])[]): Promise<void> {
  for (const [index, [x, y]] of points.entries()) {
    await client.send('Input.dispatchTouchEvent', {
      type: index === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y, id: 0 }],
    })
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('runs are duplicated, named, given another look, moved, shown alone and taken out @fallback', async ({
  app,
  page,
}) => {
  await app.open('opt=gd:lr=.005;adam:lr=.1&show=contour')
  await arrange(page, 'Adam').click()
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect(names(app)).toHaveText(['Gradient descent', 'Adam', 'Adam'])
  await page.getByRole('textbox', { name: 'Name of Adam' }).fill('Quick one')
  await expect(names(app)).toHaveText(['Gradient descent', 'Quick one', 'Adam'])
  await page.getByRole('button', { name: 'pink, dash-dot-dot' }).click()
  await expect(page).toHaveURL(/col=0,5,2/)
  await page.getByRole('button', { name: 'Move up' }).click()
  await expect(names(app)).toHaveText(['Quick one', 'Gradient descent', 'Adam'])
  await page.getByRole('button', { name: /^Move Adam, place 3 of 3/ }).press('ArrowUp')
  await expect(names(app)).toHaveText(['Quick one', 'Adam', 'Gradient descent'])
  const solo = page.getByRole('button', { name: 'Show only this' }).first()
  if (!(await solo.isVisible())) await arrange(page, 'Quick one').click()
  await solo.click()
  await expect(app.legend.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(app.legend.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await page.getByRole('button', { name: 'Remove Quick one' }).click()
  await expect(names(app)).toHaveText(['Adam', 'Gradient descent'])
})

test('every change is undone and redone, a whole drag as one step, by keys and by buttons @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=booth&opt=adam:lr=.1&show=contour')
  const x = page.getByRole('textbox', { name: 'x of the start point' })
  const first = await x.inputValue()
  const box = await app.startPoint.boundingBox()
  if (!box) throw new Error('The start point is not on screen.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 20, { steps: 6 })
  await page.mouse.up()
  await expect(x).not.toHaveValue(first)
  const dragged = await x.inputValue()
  await page.getByRole('button', { name: 'Add a method' }).click()
  await expect(names(app)).toHaveCount(2)
  await page.getByRole('heading', { name: 'Thalweg' }).click()
  await page.keyboard.press('Control+z')
  await expect(names(app)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(x).toHaveValue(first)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(x).toHaveValue(dragged)
  await page.keyboard.press('Control+Shift+z')
  await expect(names(app)).toHaveCount(2)
  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Beale/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Booth/)
})

test('experiments are saved, opened, kept over a reload, and go out and in as files @fallback', async ({
  app,
  page,
}, info) => {
  await app.open('fn=booth&opt=adam:lr=.1&steps=123&show=contour')
  await page.getByRole('button', { name: 'Saved …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Saved experiments' })
  await dialog.getByRole('textbox', { name: 'Name for this experiment' }).fill('Tuesday')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('“Tuesday” is saved.')
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save Tuesday as a file' }).click()
  const file = info.outputPath('tuesday.json')
  await (await coming).saveAs(file)
  expect(await readFile(file, 'utf8')).toContain('"booth"')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.goto(app.address('fn=saddle&opt=gd&show=contour'))
  await app.settled()
  await page.getByRole('button', { name: 'Saved …' }).click()
  await dialog.getByRole('button', { name: 'Open Tuesday' }).click()
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Booth.*Paths of 123 steps/)
  await dialog.getByRole('button', { name: 'Delete Tuesday' }).click()
  await expect(dialog.getByRole('button', { name: 'Open Tuesday' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Saddle/)
  await page.getByRole('button', { name: 'Saved …' }).click()
  await dialog.getByLabel('Open a file …').setInputFiles(file)
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Booth.*Paths of 123 steps/)
})

test('the wheel zooms about the pointer once the plot has the focus; else the page scrolls @fallback', async ({
  app,
  page,
}) => {
  await app.open('show=contour')
  const box = await boxOf(app)
  const at = [0.75, 0.25] as const
  const under = ([x0 = 0, x1 = 0, y0 = 0, y1 = 0]: number[]) =>
    [x0 + at[0] * (x1 - x0), y1 - at[1] * (y1 - y0)] as const
  const before = await range(app)
  await page.mouse.move(box.x + at[0] * box.width, box.y + at[1] * box.height)
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await range(app)).toEqual(before)
  await page.evaluate(() => scrollTo(0, 0))
  await page.getByRole('group', { name: /^The plot/ }).focus()
  await page.mouse.wheel(0, -300)
  await expect.poll(async () => (await range(app))[3]).toBeLessThan(4.4)
  const after = await range(app)
  expect(under(after)[0]).toBeCloseTo(under(before)[0], 0)
  expect(under(after)[1]).toBeCloseTo(under(before)[1], 0)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('the camera goes to its presets, turns with keys and with a drag, and the address keeps it', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open('opt=gd:lr=.005&show=landscape')
  await expect(app.landscape).toHaveAccessibleName(/ends at/)
  const camera = page.getByRole('group', { name: 'Camera' })
  await camera.getByRole('button', { name: 'Top' }).click()
  await expect(page).toHaveURL(/cam=0,8\d/)
  await camera.getByRole('button', { name: 'Front' }).click()
  await expect(page).toHaveURL(/cam=0,[12]?\d/)
  await app.landscape.press('ArrowRight')
  await expect(page).toHaveURL(/cam=5,/)
  const box = await app.landscape.boundingBox()
  if (!box) throw new Error('The landscape is not on screen.')
  await page.mouse.move(box.x + 60, box.y + box.height - 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + box.height - 60, { steps: 5 })
  await page.mouse.up()
  await expect(page).not.toHaveURL(/cam=5,/)
  await camera.getByRole('button', { name: 'Valley' }).click()
  await expect(page).not.toHaveURL(/cam=/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })

  test('a finger drags the start point, the sheet never covers the picture, and targets are 44 px @fallback', async ({
    app,
    page,
  }) => {
    await app.open('opt=gd:lr=.005;adam:lr=.1&show=contour')
    const handle = await app.startPoint.boundingBox()
    if (!handle) throw new Error('The start point is not on screen.')
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
    const client = await page.context().newCDPSession(page)
    await swipe(client, [
      [x, y],
      [x - 12, y + 20],
      [x - 30, y + 50],
    ])
    await expect(app.contour).not.toHaveAccessibleName(/from \(1, 1\.5\)/)
    expect(await page.evaluate(() => scrollY)).toBe(0)

    await page.getByRole('button', { name: 'Methods', exact: true }).tap()
    await expect(page.getByRole('heading', { name: 'Methods' })).toBeFocused()
    const picture = await boxOf(app)
    const bar = await page.locator('.sheet-bar').boundingBox()
    expect(picture.y).toBeGreaterThanOrEqual(0)
    expect(picture.y + picture.height).toBeLessThanOrEqual((bar?.y ?? 0) + 1)
    const descent = /Gradient descent ends at \([^)]*\)/.exec(await app.told())?.[0] ?? ''
    await app.learningRate.exact.fill('0.002')
    await expect(app.contour).not.toHaveAccessibleName(containing(descent))
    await page.getByRole('button', { name: 'Done' }).tap()
    await expect(page.getByRole('heading', { name: 'Methods' })).toBeHidden()

    const small = await page.locator('button, select, .sheet-bar button').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.textContent,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.5)
        .map(({ name, box }) => `${name.trim()} ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`),
    )
    expect(small).toEqual([])
  })
})

test('the projector makes type and lines larger and is remembered @fallback', async ({ app, page }) => {
  await app.open('show=contour')
  const size = () =>
    page
      .locator('.legend .name')
      .first()
      .evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize))
  const before = await size()
  const theme = page.getByRole('combobox', { name: 'Theme' })
  await theme.selectOption('Projector')
  await expect.poll(size).toBeCloseTo(1.6 * before, 0)
  await page.reload()
  await app.settled()
  // in its large type the header's last controls are folded
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(theme).toHaveValue('projector')
  expect(await size()).toBeCloseTo(1.6 * before, 0)
})

test('the start point moves with a touch of the keyboard in both pictures, and the camera with the same keys alone @fallback', async ({
  app,
  page,
}) => {
  await app.open('opt=gd:lr=.005&show=both')
  await expect(app.landscape).toHaveAccessibleName(/ends at/)
  const x = page.getByRole('textbox', { name: 'x of the start point' })
  await app.startPoint.press('ArrowLeft')
  await expect.poll(async () => Number(await x.inputValue())).toBeLessThan(1)
  const there = Number(await x.inputValue())
  await app.landscape.press('Shift+ArrowLeft')
  await expect.poll(async () => Number(await x.inputValue())).toBeLessThan(there)
  const then = await x.inputValue()
  await app.landscape.press('ArrowLeft')
  await expect(page).toHaveURL(/cam=/)
  await expect(x).toHaveValue(then)
})
