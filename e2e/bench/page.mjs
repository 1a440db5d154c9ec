// The figures of the page, in a browser without WebGPU: how long a slider takes, and what React renders while the head moves.
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'
import { networkFigures } from './networks-page.mjs'

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
    await page.locator('input[type=range][aria-valuetext^="learning rate"]').first().waitFor()
    const times = await sliderTimes(page, false)
    return [
      slider(times, empty),
      renders(await headRenders(page)),
      ...(await typing(page, server.url)),
      ...(await networkFigures(page, server.url)),
    ]
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
  // Table and sentences follow the last change of a slider once results have come to rest; that is no part of this.
  await page.waitForFunction(
    () => {
      const now = JSON.stringify([...Reflect.get(globalThis, 'thalwegRenders')])
      const rested = now === Reflect.get(globalThis, 'thalwegRendersBefore')
      Reflect.set(globalThis, 'thalwegRendersBefore', now)
      return rested
    },
    undefined,
    { polling: 500 },
  )
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

/**
 * Milliseconds from a keystroke in an editor to the second animation frame after it, or to a later one if the contour does not
 * tell of the new paths by then: 60 right texts in turn, the slowest twentieth told.
 * @param {import('@playwright/test').Page} page
 * @param {string} label
 * @param {readonly string[]} texts
 * @returns {Promise<number>}
 */
async function typingTime(page, label, texts) {
  const field = page.getByRole('textbox', { name: label })
  await field.waitFor()
  const times = await field.evaluate(
    async (element, { texts, inputs }) => {
      const told = () => document.querySelector('[aria-label^="Contour plot of"]')?.getAttribute('aria-label')
      const times = []
      for (let k = 0; k < inputs + 5; k++) {
        await new Promise((resolve) => setTimeout(resolve, 60 + ((k * 7) % 17)))
        const before = told()
        const began = performance.now()
        Reflect.set(HTMLTextAreaElement.prototype, 'value', `${texts[k % texts.length]}${' '.repeat(k % 2)}`, element)
        element.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => {
          let frames = 0
          const frame = () => {
            if (++frames >= 120 || (frames >= 2 && told() !== before)) resolve(undefined)
            else requestAnimationFrame(frame)
          }
          requestAnimationFrame(frame)
        })
        times.push(performance.now() - began)
      }
      return times.slice(5)
    },
    { texts, inputs },
  )
  return times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? NaN
}

/** @param {import('@playwright/test').Page} page @param {string} url @returns {Promise<Row[]>} */
async function typing(page, url) {
  await page.goto(`${url}?v=1&f=x%5E2%2B3y%5E2&opt=${methods.join(';')}&steps=500&show=contour`)
  const surface = await typingTime(page, 'f(x, y) =', [
    'x^2 + 3 y^2 + sin(x y)',
    '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    '(1 - x)^2 + 100 (y - x^2)^2',
    '20 + x^2 + y^2 - 10 cos(2 pi x) - 10 cos(2 pi y)',
  ])
  await page.goto(`${url}?v=1&fn=beale&opt=adam:lr=0.05&steps=500&show=contour`)
  await page.getByRole('button', { name: 'Write your own step' }).click()
  // Each reads all parameters and memories, or what it lacks would have to be declared anew.
  const memory = 'm = beta1 m + (1 - beta1) g\nv = beta2 v + (1 - beta2) g^2\n'
  const method = await typingTime(page, 'One step, a line for each assignment', [
    `${memory}theta = theta - lr m / (sqrt(v) + eps)`,
    `${memory}theta = theta - lr (m + g) / (sqrt(v) + eps)`,
    `${memory}theta = theta - lr m / (cbrt(v) + eps)`,
    `${memory}a = 1\nrepeat 30 {\n  if f(theta - a g) < f + eps { break }\n  a = a / 2\n}\ntheta = theta - lr a m / (sqrt(v) + eps)`,
  ])
  return [
    ['a formula typed to all paths redrawn (6 methods × 500 steps, WASM)', surface],
    ['a step typed to its path redrawn (500 steps, WASM)', method],
  ].map(([what, own]) => ({
    what: String(what),
    wanted: 'p95 ≤ 80 ms',
    measured: `${Number(own).toFixed(0)} ms to the second frame, p95`,
    ok: Number(own) <= 80,
  }))
}
