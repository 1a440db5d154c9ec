// The figures of lessons, in a browser without WebGPU: how long a step's picture takes, what a lesson's page weighs until its first
// picture, and how long the gallery draws its posters.
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'

/** Lessons of a contour alone, from two rates to seven schedules and a fit to data. */
const shown = [
  'narrow-valley',
  'condition-number',
  'memory-rescues',
  'heavy-ball-against-nesterov',
  'batch-against-incremental',
  'step-size-schedules',
  'bias-correction',
  'three-classic-races',
]
const rounds = 2
/** Milliseconds without any change after which a picture has settled. */
const calm = 600
const galleries = 3

/** @typedef {{ what: string, wanted: string, measured: string, ok: boolean }} Row */
/** @typedef {import('@playwright/test').Page} Page */

/** @returns {Promise<Row[]>} */
export async function lessonFigures() {
  const executablePath = await ensureBrowser()
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: noWebgpuFlags })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
    // a lesson whose first step asks nothing, so that its paths are the picture
    const weight = await firstWeight(page, `${server.url}?scene=condition-number`)
    /** @type {number[]} */
    const times = []
    for (const id of shown) times.push(...(await stepTimes(page, `${server.url}?scene=${id}`)))
    const posters = []
    for (let turn = 0; turn < galleries; turn++) posters.push(await posterTimes(page, server.url))
    return [steps(times), first(weight), gallery(posters)]
  } finally {
    await browser.close()
    await server.close()
  }
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? NaN

/** @param {number[]} times @returns {Row} */
function steps(times) {
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)]
  return {
    what: `a lesson’s step to its settled picture (${shown.length} lessons, ${times.length} changes, no 3-D)`,
    wanted: 'p95 ≤ 250 ms',
    measured: `median ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms, of which up to 160 ms glide`,
    ok: most <= 250,
  }
}

/** @param {{ kilobytes: number, milliseconds: number }} weight @returns {Row} */
function first({ kilobytes, milliseconds }) {
  return {
    what: 'a lesson’s page up to its first picture with paths',
    wanted: '≤ 110 kB',
    measured: `${kilobytes.toFixed(1)} kB, ${milliseconds.toFixed(0)} ms`,
    ok: kilobytes <= 110,
  }
}

/** @param {{ first: number, last: number, count: number }[]} turns @returns {Row} */
function gallery(turns) {
  const last = quantile(
    turns.map((turn) => turn.last),
    0.5,
  )
  const begun = quantile(
    turns.map((turn) => turn.first),
    0.5,
  )
  return {
    what: `the gallery’s ${turns[0]?.count ?? 0} posters, from the press on “Lessons”`,
    wanted: '≤ 4 s, one by one',
    measured: `the first after ${begun.toFixed(0)} ms, the last after ${last.toFixed(0)} ms`,
    ok: last <= 4000 && begun < last / 2,
  }
}

/**
 * What was fetched before the paths stood in the picture, as it came over the wire.
 * @param {Page} page
 * @param {string} address
 */
async function firstWeight(page, address) {
  await page.addInitScript(() => {
    const look = () => {
      const told = document.querySelector('[aria-label^="Contour plot of"]')?.getAttribute('aria-label') ?? ''
      if (told.includes('ends at')) Reflect.set(globalThis, 'thalwegPictureAt', performance.now())
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(address)
  await page.waitForFunction(() => Reflect.get(globalThis, 'thalwegPictureAt') !== undefined)
  return page.evaluate(() => {
    const at = Number(Reflect.get(globalThis, 'thalwegPictureAt'))
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    const bytes = all
      .filter((entry) => entry.startTime <= at && Reflect.get(entry, 'responseEnd') <= at)
      .reduce((sum, entry) => sum + Number(Reflect.get(entry, 'encodedBodySize')), 0)
    return { kilobytes: bytes / 1000, milliseconds: at }
  })
}

/**
 * Milliseconds from a key of a remote until nothing of the picture changes any more, for each step there and back. Questions are
 * answered before, so that a step is its picture and no play.
 * @param {Page} page
 * @param {string} address
 * @returns {Promise<number[]>}
 */
async function stepTimes(page, address) {
  await page.goto(address)
  await page.locator('section.lesson').waitFor()
  const count = Number(((await page.locator('.lesson-step').textContent()) ?? '').match(/\d+/g)?.[1] ?? 1)
  for (let press = 0; press < 2 * count; press++) await page.keyboard.press('PageDown')
  await page.locator('.legend .loss').first().waitFor()
  const keys = [...Array(count - 1).fill('PageUp'), ...Array(count - 1).fill('PageDown')]
  /** @type {number[]} */
  const times = []
  for (let round = 0; round < rounds; round++) {
    for (const key of keys) times.push(await page.evaluate(changeTime, { key, calm }))
  }
  return times
}

/**
 * Runs on the page.
 * @param {{ key: string, calm: number }} given
 * @returns {Promise<number>}
 */
function changeTime({ key, calm }) {
  const told = () => {
    const name = document.querySelector('[aria-label^="Contour plot of"]')?.getAttribute('aria-label') ?? ''
    // Sentences about the picture come later and are no part of it.
    const picture = /^.* with loss [^\s;]*/.exec(name)?.[0] ?? name
    return `${picture}|${document.querySelector('.legend')?.textContent}|${document.querySelector('.lesson-step')?.textContent}`
  }
  return new Promise((resolve) => {
    const began = performance.now()
    let last = began
    let before = told()
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    const frame = () => {
      const now = performance.now()
      const next = told()
      if (next !== before) last = now
      before = next
      if (now - Math.max(last, began) < calm) requestAnimationFrame(frame)
      else resolve(last - began)
    }
    requestAnimationFrame(frame)
  })
}

/**
 * Milliseconds from the press until the first and the last poster are drawn, in a page that has shown no lesson yet.
 * @param {Page} page
 * @param {string} address
 */
async function posterTimes(page, address) {
  await page.goto(address)
  await page.locator('.legend .loss').first().waitFor()
  const button = page.getByRole('button', { name: 'Lessons', exact: true })
  return button.evaluate(async (element) => {
    const began = performance.now()
    if (element instanceof HTMLElement) element.click()
    let first = NaN
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const posters = [...document.querySelectorAll('.gallery .lesson-poster')]
      const drawn = posters.filter((poster) => poster.childElementCount > 0).length
      const now = performance.now() - began
      if (drawn > 0 && Number.isNaN(first)) first = now
      if (posters.length > 0 && drawn === posters.length) return { first, last: now, count: drawn }
      if (now > 60_000) return { first, last: Infinity, count: drawn }
    }
  })
}
