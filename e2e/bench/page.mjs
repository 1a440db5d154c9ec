// The figures of the page, in a browser without WebGPU: how long a slider takes, and what React renders while the head moves.
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'

const methods = ['gd', 'momentum', 'nesterov', 'rmsprop', 'adagrad', 'adam']
const address = `?v=1&fn=beale&opt=${methods.join(';')}&steps=500&show=contour`
const inputs = 60

/** @typedef {{ what: string, wanted: string, measured: string, ok: boolean }} Row */

/** @returns {Promise<Row[]>} */
export async function pageFigures() {
  const executablePath = await ensureBrowser()
  const server = await serve()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: noWebgpuFlags })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(`${server.url}no-such-page`)
    const empty = await sliderTimes(page, true)
    await page.addInitScript(() => Reflect.set(globalThis, 'thalwegRenders', new Map()))
    await page.goto(server.url + address)
    await page.getByRole('img', { name: /^Contour plot of/ }).waitFor()
    await page.getByText('computing …').first().waitFor({ state: 'hidden' })
    const times = await sliderTimes(page, false)
    return [slider(times, empty), renders(await headRenders(page))]
  } finally {
    await browser.close()
    await server.close()
  }
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

/** @param {number[]} times @param {number[]} empty @returns {Row} */
function slider(times, empty) {
  const [own, bare] = [median(times), median(empty)]
  return {
    what: 'slider input to all paths redrawn (6 methods × 500 steps, WASM)',
    wanted: 'median ≤ 40 ms',
    measured: `${own.toFixed(1)} ms to the second frame (an empty page: ${bare.toFixed(1)} ms)`,
    ok: own <= 40,
  }
}

/** @param {Record<string, number>} counts @returns {Row} */
function renders(counts) {
  const all = Object.entries(counts).filter(([, count]) => count > 0)
  return {
    what: 'React renders while scrubbing and playing',
    wanted: '0 outside the play head',
    measured: all.map(([name, count]) => `${name} ${count}`).join(', ') || 'none at all',
    ok: all.length === 1 && all[0]?.[0] === 'PlayHead',
  }
}

/**
 * Milliseconds from an input event of the first learning rate's slider to the second animation frame after it, or to a later
 * one if the contour does not tell of the new paths by then. `bare` only waits for the frames.
 * @param {import('@playwright/test').Page} page
 * @param {boolean} bare
 */
function sliderTimes(page, bare) {
  return page.evaluate(
    async ({ bare, inputs }) => {
      const range = () =>
        [...document.querySelectorAll('input')].find(
          (input) => input.type === 'range' && input.getAttribute('aria-valuetext')?.startsWith('learning rate'),
        )
      const told = () => document.querySelector('[aria-label^="Contour plot of"]')?.getAttribute('aria-label')
      const times = []
      for (let k = 0; k < inputs; k++) {
        // not in step with the frames
        await new Promise((resolve) => setTimeout(resolve, 40 + ((k * 7) % 17)))
        const input = range()
        if (!bare && !input) throw new Error('There is no slider for a learning rate.')
        const before = told()
        const began = performance.now()
        if (!bare && input) {
          const [min, max] = [Number(input.min), Number(input.max)]
          // past React's own setter, as a reader's hand would
          Reflect.set(
            HTMLInputElement.prototype,
            'value',
            String(min + (max - min) * (0.2 + 0.4 * ((k * 0.382) % 1))),
            input,
          )
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }
        await new Promise((resolve) => {
          let frames = 0
          const frame = () => {
            const redrawn = bare || told() !== before
            if (++frames >= 120 || (frames >= 2 && redrawn)) resolve(undefined)
            else requestAnimationFrame(frame)
          }
          requestAnimationFrame(frame)
        })
        times.push(performance.now() - began)
      }
      return times.slice(10)
    },
    { bare, inputs },
  )
}

/**
 * How often each component rendered while the head was scrubbed and then played.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Record<string, number>>}
 */
async function headRenders(page) {
  const counts = () =>
    page.evaluate(() =>
      Object.fromEntries(/** @type {Map<string, number>} */ (Reflect.get(globalThis, 'thalwegRenders'))),
    )
  /** @type {Record<string, number>} */
  const total = {}
  /** @param {() => Promise<void>} move */
  const during = async (move) => {
    const before = await counts()
    await move()
    for (const [name, count] of Object.entries(await counts()))
      total[name] = (total[name] ?? 0) + count - (before[name] ?? 0)
  }
  const scrubber = page.getByRole('slider', { name: 'Step', exact: true })
  await scrubber.press('Home')
  await during(async () => {
    for (let press = 0; press < 20; press++) await scrubber.press('ArrowRight')
  })
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const shown = page.getByRole('button', { name: 'Pause', exact: true })
  await shown.waitFor()
  await during(async () => {
    const from = Number(await scrubber.inputValue())
    await page.waitForFunction(
      (least) => Number(/** @type {HTMLInputElement} */ (document.querySelector('input.scrub')).value) >= least,
      from + 30,
    )
  })
  return total
}
