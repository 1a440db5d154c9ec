// Many networks in the page, in a browser without WebGPU: 64 of 2-16-16-1 train with their boundaries drawn, and are played. Frames
// a second, and the longest time in which the page could not have answered input.

const address = '?v=1&net=2-16-16-1:tanh:logistic&opt=adam:lr=.04&starts=disc:64,1&steps=300'
const playSeconds = 4

/** @typedef {{ what: string, wanted: string, measured: string, ok: boolean }} Row */

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
export async function networkFigures(page, url) {
  await page.goto(url + address)
  const again = page.getByRole('button', { name: 'New random start' })
  const computing = page.getByText('computing …').first()
  await page.getByRole('img', { name: /^Decision boundaries of 64/ }).waitFor()
  await again.waitFor()
  await computing.waitFor({ state: 'hidden' })
  const training = await watched(page, async () => {
    await again.click()
    await computing.waitFor({ state: 'visible' })
    await computing.waitFor({ state: 'hidden' })
  })
  const playing = await watched(page, async () => {
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.waitForTimeout(playSeconds * 1000)
  })
  return [row('training', training), row('played', playing)]
}

/** @param {string} how @param {{ frames: number, longest: number }} seen @returns {Row} */
function row(how, { frames, longest }) {
  return {
    what: `64 networks of 2-16-16-1 ${how} with boundaries: frames a second, longest task`,
    wanted: '≥ 15, ≤ 100 ms',
    measured: `${frames.toFixed(0)}, ${longest.toFixed(0)} ms`,
    ok: frames >= 15 && longest <= 100,
  }
}

/**
 * Frames a second while something happens, and the longest task in milliseconds.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} happens
 */
async function watched(page, happens) {
  await page.evaluate(() => {
    const seen = { frames: 0, longest: 0, from: performance.now(), on: true }
    Reflect.set(globalThis, 'seenFrames', seen)
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    const count = () => {
      seen.frames++
      if (seen.on) requestAnimationFrame(count)
      else observer.disconnect()
    }
    requestAnimationFrame(count)
  })
  await happens()
  return page.evaluate(() => {
    const seen = Reflect.get(globalThis, 'seenFrames')
    seen.on = false
    return { frames: (1000 * seen.frames) / (performance.now() - seen.from), longest: seen.longest }
  })
}
