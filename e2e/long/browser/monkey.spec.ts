import { expect, test } from '../../browser/app.ts'
import { parts } from '../../browser/axe-parts.ts'
import { countGpu, type LiveGpu } from '../../support/live-gpu.ts'
import { monkeyAct, randomFrom } from '../../support/monkey.ts'
import type { CDPSession, Page } from '@playwright/test'

/** Minutes of play, and the seed that tells the same play again: THALWEG_MONKEY_MINUTES=1 THALWEG_MONKEY_SEED=… */
const minutes = Number(process.env['THALWEG_MONKEY_MINUTES'] ?? 10)
const seed = Number(process.env['THALWEG_MONKEY_SEED'] ?? Date.now() % 1_000_000)
/** Of the heap in bytes; of what the GPU holds, nothing may grow. */
const growthAllowed = 10e6

/** What everything is measured at: the same experiment, size and parts of the page. */
const home = 'fn=beale&opt=gd:lr=.005;adam:lr=.1&steps=200&show=both'

async function goHome(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
  await page.evaluate(async () => {
    if (document.fullscreenElement) await document.exitFullscreen()
    for (const dialog of document.querySelectorAll('dialog')) dialog.close()
    // What is unfolded (maps, a step's insides) holds buffers of its own; folded it gives them back.
    for (const part of document.querySelectorAll('details')) part.open = false
    document.documentElement.removeAttribute('data-theme')
  })
  await ask(page, home)
  // Not by words: the language may be another one by now.
  await expect(page.locator('.legend li')).toHaveCount(2)
  await expect(page.locator('.legend .loss')).toHaveCount(2, { timeout: 30_000 })
  await expect(page.locator('.landscape-labels text').first()).toBeVisible({ timeout: 30_000 })
}

/** Another experiment in the same page. A fragment wins over the query, but what it leaves out (a window, a batch of starts) the query still tells. */
const ask = (page: Page, query: string): Promise<void> =>
  page.evaluate(
    (hash) => {
      history.replaceState(null, '', location.pathname)
      location.assign(hash)
    },
    `#v=1&seed=${Math.floor(Math.random() * 1e6)}&${query}`,
  )

/** Problems of other kinds, and a batch of starts. */
const others = [
  'net=2-4-1:tanh:logistic&opt=gd:lr=.1;adam:lr=.05&steps=40&show=both',
  'data=line-fit:samples=40&opt=gd:lr=.1;adam:lr=.1&steps=40&show=both',
  'fn=beale&opt=gd:lr=.005;adam:lr=.1&steps=200&starts=grid:20,20&show=both',
]

/**
 * Once through all parts of the page, each opened as a reader does. What is fetched and compiled when it is first asked for stays and
 * does not grow; a minute of random play comes to a third of it only.
 */
async function seeAll(page: Page): Promise<void> {
  for (const { query, open } of parts.filter(({ query: of }) => !of.startsWith('scene='))) {
    await ask(page, query)
    await expect(page.locator('.legend .loss').first()).toBeVisible()
    await open(page)
    await goHome(page)
  }
  for (const query of others) {
    await ask(page, query)
    await expect(page.locator('.legend .loss')).toHaveCount(2, { timeout: 30_000 })
    await goHome(page)
  }
}

/** To be run in the page before its own scripts: a link to another page is pressed, and not followed. */
function stayHere(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : undefined
    if (link && link.getAttribute('href')?.startsWith('#') === false) event.preventDefault()
  })
}

const liveGpu = (page: Page): Promise<LiveGpu> =>
  page.evaluate(() => (Reflect.get(globalThis, 'thalwegLiveGpu') as () => LiveGpu)())

/** Waits until the pictures have all that they need of the GPU: what stands still for some seconds is made, or given back. */
async function settled(page: Page): Promise<void> {
  let before: LiveGpu | undefined
  const still = async (): Promise<boolean> => {
    const now = await liveGpu(page)
    const same = now.buffers === before?.buffers && now.textures === before?.textures
    before = now
    return same
  }
  await expect.poll(still, { intervals: [3000], timeout: 60_000 }).toBe(true)
}

async function held(session: CDPSession, page: Page): Promise<LiveGpu & { readonly heap: number }> {
  await settled(page)
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { heap: usedSize, ...(await liveGpu(page)) }
}

test(`${minutes} minutes of random use leave no error and no growth`, async ({ app, page }) => {
  test.setTimeout((minutes + 6) * 60_000)
  console.log(`Seed ${seed}`)
  const random = randomFrom(seed)
  page.on('filechooser', () => undefined)
  page.on('popup', (popup) => void popup.close())
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.addInitScript(countGpu)
  await page.addInitScript(stayHere)
  await app.open(home)
  const session = await page.context().newCDPSession(page)

  const play = async (milliseconds: number): Promise<number> => {
    let acts = 0
    for (const end = performance.now() + milliseconds; performance.now() < end; acts++) {
      await monkeyAct(page, random)
      expect(app.complaints, `seed ${seed}, act ${acts}`).toEqual([])
    }
    await goHome(page)
    return acts
  }
  // Everything that is made once is made in a first round.
  await goHome(page)
  await seeAll(page)
  await play(Math.min(60_000, minutes * 20_000))
  const before = await held(session, page)
  const acts = await play(minutes * 60_000)
  const after = await held(session, page)
  console.log(
    `${acts} acts; heap ${(before.heap / 1e6).toFixed(1)} → ${(after.heap / 1e6).toFixed(1)} MB, buffers ${before.buffers} → ${after.buffers}, textures ${before.textures} → ${after.textures}`,
  )
  expect(after.heap - before.heap, 'heap').toBeLessThan(growthAllowed)
  expect(after.buffers, 'buffers of the GPU').toBeLessThanOrEqual(before.buffers)
  expect(after.textures, 'textures of the GPU').toBeLessThanOrEqual(before.textures)
})
