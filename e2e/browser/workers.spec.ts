import { expect, test, type Frame, type Page } from '@playwright/test'

/** A map large enough to be shared among workers, as one number that changes with every bit of it. */
const digest = (where: Page | Frame, library: string) =>
  where.evaluate(async (url) => {
    const { sweep } = await import(url)
    const experiment = {
      version: 1,
      problem: { surface: 'himmelblau' },
      runs: [{ method: 'adam', parameters: { lr: 0.1 }, gradient: { noise: 0.1 } }],
      steps: 100,
      seed: 3,
    }
    const x = { of: 'start.x', from: -5, to: 5, count: 300, scale: 'linear' }
    const { values } = await sweep(experiment, {
      x,
      y: { ...x, of: 'start.y', count: 200 },
      measure: 'loss',
      backend: 'wasm',
    })
    const bytes = new Uint8Array(values.buffer)
    const hash = bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 7)
    return { hash, cells: values.length }
  }, library)

test(
  'workers compute a map bit by bit as one thread does, in a sandboxed frame too',
  { tag: '@fallback' },
  async ({ page, context, baseURL }) => {
    const library = new URL('lib/thalweg.js', baseURL).href
    await context.route('**/blank.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>blank</title>' }),
    )
    // a frame without an origin of its own reads the library from elsewhere
    await context.route('**/lib/*.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
    })
    await page.addInitScript(() => {
      const { Worker: Real } = globalThis
      let started = 0
      globalThis.Worker = class extends Real {
        constructor(...given: ConstructorParameters<typeof Real>) {
          super(...given)
          started++
          document.documentElement.dataset['workers'] = String(started)
        }
      }
    })
    await page.goto('blank.html')
    const shared = await digest(page, library)
    expect(await page.locator('html').getAttribute('data-workers')).not.toBeNull()

    const alone = await context.newPage()
    await alone.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
    await alone.goto('blank.html')
    const one = await digest(alone, library)
    expect(shared).toEqual(one)
    expect(one.cells).toBe(60_000)

    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.sandbox.add('allow-scripts')
      frame.srcdoc = '<!doctype html><title>sandbox</title>'
      document.body.append(frame)
    })
    await expect.poll(() => page.frames().length).toBe(2)
    const frame = page.frames()[1]
    if (!frame) throw new Error('There is no frame.')
    await frame.waitForLoadState()
    expect((await digest(frame, library)).hash).toBe(one.hash)
    expect(await frame.locator('html').getAttribute('data-workers')).not.toBeNull()
  },
)
