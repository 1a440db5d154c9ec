import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { serve } from '../scripts/server.mjs'

/** A course page on another origin than the embed it shows. */
interface Course {
  /** Opens a page with this body; `EMBED` in it stands for the address of embed.html. */
  readonly open: (body: string) => Promise<void>
}

const test = base.extend<{ course: Course }>({
  course: async ({ page, baseURL }, provide) => {
    const home = baseURL ?? ''
    const folder = mkdtempSync(join(tmpdir(), 'course-'))
    const { port, close } = await serve({ folder, port: 4400 })
    await provide({
      open: async (body) => {
        const script = "<script>const heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>"
        const html = `<!doctype html><title>Course</title>${script}${body}`
        writeFileSync(join(folder, 'index.html'), html.replaceAll('EMBED', new URL('embed.html', home).href))
        await page.goto(`http://localhost:${port}/index.html`)
      },
    })
    await close()
  },
})

interface Message {
  readonly type?: string
  readonly name?: string
  readonly id?: number
  readonly detail?: unknown
}

const heard = (page: Page): Promise<Message[]> => page.evaluate('heard')
const event = (page: Page, name: string) =>
  expect.poll(async () => (await heard(page)).filter((one) => one.type === 'event' && one.name === name).length)

/** Calls the embed and waits for its answer. */
async function ask(page: Page, id: number, name: string, ...args: unknown[]): Promise<Message> {
  await page
    .locator('iframe')
    .evaluate((frame: HTMLIFrameElement, call) => frame.contentWindow?.postMessage(call, '*'), {
      ns: 'thalweg',
      v: 1,
      type: 'call',
      id,
      name,
      args,
    })
  const answers = async (): Promise<Message[]> => (await heard(page)).filter((one) => one.id === id)
  await expect.poll(async () => (await answers()).length).toBe(1)
  return (await answers())[0] ?? {}
}

test('in a sandboxed frame on another host it draws, says it is ready first, and answers @fallback', async ({
  course,
  page,
}) => {
  await course.open(
    '<iframe src="EMBED?fn=beale&opt=adam:lr=.05&steps=80&lang=constructor" width="480" height="360" title="Adam" sandbox="allow-scripts"></iframe>',
  )
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('img', { name: /^Contour plot of Beale/ })).toHaveAccessibleName(/Paths of 80 steps/)
  const [first] = await heard(page)
  expect(first).toMatchObject({ type: 'event', name: 'ready', detail: { backend: 'wasm' } })
  await ask(page, 1, 'seek', 10)
  await expect(frame.getByRole('slider', { name: 'Step' })).toHaveValue('10')
  expect(await ask(page, 2, 'getState')).toMatchObject({ detail: { problem: { surface: 'beale' }, steps: 80 } })
  expect(await ask(page, 3, 'fly')).toMatchObject({ type: 'error', detail: { code: 'unknown-call' } })
  const ran = await ask(page, 4, 'simulate', {
    version: 1,
    problem: { surface: 'booth' },
    runs: [{ method: 'gd' }],
    steps: 3,
  })
  expect(ran).toMatchObject({ type: 'result', detail: { runs: [{ losses: { length: 4 } }] } })
  await ask(page, 5, 'setState', '?v=1&fn=booth&opt=gd:lr=.05&steps=500')
  await expect(frame.getByRole('img', { name: /^Contour plot of Booth/ })).toBeVisible()
  await event(page, 'statechange').toBe(1)
  await ask(page, 6, 'seek', 500)
  await event(page, 'converged').toBe(1)
  expect(await ask(page, 8, 'toSVG', { width: 400, height: 300 })).toMatchObject({
    detail: expect.stringMatching(/^<svg/),
  })
  expect(await ask(page, 9, 'exportData', 'csv')).toMatchObject({
    detail: expect.stringMatching(/^run,name,member,step/),
  })
  expect(await ask(page, 7, 'exportCode', 'numpy')).toMatchObject({ detail: expect.stringContaining('import numpy') })
})

test('the landscape comes into a sandboxed frame too @fallback', async ({ course, page }) => {
  await course.open(
    '<iframe src="EMBED?fn=beale&show=both&steps=40" width="640" height="400" title="x" sandbox="allow-scripts"></iframe>',
  )
  await expect(page.frameLocator('iframe').getByRole('img', { name: /^Loss surface of Beale/ })).toBeVisible()
})

