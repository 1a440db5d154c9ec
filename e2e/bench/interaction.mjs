// The figures of interaction, in a browser without WebGPU: how long an answer takes to be on screen, what rest costs, and how
// soon the first picture is there. Everything in one run; the slider against an empty page in the same run.
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'

const methods = ['gd', 'momentum', 'nesterov', 'rmsprop', 'adagrad', 'adam']
const six = `?v=1&fn=beale&opt=${methods.join(';')}&steps=500`
/** An experiment of its own, as a link to it tells it. */
const own = '?v=1&fn=rosenbrock&x0=-1.2,1&opt=adam:lr=.05;momentum:lr=2e-4&steps=200'
const inputs = 60
const formulas = 30
const colds = 5
const dragSeconds = 5
const restSeconds = 5
const mobile = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, slowdown: 4 }

/** @typedef {{ what: string, wanted: string, measured: string, ok: boolean }} Row */
/** @typedef {import('@playwright/test').Page} Page */

/** @returns {Promise<Row[]>} */
export async function interactionFigures() {
  const executablePath = await ensureBrowser()
  const server = await serve()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: noWebgpuFlags })
  const open = async (/** @type {string} */ query) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.addInitScript(watchFrames)
    await page.goto(server.url + query)
    if (query.startsWith('?')) await settled(page)
    return page
  }
  try {
    const empty = await open('no-such-page')
    const bare = await sliderTimes(empty, true)
    await empty.close()
    const rows = []
    for (const [show, said] of [
      ['contour', 'contour'],
      ['both', 'contour and landscape'],
    ]) {
      const page = await open(`${six}&show=${show}`)
      rows.push(...slider(said ?? '', await sliderTimes(page, false), bare))
      if (show === 'contour') rows.push(await drag(page), await rest(page))
      await page.close()
    }
    const typing = await open('?v=1&f=x%5E2%2By%5E2&opt=gd:lr=.1&show=contour')
    rows.push(await formula(typing))
    await typing.close()
    for (const address of ['', own]) {
      rows.push(...(await firstPicture(browser, server.url + address, undefined, [0.25, 0.3])))
      rows.push(...(await firstPicture(browser, server.url + address, mobile, [1.2, 1.4])))
    }
    return rows
  } finally {
    await browser.close()
    await server.close()
  }
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN

/** @param {Page} page */
async function settled(page) {
  await page.locator('.legend .loss').first().waitFor()
  await page.getByRole('slider', { name: 'learning rate', exact: true }).first().waitFor()
  await page.waitForLoadState('networkidle')
}

/**
 * Counts animation frames that are asked for, and notes when the paths and the surface are drawn: by the page, or before it by
 * the build, in the frame in which that is in sight. Runs in the page.
 */
