// How soon the first picture and its paths are on screen, cold, on a fast line and on a phone's.
import { quantile } from './quantile.mjs'

const colds = 5
export const mobile = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, slowdown: 4 }

/** @typedef {import('./interaction.mjs').Row} Row */

/**
 * Counts animation frames that are asked for, and notes when the paths and the surface are drawn: by the page, or before it by
 * the build, in the frame in which that is in sight. Runs in the page.
 */
export function watchFrames() {
  const seen = { frames: 0, path: 0, surface: 0, firstPath: 0, live: 0 }
  Reflect.set(globalThis, 'thalwegSeen', seen)
  const ask = requestAnimationFrame
  globalThis.requestAnimationFrame = (call) => {
    seen.frames++
    return ask(call)
  }
  /** What is drawn in this frame is on screen by the next task. */
  const shown = (/** @type {boolean} */ live) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      seen.firstPath ||= performance.now()
      if (live) seen.live ||= performance.now()
    })
    port1.start()
    port2.postMessage(undefined)
  }
  const look = () => {
    const line = document.querySelector('.poster use')
    if (line?.checkVisibility() && line.getBoundingClientRect().width > 0) shown(false)
    else if (seen.firstPath === 0) ask(look)
  }
  ask(look)
  const drawing = CanvasRenderingContext2D.prototype
  for (const name of /** @type {const} */ (['stroke', 'drawImage', 'putImageData'])) {
    const plain = Reflect.get(drawing, name)
    Reflect.set(drawing, name, function (/** @type {unknown[]} */ ...given) {
      const { canvas } = this
      const [lower, upper] = canvas.parentElement?.matches('.contour-picture') ? canvas.parentElement.children : []
      if (canvas === lower) seen.surface = performance.now()
      if (canvas === upper && name === 'stroke') {
        if (seen.path === 0) ask(() => shown(true))
        seen.path = performance.now()
      }
      return Reflect.apply(plain, this, given)
    })
  }
}

/**
 * @param {import('@playwright/test').Browser} browser @param {string} url
 * @param {typeof mobile | undefined} slow @param {[number, number]} wanted
 * @returns {Promise<Row[]>}
 */
export async function firstPicture(browser, url, slow, wanted) {
  const paints = []
  const paths = []
  const lives = []
  for (let turn = 0; turn < colds; turn++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.addInitScript(watchFrames)
    if (slow) {
      const session = await context.newCDPSession(page)
      const { slowdown, ...line } = slow
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', { offline: false, ...line })
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    }
    await page.goto(url)
    await page.waitForFunction(() => Reflect.get(globalThis, 'thalwegSeen').live > 0, undefined, {
      timeout: 30_000,
      polling: 100,
    })
    const [paint, path, live] = await page.evaluate(
      () =>
        /** @type {const} */ ([
          performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
          Number(Reflect.get(globalThis, 'thalwegSeen').firstPath),
          Number(Reflect.get(globalThis, 'thalwegSeen').live),
        ]),
    )
    paints.push(paint / 1000)
    paths.push(path / 1000)
    lives.push(live / 1000)
    await context.close()
  }
  const told = url.includes('?') ? 'a link to an experiment' : 'first visit'
  const where = slow ? 'at 1.6 Mbps, 150 ms, 4 × slower processor' : 'local'
  return [
    row('first contentful paint', paints, wanted[0]),
    row('first path on screen without a click', paths, wanted[1], `; the page's own in its place ${median(lives)}`),
  ]

  /** @param {number[]} times */
  function median(times) {
    return `${quantile(times, 0.5).toFixed(2)} s`
  }

  /** @param {string} what @param {number[]} times @param {number} most @param {string} more @returns {Row} */
  function row(what, times, most, more = '') {
    const middle = quantile(times, 0.5)
    return {
      what: `${what}, ${told}, cold, ${where}`,
      wanted: `≤ ${most} s`,
      measured: `${middle.toFixed(2)} s (${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)})${more}`,
      ok: middle <= most,
    }
  }
}
