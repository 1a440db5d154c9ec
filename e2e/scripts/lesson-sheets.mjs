// npm run screenshots -- --lessons [id …]: every step of every lesson, before and after its question, as a hall sees it (1920 × 1080,
// presenting) and as a phone shows it (390 × 844), on contact sheets in e2e/output/lessons.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from './browser.mjs'
import { inRoot } from './project.mjs'
import { serve } from './server.mjs'

/** @typedef {{ name: string, width: number, height: number, columns: number, perSheet: number, shown: number, present: boolean }} Screen */
/** @typedef {{ file: string, title: string }} Shot */

/** @type {Screen[]} */
const screens = [
  { name: 'hall', width: 1920, height: 1080, columns: 3, perSheet: 12, shown: 640, present: true },
  { name: 'phone', width: 390, height: 844, columns: 6, perSheet: 12, shown: 320, present: false },
]
const folder = inRoot('e2e/output/lessons')
const longest = 12_000

/**
 * Takes a picture when the page stands still.
 * @param {import('@playwright/test').Page} page
 * @param {string} file
 */
async function still(page, file) {
  let before = Buffer.alloc(0)
  for (const end = performance.now() + longest; performance.now() < end;) {
    const now = await page.screenshot({ type: 'jpeg', quality: 85 })
    const busy = await page.locator('.caption, .reveal, .legend').filter({ hasText: '…' }).count()
    if (now.equals(before) && busy === 0) break
    before = now
    await page.waitForTimeout(120)
  }
  writeFileSync(file, before)
}

/**
 * All steps of a lesson on a screen.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} id
 * @param {Screen} screen
 * @param {string} query
 * @returns {Promise<Shot[]>}
 */
async function walk(browser, url, id, screen, query) {
  const { width, height, name, present } = screen
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce', hasTouch: !present })
  page.on('pageerror', (error) => console.error(`${id}: ${error.message}`))
  /** @type {Shot[]} */
  const shots = []
  await page.goto(`${url}?scene=${id}${query}`)
  const panel = page.locator('section.lesson')
  await panel.waitFor()
  if (present) await page.keyboard.press('F5')
  for (let at = 0; at < 30; at++) {
    const said = (await panel.locator('.lesson-step').textContent()) ?? ''
    const asking = (await page.locator('html').getAttribute('data-asking')) === 'true'
    const title = `${id} · ${said}${asking ? ' · asked' : ''}`
    const file = `${folder}/${name}-${id}-${String(at).padStart(2, '0')}.jpeg`
    await still(page, file)
    shots.push({ file, title })
    const [now, of] = [...said.matchAll(/\d+/g)].map(Number)
    if (now === of && !asking) break
    await page.keyboard.press('PageDown')
  }
  await page.close()
  return shots
}

/**
 * Lays pictures out on sheets.
 * @param {import('@playwright/test').Browser} browser
 * @param {Screen} screen
 * @param {Shot[]} shots
 */
async function lay(browser, { name, columns, perSheet, shown, width, height }, shots) {
  const rows = Math.ceil(perSheet / columns)
  const size = { width: columns * (shown + 8), height: rows * (Math.round((shown * height) / width) + 26) }
  const page = await browser.newPage({ viewport: size })
  for (let from = 0; from < shots.length; from += perSheet) {
    const cells = shots.slice(from, from + perSheet).map(({ file, title }) => {
      const picture = readFileSync(file).toString('base64')
      return `<figure><figcaption>${title}</figcaption><img src="data:image/jpeg;base64,${picture}"></figure>`
    })
    await page.setContent(
      `<style>body{margin:0;display:grid;grid-template-columns:repeat(${columns},${shown}px);gap:4px 8px;font:14px sans-serif}` +
        `figure{margin:0}img{width:100%;display:block;outline:1px solid #888}</style>${cells.join('')}`,
    )
    await page.screenshot({ path: `${folder}/sheet-${name}-${String(1 + from / perSheet).padStart(2, '0')}.png` })
  }
  await page.close()
}

/**
 * Makes the sheets of some lessons, or of all.
 * @param {readonly string[]} ids
 * @param {string} [query] more of the address, such as `&lang=de`
 */
export async function lessonSheets(ids, query = '') {
  mkdirSync(folder, { recursive: true })
  const library = await import(pathToFileURL(inRoot('dist/lib/thalweg.js')).href)
  const known = [...library.lessons.keys()]
  const asked = ids.length > 0 ? known.filter((id) => ids.includes(id)) : known
  const executablePath = await ensureBrowser()
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({ args: noWebgpuFlags, ...(executablePath ? { executablePath } : {}) })
  try {
    for (const screen of screens) {
      /** @type {Shot[]} */
      const shots = []
      for (const id of asked) shots.push(...(await walk(browser, server.url, id, screen, query)))
      await lay(browser, screen, shots)
    }
  } finally {
    await browser.close()
    await server.close()
  }
  console.log(`The sheets of ${asked.length} lessons: ${folder}`)
}
