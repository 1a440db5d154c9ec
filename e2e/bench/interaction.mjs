// The figures of interaction, in a browser without WebGPU: how long an answer takes to be on screen, what rest costs, and how
// soon the first picture is there. Everything in one run; the slider against an empty page in the same run.
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'
import { firstPicture, mobile, watchFrames } from './first-picture.mjs'
import { quantile } from './quantile.mjs'

const methods = ['gd', 'momentum', 'nesterov', 'rmsprop', 'adagrad', 'adam']
const six = `?v=1&fn=beale&opt=${methods.join(';')}&steps=500`
/** An experiment of its own, as a link to it tells it. */
const own = '?v=1&fn=rosenbrock&x0=-1.2,1&opt=adam:lr=.05;momentum:lr=2e-4&steps=200'
const inputs = 60
const formulas = 30
const dragSeconds = 5
const restSeconds = 5

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
    await typing.locator('.formula textarea').waitFor()
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

/** @param {Page} page */
async function settled(page) {
  await page.locator('.legend .loss').first().waitFor()
  await page.getByRole('slider', { name: 'learning rate', exact: true }).first().waitFor()
  await page.waitForLoadState('networkidle')
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
