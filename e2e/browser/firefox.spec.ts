import { pathToFileURL } from 'node:url'

import { expect, test } from '@playwright/test'
import type { Browser, Frame, Page } from 'puppeteer-core'

import { snippets } from '../../src/export/snippets.ts'
import { inRoot } from '../scripts/project.mjs'
import { type Course, openCourse, sharedFrom, steps, talk } from '../support/hosts/course.ts'
import { keep, writeTable } from '../support/hosts/features.ts'
import { firefoxPath, openFirefox } from '../support/hosts/firefox.ts'

test.skip(firefoxPath === undefined, 'There is no Firefox here; FIREFOX_PATH may name one.')
test.describe.configure({ mode: 'serial' })

let firefox: Browser | undefined
let course: Course | undefined

test.beforeAll(async () => {
  firefox = await openFirefox(firefoxPath ?? '')
  course = await openCourse()
})

test.afterAll(async () => {
  await firefox?.close()
  await course?.close()
  writeTable('hosts-firefox')
})

/** A page of Firefox, and what it has complained of. */
async function newPage(): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const page = await firefox?.newPage()
  if (!page) throw new Error('Firefox did not start.')
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints }
}

const paths = new RegExp(`Paths of ${steps} steps.*Adam ends at`)
const label = (place: Page | Frame): Promise<string> =>
  place.evaluate(() => {
    const tree = document.querySelector('thalweg-plot')?.shadowRoot ?? document
    return tree.querySelector('[role=img][aria-label^="Contour plot of Beale"]')?.getAttribute('aria-label') ?? ''
  })

/** The embed's own frame, once it is there. */
async function frameOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('embed.html'))).toBe(true)
  const frame = page.frames().find((one) => one.url().includes('embed.html'))
  if (!frame) throw new Error('The frame has gone.')
  return frame
}

const ask = (page: Page, ...call: readonly unknown[]): Promise<unknown> =>
  page.evaluate(`ask(...${JSON.stringify(call)})`)

test('Firefox draws, plays and answers in a sandboxed frame on another host @fallback', async ({ baseURL }) => {
  const { page, complaints } = await newPage()
  const html = snippets.iframe(sharedFrom(baseURL ?? '')).replace('<iframe', '<iframe sandbox="allow-scripts"')
  await page.goto(course?.page(talk + html) ?? '')
  const frame = await frameOf(page)
  await expect.poll(() => label(frame)).toMatch(paths)
  await ask(page, 'seek', 3)
  await ask(page, 'play')
  await expect.poll(() => page.evaluate("heard.filter(({ name }) => name === 'step').length")).toBeGreaterThan(1)
  expect(await ask(page, 'getState')).toMatchObject({ type: 'result', detail: { problem: { surface: 'beale' } } })
  expect(await ask(page, 'toSVG', { width: 300, height: 200 })).toMatchObject({
    detail: expect.stringMatching(/^<svg/),
  })
  const start = await ask(page, 'getState')
  await page.mouse.click(150, 120)
  await expect.poll(async () => JSON.stringify(await ask(page, 'getState')) !== JSON.stringify(start)).toBe(true)
  expect(complaints).toEqual([])
  keep('sandboxed, other origin', { paths: 'yes', 'start point': 'yes', play: 'yes', messages: 'yes', export: 'yes' })
  await page.close()
})

test('Firefox shows an element in a page @fallback', async ({ baseURL }) => {
  const { page, complaints } = await newPage()
  await page.goto(new URL('licences.txt', baseURL).href)
  await page.setContent(snippets.element(sharedFrom(baseURL ?? '')))
  await expect.poll(() => label(page)).toMatch(paths)
  expect(complaints).toEqual([])
  keep('element', { paths: 'yes', 'start point': '–', play: '–', messages: '–', export: '–' })
  await page.close()
})

const pages = [
  ['the tool', (home: string) => home],
  ['the tool in one file, from a folder', () => pathToFileURL(inRoot('dist/thalweg-single.html')).href],
] as const
for (const [name, address] of pages) {
  test(`Firefox opens ${name}: paths, playing, the landscape @fallback`, async ({ baseURL }) => {
    const { page, complaints } = await newPage()
    await page.goto(`${address(baseURL ?? '')}${sharedFrom('').query}&show=both&lang=en`)
    await expect.poll(() => label(page)).toMatch(paths)
    await page.locator('::-p-aria([name="Play"][role="button"])').click()
    await expect.poll(() => page.$eval('output.step', ({ textContent }) => textContent)).not.toBe(`${steps} / ${steps}`)
    // Where Firefox has no graphics processor to draw with, the page says so in the landscape's place.
    const landscape = '[role=img][aria-label^="Loss surface of Beale"]'
    const said = (): Promise<boolean> =>
      page.evaluate(
        (picture) =>
          document.querySelector(picture) !== null || document.body.innerText.includes('needs WebGPU or WebGL 2'),
        landscape,
      )
    await expect.poll(said, { timeout: 20_000 }).toBe(true)
    expect(complaints).toEqual([])
    keep(name, { paths: 'yes', 'start point': '–', play: 'yes', messages: '–', export: '–' })
    await page.close()
  })
}
