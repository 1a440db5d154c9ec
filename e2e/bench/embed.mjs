// The embed in a course page: from its address to its first path, here and over a slow line; and the files that it exports.
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'
import { watchFrames } from './first-picture.mjs'

const query = 'embed.html?v=1&fn=beale&opt=adam:lr=.05&steps=200&start=auto'
const visits = 7
/** A slow line and a slow device: 1.6 Mbit/s, 150 ms, a processor four times slower. */
const slow = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The figures of the embed, without a graphics processor. */
export async function embedFigures() {
  const executablePath = await ensureBrowser()
  const { url, close } = await serve({ port: 0 })
  const browser = await chromium.launch({ args: noWebgpuFlags, ...(executablePath ? { executablePath } : {}) })
  /** @param {boolean} throttled */
  const visit = async (throttled) => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 640, height: 480 } })
    const page = await context.newPage()
    if (throttled) {
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', slow)
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    }
    await page.addInitScript(watchFrames)
    await page.goto(url + query, { waitUntil: 'commit' })
    await page.waitForFunction(() => Reflect.get(globalThis, 'thalwegSeen').firstPath > 0, undefined, { polling: 100 })
    const took = await page.evaluate(() => Number(Reflect.get(globalThis, 'thalwegSeen').firstPath))
    await context.close()
    return took
  }
  await visit(false)
  const here = []
  const far = []
  for (let turn = 0; turn < visits; turn++) {
    here.push(await visit(false))
    far.push(await visit(true))
  }
  const drawing = await svgBytes(browser, url)
  await browser.close()
  await close()
  return [
    row('embed: first path', 400, median(here), 'ms'),
    row('embed: first path over 1.6 Mbit/s and 150 ms, processor ÷ 4', 1500, median(far), 'ms'),
    row('embed: SVG of a contour', 300, drawing / 1000, 'kB'),
  ]
}

/**
 * The largest of some surfaces' drawings.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function svgBytes(browser, url) {
  const page = await browser.newPage({ locale: 'en-GB' })
  let largest = 0
  for (const surface of ['beale', 'rastrigin', 'ackley', 'levy13']) {
    await page.goto(`${url}licences.txt`)
    await page.setContent(`<iframe src="embed.html?v=1&fn=${surface}&start=auto" width="640" height="480"></iframe>`)
    const plot = page.frameLocator('iframe').locator('[aria-label*="Paths of"]')
    await plot.first().waitFor()
    const bytes = await page.evaluate(
      () =>
        new Promise((/** @type {(bytes: number) => void} */ done) => {
          addEventListener('message', ({ data }) => data.type === 'result' && done(new Blob([data.detail]).size))
          const call = { ns: 'thalweg', v: 1, type: 'call', id: 1, name: 'toSVG', args: [{}] }
          document.querySelector('iframe')?.contentWindow?.postMessage(call, '*')
        }),
    )
    largest = Math.max(largest, bytes)
  }
  await page.close()
  return largest
}

/**
 * @param {string} what
 * @param {number} limit
 * @param {number} measured
 * @param {string} unit
 */
const row = (what, limit, measured, unit) => ({
  what,
  wanted: `≤ ${limit} ${unit}`,
  measured: `${measured.toFixed(0)} ${unit}`,
  ok: measured <= limit,
})