test('a landscape has the height that its frame leaves, and lies over nothing @fallback', async ({ page }) => {
  const picture = page.getByRole('img', { name: /^Loss surface of Beale/ })
  for (const [width, height] of [
    [640, 480],
    [360, 240],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.goto('embed.html?fn=beale&show=landscape&steps=40')
    await expect(picture).toBeVisible()
    const box = await picture.boundingBox()
    const bar = await page.locator('.playback').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(bar?.y ?? 0, 0)
  }
})

test('it waits to be seen, or to be pressed, before it loads anything large @fallback', async ({ course, page }) => {
  const large: string[] = []
  page.on('request', (request) => {
    if (/embed\/embed-/.test(request.url())) large.push(request.url())
  })
  await course.open(
    '<iframe src="EMBED?start=click&scene=narrow-valley" width="400" height="300" title="x"></iframe><div style="height:4000px"></div>' +
      '<iframe class="low" src="EMBED?fn=booth" width="400" height="300" title="y"></iframe>',
  )
  const first = page.frameLocator('iframe >> nth=0')
  await expect(first.getByRole('button', { name: 'Press to start' })).toBeVisible()
  // Until then it shows the poster of its own lesson.
  await expect(first.locator('.embed-poster img')).toHaveAttribute('src', /narrow-valley/)
  expect(large).toEqual([])
  await first.getByRole('button').click()
  await expect(first.getByRole('img', { name: /^Contour plot of Narrow valley/ })).toBeVisible()
  expect(large).toHaveLength(1)
  await page.locator('.low').scrollIntoViewIfNeeded()
  await expect(page.frameLocator('.low').getByRole('img', { name: /^Contour plot of Booth/ })).toBeVisible()
})

test('a page says what its readers may do: no bar, no moving of the start, no wheel @fallback', async ({
  course,
  page,
}) => {
  await course.open(
    '<iframe src="EMBED?fn=beale&ui=none&lock=1&opt=gd:lr=.01" width="400" height="300" title="x"></iframe><div style="height:3000px"></div>',
  )
  const frame = page.frameLocator('iframe')
  const plot = frame.getByRole('img', { name: /^Contour plot of Beale/ })
  await expect(plot).toHaveAccessibleName(/from \(1, 1\.5\)/)
  await expect(frame.getByRole('button', { name: 'Play' })).toHaveCount(0)
  await plot.click({ position: { x: 60, y: 60 }, force: true })
  expect(await ask(page, 1, 'getState')).toMatchObject({ detail: { start: [1, 1.5] } })
  await page.mouse.move(200, 150)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0)
})

test('the whole tool opens in a frame that asks for it, and links from there to itself @fallback', async ({
  course,
  page,
  baseURL,
}) => {
  await course.open('<iframe src="EMBED?ui=full&fn=booth" width="1200" height="800" title="x"></iframe>')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('combobox', { name: 'Surface' })).toHaveValue('booth')
  await expect(frame.getByRole('list', { name: 'Runs' }).getByRole('listitem').first()).toBeVisible()
  await frame.getByRole('button', { name: 'Lessons', exact: true }).click()
  await frame.getByRole('button', { name: 'Make a lesson' }).click()
  await frame.getByRole('button', { name: 'Keep this step' }).click()
  await frame.getByRole('button', { name: 'Preview' }).click()
  await frame.getByRole('button', { name: 'QR code' }).click()
  await page.goto((await frame.locator('.qr-address', { hasText: `${baseURL}?lesson=` }).textContent()) ?? '')
  await expect(page.locator('.lesson')).toContainText('Step 1 of 1')
})

test('a lesson opens in a frame, and its predictions and its end are told @fallback', async ({ course, page }) => {
  await course.open('<iframe src="EMBED?ui=full&scene=A2" width="1300" height="900" title="x"></iframe>')
  const frame = page.frameLocator('iframe')
  const next = frame.getByRole('button', { name: 'Next', exact: true })
  // What is drawn is told as points of the plane, what is chosen as the number of its answer.
  await frame.getByRole('slider', { name: 'Line where you think it ends' }).press('Shift+ArrowLeft')
  await frame.getByRole('button', { name: 'Compare' }).click()
  await event(page, 'predict').toBe(1)
  await next.click()
  await frame.locator('.answers button').nth(1).click()
  await event(page, 'predict').toBe(2)
  const told = (await heard(page)).filter(({ name }) => name === 'predict').map(({ detail }) => detail)
  expect(told).toMatchObject([
    { lesson: 'narrow-valley', step: 1, sketch: expect.arrayContaining([[expect.any(Number), expect.any(Number)]]) },
    { lesson: 'narrow-valley', step: 2, answer: 1, right: true },
  ])
  await next.click()
  await event(page, 'completed').toBe(1)
  const actor = { account: { homePage: 'https://course.example', name: 'a17' } }
  expect(await ask(page, 1, 'xapi', actor)).toMatchObject({
    type: 'result',
    detail: {
      actor,
      object: { id: expect.stringMatching(/\?v=1&scene=narrow-valley$/) },
      result: { completion: true },
    },
  })
})

