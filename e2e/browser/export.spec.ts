import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { expect, test } from './app.ts'
import { imageStatistics } from './image-statistics.ts'

const query = 'fn=beale&opt=adam:lr=0.1;momentum:lr=0.01&steps=60&show=contour'

/** Opens the dialog, chooses a kind and a format, saves, and reads the file. */
async function saved(page: Page, kind: string, format: string): Promise<{ name: string; file: Buffer }> {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('group', { name: 'What to export' }).getByRole('button', { name: kind, exact: true }).click()
  await dialog.getByRole('group', { name: 'Format' }).getByRole('button', { name: format, exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ])
  await expect(dialog.getByRole('status')).toHaveText(/is saved/)
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) }
}

test('the picture as SVG, PNG of any size and PDF, with the link in each @fallback', async ({ app, page }) => {
  await app.open(query)
  await page.getByRole('button', { name: 'Export …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('img', { name: /^Preview: Beale from \(1, 1.5\), 60 steps/ })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('Slide')

  const svg = await saved(page, 'Picture', 'SVG')
  const drawing = svg.file.toString()
  expect(svg.name).toBe('thalweg_beale.svg')
  expect(drawing).toMatch(/<dc:source>http[^<]*opt=adam:lr=0?\.1;momentum/)
  expect(drawing).toMatch(/^<svg [^>]*width="1920" height="1080"/)

  const png = (await saved(page, 'Picture', 'PNG')).file
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080])
  expect(png.toString('latin1')).toMatch(/tEXtSource\0http[^\0]*fn=beale/)

  const pdf = (await saved(page, 'Picture', 'PDF')).file.toString('latin1')
  expect(pdf).toMatch(/^%PDF-/)
  expect(pdf).toMatch(/\/URI \(http[^)]*fn=beale/)
  expect(pdf).toContain('/Title (Beale from')
})

/** Whether the page has taken WebGL contexts since it was opened, and how many it holds. */
async function countContexts(page: Page): Promise<() => Promise<{ taken: boolean; held: number }>> {
  await page.addInitScript(() => {
    const taken = new Set<WebGL2RenderingContext>()
    // eslint-disable-next-line typescript/unbound-method -- it is called on its own canvas again
    const given = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = new Proxy(given, {
      apply(get, canvas, asked) {
        const context: unknown = Reflect.apply(get, canvas, asked)
        if (context instanceof WebGL2RenderingContext) taken.add(context)
        return context
      },
    })
    Reflect.set(globalThis, 'webglContexts', taken)
  })
  return () =>
    page.evaluate(() => {
      const taken = Reflect.get(globalThis, 'webglContexts') as Set<WebGL2RenderingContext>
      return { taken: taken.size > 0, held: [...taken].filter((one) => !one.isContextLost()).length }
    })
}

test('a transparent PNG lets the ground through, around the surface alone @fallback', async ({ app, page }) => {
  await app.open(query)
  await page.getByRole('button', { name: 'Export …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('checkbox', { name: 'Transparent ground' }).check()
  const { file } = await saved(page, 'Picture', 'PNG')
  const alphas = await page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(image, 0, 0)
    const at = (x: number, y: number): number | undefined => context?.getImageData(x, y, 1, 1).data[3]
    return [at(3, 3), at(image.width / 2, image.height / 2)]
  }, file.toString('base64'))
  expect(alphas).toEqual([0, 255])
})

