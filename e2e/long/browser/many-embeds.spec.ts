import type { CDPSession, Page } from '@playwright/test'

import { serve } from '../../scripts/server.mjs'
import { expect, test } from '../../browser/app.ts'

const opened = 200
/** Bytes; the page's own figures waver by as much. */
const growthAllowed = 3e6
const memoryAllowed = 300e6

const query = (index: number): string => `?v=1&fn=beale&opt=adam:lr=.0${1 + (index % 9)}&steps=200`

async function heap(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

test(`${opened} embeds opened and closed leave nothing behind @fallback`, async ({ baseURL, page }) => {
  test.setTimeout(opened * 4000)
  await page.goto(new URL('licences.txt', baseURL).href)
  await page.setContent('<main></main><script type="module" src="./element/thalweg-plot.js"></script>')
  await page.waitForFunction(() => customElements.get('thalweg-plot'))
  const session = await page.context().newCDPSession(page)
  const round = (from: number, to: number): Promise<void> =>
    page.evaluate(
      async ([first, last]) => {
        for (let index = first; index < last; index++) {
          const plot = document.createElement('thalweg-plot')
          for (const [name, value] of [
            ['fn', 'beale'],
            ['opt', `adam:lr=.0${1 + (index % 9)}`],
            ['start', 'auto'],
          ])
            plot.setAttribute(name ?? '', value ?? '')
          document.querySelector('main')?.append(plot)
          await Reflect.get(plot, 'call').call(plot, 'simulate')
          plot.remove()
        }
      },
      [from, to] as const,
    )
  await round(0, 20)
  const before = await heap(session)
  await round(20, 20 + opened)
  const after = await heap(session)
  const nodes = await session.send('Memory.getDOMCounters')
  console.log(
    `${opened} embeds: heap ${(before / 1e6).toFixed(1)} → ${(after / 1e6).toFixed(1)} MB, ${nodes.nodes} nodes`,
  )
  expect(after - before).toBeLessThan(growthAllowed)
  expect(await page.evaluate('document.querySelectorAll("canvas, thalweg-plot").length')).toBe(0)
})

/** What a page, its frames and workers hold, as the browser itself counts it; the page must be isolated for this. */
const held = (page: Page): Promise<number> =>
  page.evaluate(async () => (await Reflect.get(performance, 'measureUserAgentSpecificMemory').call(performance)).bytes)

test('a page with 12 embeds stays below 300 MB @fallback', async ({ page }) => {
  test.setTimeout(180_000)
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  const { url, close } = await serve({ port: 0, headers })
  await page.goto(`${url}licences.txt`)
  const frames = Array.from(
    { length: 12 },
    (_, index) =>
      `<iframe src="embed.html${query(index)}&start=auto" width="400" height="300" title="${index}"></iframe>`,
  )
  await page.setContent(frames.join(''))
  for (let index = 0; index < 12; index++) {
    const plot = page.frameLocator(`iframe >> nth=${index}`).getByRole('img', { name: /^Contour plot of Beale/ })
    await expect(plot).toHaveAccessibleName(/Adam ends at/, { timeout: 30_000 })
  }
  const bytes = await held(page)
  console.log(`12 embeds: ${(bytes / 1e6).toFixed(0)} MB`)
  expect(bytes).toBeLessThan(memoryAllowed)
  await close()
})

test('of 12 lazy embeds none is loaded before it is seen @fallback', async ({ baseURL, page }) => {
  const large = new Set<string>()
  page.on('request', (request) => {
    if (/embed\/embed-/.test(request.url())) large.add(request.frame().url())
  })
  await page.goto(new URL('licences.txt', baseURL).href)
  const frames = Array.from(
    { length: 12 },
    (_, index) =>
      `<iframe src="embed.html${query(index)}" width="400" height="300" title="${index}" style="display: block"></iframe>`,
  )
  await page.setContent(`<div style="height: 6000px">x</div>${frames.join('')}`)
  await expect.poll(() => page.frames().filter((frame) => frame.url().includes('embed.html')).length).toBe(12)
  await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.waitForLoadState('load')),
  )
  expect(large.size).toBe(0)
  await page.locator('iframe').first().scrollIntoViewIfNeeded()
  await expect.poll(() => large.size).toBeGreaterThan(0)
  expect(large.size).toBeLessThan(12)
})