/** Opens a page of somebody else's with elements in it. */
async function openElements(page: Page, baseURL: string | undefined, elements: string): Promise<void> {
  await page.route('**/element-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Page</title>${elements}<script type="module" src="./element/thalweg-plot.js"></script>`,
    }),
  )
  await page.goto(new URL('element-page.html', baseURL).href)
}

test('an element in the page follows its attributes, tells its events, and leaves nothing behind', async ({
  baseURL,
  page,
}) => {
  await openElements(
    page,
    baseURL,
    `<thalweg-plot fn="beale" opt="adam:lr=.05" steps="80" alt="Adam on Beale">in words</thalweg-plot>
    <thalweg-plot start="click">A second one.</thalweg-plot>`,
  )
  const plot = page.locator('thalweg-plot').first()
  await expect(plot.getByRole('img', { name: /^Contour plot of Beale/ })).toHaveAccessibleName(/Paths of 80 steps/)
  await expect(page.getByRole('figure', { name: 'Adam on Beale' })).toBeVisible()
  await expect(page.getByText('A second one.')).toBeVisible()
  await plot.evaluate((element) => {
    Reflect.set(window, 'steps', [])
    document.addEventListener('statechange', (told) => {
      if (told instanceof CustomEvent) Reflect.get(window, 'steps').push(told.detail.experiment.steps)
    })
    element.setAttribute('steps', '40')
  })
  await expect(plot.getByRole('img', { name: /^Contour plot of Beale/ })).toHaveAccessibleName(/Paths of 40 steps/)
  expect(await page.evaluate('steps')).toEqual([40])
  expect(await plot.evaluate(async (element) => Reflect.get(element, 'getState')())).toMatchObject({ steps: 40 })
  await plot.evaluate((element) => element.remove())
  expect(await page.evaluate('document.querySelectorAll("canvas").length')).toBe(0)
})

test('an element shows the step of a lesson that its attributes name, and another one when they change @fallback', async ({
  baseURL,
  page,
}) => {
  await openElements(page, baseURL, '<thalweg-plot scene="narrow-valley" step="2" start="auto"></thalweg-plot>')
  const plot = page.locator('thalweg-plot')
  const rates = (): Promise<unknown> =>
    plot.evaluate((element) => {
      const { runs } = Reflect.get(element, 'experiment')
      return runs.map(({ parameters }: { parameters: { lr: number } }) => parameters.lr)
    })
  await expect(plot.getByRole('img', { name: /^Contour plot of/ })).toHaveAccessibleName(/Paths of 50 steps/)
  expect(await rates()).toEqual([0.001, 0.019, 0.02, 0.021])
  await plot.evaluate((element) => element.setAttribute('step', '1'))
  await expect.poll(rates).toEqual([0.001, 0.019])
  await plot.evaluate((element) => element.setAttribute('scene', 'nowhere'))
  await expect(plot.getByText('There is no lesson “nowhere”.')).toBeVisible()
})

test('a notebook’s widget shows the model’s experiment and writes the reader’s back @fallback', async ({
  baseURL,
  page,
}) => {
  await page.goto(new URL('licence-free.html', baseURL).href)
  await page.setContent('<div id="cell"></div>')
  await page.evaluate(async (address) => {
    const traits = new Map<string, unknown>([['experiment', '?v=1&fn=booth&opt=gd:lr=.02&steps=30']])
    const listeners = new Map<string, () => void>()
    const model = {
      get: (name: string) => traits.get(name),
      set: (name: string, value: unknown) => traits.set(name, value),
      save_changes: () => undefined,
      on: (name: string, listener: () => void) => listeners.set(name, listener),
      off: (name: string) => listeners.delete(name),
    }
    const { default: widget } = await import(address)
    widget.render({ model, el: document.getElementById('cell') })
    Object.assign(window, {
      traits,
      fromPython: (experiment: unknown) => {
        traits.set('experiment', experiment)
        listeners.get('change:experiment')?.()
      },
    })
  }, new URL('element/widget.mjs', baseURL).href)
  await expect(page.getByRole('img', { name: /^Contour plot of Booth/ })).toHaveAccessibleName(/Paths of 30 steps/)
  await page.getByRole('slider', { name: /start point/i }).press('ArrowRight')
  await expect.poll(() => page.evaluate('traits.get("experiment").start?.[0]')).not.toBeUndefined()
  await page.evaluate('fromPython("?v=1&fn=beale&steps=20")')
  await expect(page.getByRole('img', { name: /^Contour plot of Beale/ })).toBeVisible()
})