test('the landscape as PNG at any size and in an SVG; a network’s answers and the plane through its weights @fallback', async ({
  app,
  page,
}) => {
  const contexts = await countContexts(page)
  await app.open(query)
  await page.getByRole('button', { name: 'Export …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const shows = dialog.getByRole('group', { name: 'Shows' })
  await shows.getByRole('button', { name: 'Landscape' }).click()
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('Slide')
  const png = (await saved(page, 'Picture', 'PNG')).file
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080])
  const { colours, ground } = await imageStatistics(page, png)
  expect(colours).toBeGreaterThan(300)
  expect(ground).toBeLessThan(0.8)
  const svg = (await saved(page, 'Picture', 'SVG')).file.toString()
  expect(svg.match(/<image href="data:image\/png;base64,|>loss</g)).toHaveLength(2)
  // each takes a context, and a browser takes the page's own away where there are many
  await expect.poll(contexts).toEqual({ taken: true, held: 0 })

  await app.open('net=2-6-1:tanh:logistic&opt=adam:lr=.05;gd:lr=.1&steps=30&show=both')
  await expect(page.getByText(/^The plane holds/)).toBeVisible()
  await page.getByRole('button', { name: 'Export …' }).click()
  const answers = (await saved(page, 'Picture', 'SVG')).file.toString()
  expect(answers.match(/class="answers"/g)).toHaveLength(2)
  await shows.getByRole('button', { name: 'Landscape' }).click()
  const plane = (await saved(page, 'Picture', 'SVG')).file.toString()
  expect(plane).toContain('id="isolines"')
  expect(plane).not.toMatch(/class="answers"|NaN/)
})

test('the numbers as CSV and JSON, to the play head or whole; and the script @fallback', async ({ app, page }) => {
  await app.open(query)
  await app.scrubber.fill('20')
  await page.getByRole('button', { name: 'Export …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })

  const whole = (await saved(page, 'Numbers', 'CSV')).file.toString().trimEnd().split('\r\n')
  expect(whole).toHaveLength(1 + 2 * 61)
  expect(whole[1]).toBe('1,Adam,1,0,1,1.5,' + whole[1]?.split(',').slice(6).join(','))
  await dialog.getByRole('button', { name: 'Up to the play head' }).click()
  const data = JSON.parse((await saved(page, 'Numbers', 'JSON')).file.toString()) as {
    link: string
    runs: { x: number[] }[][]
  }
  expect(data.runs.map(([run]) => run?.x.length)).toEqual([21, 21])
  expect(data.link).toContain('fn=beale')
  const script = (await saved(page, 'Code', 'NumPy')).file.toString()
  expect(script).toContain('import numpy')
  expect([/\b20\b/.test(script), /\b60\b/.test(script)]).toEqual([true, false])
})

test('a film is encoded in the browser, can be stopped, and is a GIF where there is no encoder @fallback', async ({
  app,
  page,
}) => {
  await app.open(query)
  await page.getByRole('button', { name: 'Export …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: 'Film', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Width in pixels' }).fill('320')
  await dialog.getByRole('textbox', { name: 'Height in pixels' }).fill('240')
  await dialog.getByRole('textbox', { name: 'Length in seconds' }).fill('1')
  const { file } = await saved(page, 'Film', 'WebM')
  const played = await page.evaluate(async (film) => {
    const video = document.createElement('video')
    video.src = `data:video/webm;base64,${film}`
    await new Promise((done, fail) => {
      video.addEventListener('loadeddata', done)
      video.addEventListener('error', fail)
    })
    return [video.videoWidth, video.videoHeight, video.duration]
  }, file.toString('base64'))
  expect(played.slice(0, 2)).toEqual([320, 240])
  expect(played[2]).toBeCloseTo(2, 0)
  expect(file.toString('latin1')).toContain('fn=beale')

  const gif = (await saved(page, 'Film', 'GIF')).file
  expect(gif.toString('latin1', 0, 6)).toBe('GIF89a')

  await dialog.getByRole('textbox', { name: 'Length in seconds' }).fill('60')
  // In the page's own frames: a small film may be done before a pointer gets there.
  await dialog.evaluate(async (element) => {
    const named = (name: string) => [...element.querySelectorAll('button')].find((one) => one.textContent === name)
    named('Save file')?.click()
    while (!named('Cancel')) await new Promise(requestAnimationFrame)
    named('Cancel')?.click()
  })
  await expect(dialog.getByRole('status')).toHaveText(/was stopped/)
})
