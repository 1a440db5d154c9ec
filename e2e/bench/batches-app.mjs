// Batches in the page itself, without WebGPU: how soon it answers while it computes, and the memory that a million starts take.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from '../scripts/browser.mjs'
import { serve } from '../scripts/server.mjs'

/** @typedef {import('./batches.mjs').Row} Row */

const one = '?v=1&fn=himmelblau&opt=adam:lr=.1&steps=200'
const million = `${one}&starts=grid:1000,1000`

/** @returns {Promise<Row[]>} */
export async function appFigures() {
  const server = await serve({ port: 0 })
  try {
    const before = await peak(server.url + one, false)
    const after = await peak(server.url + million, true)
    const memory = {
      what: 'a million starts, 200 steps, in the page without WebGPU: peak memory over one start',
      wanted: '≤ 300 MB',
    }
    if (before === undefined || after === undefined)
      return [
        { ...memory, measured: 'this system tells no peak of a process', ok: undefined },
        await answering(server.url),
      ]
    const megabytes = (after - before) / 1024
    return [
      {
        ...memory,
        measured: `${megabytes.toFixed(0)} MB (${(after / 1024).toFixed(0)} against ${(before / 1024).toFixed(0)})`,
        ok: megabytes <= 300,
      },
      await answering(server.url),
    ]
  } finally {
    await server.close()
  }
}

async function open() {
  const executablePath = await ensureBrowser()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: noWebgpuFlags })
  return { browser, page: await browser.newPage({ viewport: { width: 1280, height: 800 } }) }
}

/** The most kilobytes that the page's process ever held. @param {string} url @param {boolean} many */
async function peak(url, many) {
  const { browser, page } = await open()
  try {
    await page.goto(url)
    await page.locator('.legend .loss').first().waitFor()
    if (many) await page.locator('.starts [role=status]').filter({ hasText: /MB/ }).waitFor({ timeout: 120_000 })
    await page.waitForTimeout(1000)
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const most = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]))
    return Math.max(...most)
  } catch {
    return undefined
  } finally {
    await browser.close()
  }
}

/** From an input event to the next frame while the largest map is refined. @param {string} url @returns {Promise<Row>} */
async function answering(url) {
  const { browser, page } = await open()
  try {
    await page.goto(`${url}?v=1&fn=himmelblau&opt=adam:lr=.1&steps=10000`)
    await page.locator('.legend .loss').first().waitFor()
    await page.locator('.maps-disclosure summary').click()
    await page.locator('.maps-legend li').first().waitFor({ timeout: 60_000 })
    const times = await page.evaluate(async () => {
      const slider = /** @type {HTMLInputElement} */ (document.querySelector('input.scrub'))
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const times = []
      for (let k = 0; k < 60; k++) {
        await new Promise((done) => setTimeout(done, 20 + ((k * 7) % 17)))
        const began = performance.now()
        Reflect.set(HTMLInputElement.prototype, 'value', String(50 + k), slider)
        slider.dispatchEvent(new Event('input', { bubbles: true }))
        await frame()
        times.push(performance.now() - began)
      }
      return times.toSorted((a, b) => a - b)
    })
    const [middle, slow] = [times[30] ?? NaN, times[57] ?? NaN]
    return {
      what: 'input to next frame while a map of 65,536 starts × 10,000 steps is refined: p95',
      wanted: '≤ 100 ms',
      measured: `${slow.toFixed(0)} ms (median ${middle.toFixed(0)})`,
      ok: slow <= 100,
    }
  } finally {
    await browser.close()
  }
}
