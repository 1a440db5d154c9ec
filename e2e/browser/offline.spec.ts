import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { inRoot } from '../scripts/project.mjs'
import { serve } from '../scripts/server.mjs'
import { expect, test } from './app.ts'

const query = 'fn=beale&opt=adam:lr=0.1;momentum:lr=0.01&steps=60&show=contour'

test.describe('with its service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('below a path of a host it opens without a network, every part of it @fallback', async ({ app, page }) => {
    const { url, close } = await serve({ port: 0, under: '/courses/opt/thalweg/' })
    await page.goto(url + app.address(query))
    await app.settled()
    const told = await app.told()
    // the worker is there when it has all files
    await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state))
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await close()

    await page.goto(`${url}${app.address(query)}#again`)
    await page.reload()
    await app.settled()
    expect(await app.told()).toBe(told)
    // parts that had never been fetched before
    await page.getByRole('button', { name: 'Export …' }).click()
    await expect(page.getByRole('dialog', { name: 'Export' }).getByRole('img')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Both' }).first().click()
    await expect(app.landscape).toBeVisible()
  })
})

test.describe('when a newer version has come', () => {
  test.use({ serviceWorkers: 'allow' })

  test('it is announced, the experiment stays, and the next load opens the new one @fallback', async ({
    app,
    page,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'versions-'))
    cpSync(inRoot('dist'), folder, {
      recursive: true,
      filter: (file) => !/thalweg-single|\/(api|contents|lessons|methods|surfaces|element|embed)$/.test(file),
    })
    const { url, close } = await serve({ folder, port: 0 })
    await page.goto(url + app.address(query))
    await app.settled()
    const told = await app.told()
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await page.reload()
    await app.settled()

    const release = (file: string, from: RegExp, to: string): void =>
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))
    release('index.html', /<title>[^<]*/, '<title>A newer version')
    release('sw.js', /version = "[0-9a-f]+"/, 'version = "0123456789ab"')
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()))
    await expect(page.getByText('A newer version of Thalweg has come')).toBeVisible()
    expect(await app.told()).toBe(told)

    const [response] = await Promise.all([page.waitForResponse((one) => one.url().startsWith(url)), page.reload()])
    expect(await response.text()).toContain('<title>A newer version')
    await app.settled()
    expect(await app.told()).toBe(told)
    await close()
    rmSync(folder, { recursive: true })
  })
})

test('one file of HTML opens from a folder, computes, draws and exports @fallback', async ({ app, page }) => {
  const file = pathToFileURL(inRoot('dist/thalweg-single.html')).href
  await page.goto(`${file}${app.address(query.replace('show=contour', 'show=both'))}`)
  await app.settled()
  await expect(app.contour).toHaveAccessibleName(/Adam ends at/)
  await expect(app.landscape).toBeVisible()
  await page.getByRole('button', { name: 'Export …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: 'SVG' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('thalweg_beale.svg')
})

test('a printed page is one picture with its caption and link @fallback', async ({ app, page }) => {
  await app.open(query)
  await expect
    .poll(() =>
      page.evaluate(() => (dispatchEvent(new Event('beforeprint')), document.querySelectorAll('.print-figure').length)),
    )
    .toBe(1)
  await page.emulateMedia({ media: 'print' })
  const figure = page.locator('.print-figure')
  await expect(figure.getByText('Beale from (1, 1.5), 60 steps · Thalweg').last()).toBeVisible()
  await expect(figure.getByRole('link')).toHaveText(/\?v=1&fn=beale&.*opt=adam:lr=0?\.1;momentum/)
  await expect(app.legend).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(figure).toHaveCount(0)
  await expect(app.legend).toBeVisible()
})

test('the page tells its version, and the licences of its parts @fallback', async ({ app, page }) => {
  await app.open(query)
  await expect(page.getByText(/^Thalweg \d+\.\d+\.\d+$/)).toBeVisible()
  const link = page.getByRole('link', { name: 'Licences of its parts' })
  const text = await (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).text()
  for (const part of ['react-dom', 'three', 'd3-contour', 'mediabunny', 'jspdf']) expect(text).toContain(`\n${part} `)
})