function watchFrames() {
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
 * Milliseconds from an input event of the first learning rate's slider to the second animation frame after it, or to a later one
 * where the paths are not drawn by then.
 * @param {Page} page @param {boolean} bare
 * @returns {Promise<number[]>}
 */
function sliderTimes(page, bare) {
  return page.evaluate(
    async ([count, onlyFrames]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const slider = /** @type {HTMLInputElement} */ (document.querySelector('.run input[type=range]'))
      const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
      const times = []
      for (let index = 0; index < count; index++) {
        await frame()
        const begun = performance.now()
        if (!onlyFrames) {
          const [low, high] = [Number(slider.min), Number(slider.max)]
          property?.set?.call(slider, String(low + (high - low) * (0.2 + 0.2 * ((index % 7) / 7) + index / 1000)))
          slider.dispatchEvent(new Event('input', { bubbles: true }))
        }
        await frame()
        await frame()
        const seen = Reflect.get(globalThis, 'thalwegSeen')
        for (let more = 0; !onlyFrames && seen.path < begun && more < 30; more++) await frame()
        times.push(performance.now() - begun)
      }
      return times.slice(5)
    },
    /** @type {const} */ ([inputs, bare]),
  )
}

/** @param {string} shown @param {number[]} own @param {number[]} bare @returns {Row[]} */
function slider(shown, own, bare) {
  return /** @type {const} */ ([
    ['median', 0.5, 8],
    ['p95', 0.95, 28],
  ]).map(([name, share, most]) => {
    const over = quantile(own, share) - quantile(bare, 0.5)
    return {
      what: `slider, event and two frames, 6 × 500 steps, ${shown}: ${name} over an empty page`,
      wanted: `≤ ${most} ms`,
      measured: `${over.toFixed(1)} ms (${quantile(own, share).toFixed(1)} against ${quantile(bare, 0.5).toFixed(1)})`,
      ok: over <= most,
    }
  })
}

/** @param {Page} page @returns {Promise<Row>} */
async function formula(page) {
  const times = await page.evaluate(async (count) => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('.formula textarea'))
    const property = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
    const seen = Reflect.get(globalThis, 'thalwegSeen')
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const times = []
    for (let index = 0; index < count; index++) {
      for (let wait = 0; wait < 20; wait++) await frame()
      const begun = performance.now()
      property?.set?.call(field, `x^2 + ${1 + index / 10} y^2 + sin(${index + 1} x)`)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      do await frame()
      while (seen.surface < begun && performance.now() < begun + 2000)
      await frame()
      times.push(performance.now() - begun)
    }
    return times.slice(3)
  }, formulas)
  const slow = quantile(times, 0.95)
  return {
    what: 'a formula typed to its surface on screen, contour: p95',
    wanted: '≤ 80 ms',
    measured: `${slow.toFixed(1)} ms (median ${quantile(times, 0.5).toFixed(1)})`,
    ok: slow <= 80,
  }
}

/** @param {Page} page @returns {Promise<Row>} */
async function drag(page) {
  const box = await page.locator('.contour-start').boundingBox()
  if (!box) throw new Error('The start point is not on screen.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.evaluate(() => {
    /** @type {number[]} */
    const gaps = []
    Reflect.set(globalThis, 'thalwegGaps', gaps)
    let last = performance.now()
    const note = (/** @type {number} */ now) => {
      gaps.push(now - last)
      last = now
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  await page.mouse.move(x, y)
  await page.mouse.down()
  const begun = performance.now()
  for (let turn = 0; performance.now() < begun + 1000 * dragSeconds; turn++) {
    await page.mouse.move(x + 60 * Math.sin(turn / 15), y + 60 * Math.cos(turn / 11))
  }
  const gaps = await page.evaluate(() => /** @type {number[]} */ (Reflect.get(globalThis, 'thalwegGaps')))
  await page.mouse.up()
  await page.reload()
  await settled(page)
  const slow = gaps.slice(2).filter((gap) => gap > 50).length / gaps.length
  return {
    what: `start point dragged for ${dragSeconds} s: frames over 50 ms`,
    wanted: '≤ 2 %',
    measured: `${(100 * slow).toFixed(1)} % of ${gaps.length}, the longest ${Math.max(...gaps.slice(2)).toFixed(0)} ms`,
    ok: slow <= 0.02,
  }
}

/** @param {Page} page @returns {Promise<Row>} */
async function rest(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.mouse.move(2, 2)
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
  }
  const wait = (/** @type {number} */ seconds) => new Promise((done) => setTimeout(done, 1000 * seconds))
  const frames = () => page.evaluate(() => Number(Reflect.get(globalThis, 'thalwegSeen').frames))
  await wait(2)
  const [asked, begun] = [await frames(), await busy()]
  await wait(restSeconds)
  const [share, more] = [((await busy()) - begun) / restSeconds, (await frames()) - asked]
  return {
    what: `at rest for ${restSeconds} s: the page's processor time, animation frames asked for`,
    wanted: '< 1 %, none',
    measured: `${(100 * share).toFixed(2)} %, ${more}`,
    ok: share < 0.01 && more === 0,
  }
}

/**
 * @param {import('@playwright/test').Browser} browser @param {string} url
 * @param {typeof mobile | undefined} slow @param {[number, number]} wanted
 * @returns {Promise<Row[]>}
 */
async function firstPicture(browser, url, slow, wanted) {
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
