import { pathToFileURL } from 'node:url'

import { type Page } from '@playwright/test'

import { snippets } from '../../src/export/snippets.ts'
import { inRoot } from '../scripts/project.mjs'
import { serve } from '../scripts/server.mjs'
import { canvasRules, sanitize } from '../support/hosts/canvas-rules.ts'
import { type Course, openCourse, sharedFrom, talk } from '../support/hosts/course.ts'
import { type Findings, keep, writeTable } from '../support/hosts/features.ts'
import { buildMyst } from '../support/hosts/myst.ts'
import { type Ask, tryEmbed } from '../support/hosts/try-embed.ts'
import { expect, test as base } from './app.ts'

const test = base.extend<{ course: Course; home: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from its pattern
  course: async ({}, provide) => {
    const course = await openCourse()
    await provide(course)
    await course.close()
  },
  home: async ({ baseURL }, provide) => provide(baseURL ?? ''),
})

/** Asks by messages, as the page around a frame does. */
const byMessages =
  (page: Page): Ask =>
  async (name, ...args) => {
    const answer: unknown = await page.evaluate(`ask(...${JSON.stringify([name, ...args])})`)
    expect(answer).toMatchObject({ type: 'result' })
    return typeof answer === 'object' && answer !== null && 'detail' in answer ? answer.detail : undefined
  }

async function inFrame(page: Page, address: string): Promise<Findings> {
  await page.goto(address)
  return tryEmbed(page, page.frameLocator('iframe'), byMessages(page))
}

/**
 * The hosts of embeds, each a test that tries the embed there as readers do; at the end a table of what was found. Without `every`
 * those that other tests stand for are left out.
 */
export function testHosts(every: boolean): void {
  test.afterAll(() => writeTable('hosts'))
  const kinds = every ? (['lms', 'iframe'] as const) : (['lms'] as const)
  const decks = every
    ? ([
        [600, 400],
        [1440, 1050],
      ] as const)
    : ([[600, 400]] as const)

  for (const kind of kinds) {
    test(`what Canvas leaves of the text for ${kind === 'lms' ? 'Canvas and Moodle' : 'a web page'} works @fallback`, async ({
      course,
      home,
      page,
    }) => {
      const left = await page.evaluate(sanitize, [snippets[kind](sharedFrom(home)), canvasRules] as const)
      expect(left).toMatch(/^<iframe [^>]*title="Adam on Beale"/)
      keep(
        `Canvas, ${kind === 'lms' ? 'its own text' : 'a web page’s text'}`,
        await inFrame(page, course.page(talk + left)),
      )
    })
  }

  test('a page that MyST builds holds the embed, and its PDF the picture with a link @fallback', async ({
    course,
    home,
    page,
  }) => {
    const { html, latex } = buildMyst(snippets.myst(sharedFrom(home)))
    expect(latex).toMatch(/\\includegraphics\[[^\]]*\]\{files\/thalweg_beale[^}]*\.png\}/)
    expect(latex).toMatch(/\\caption\*\{\\href\{http[^}]*fn=beale[^}]*\}\{Adam on Beale\}\}/)
    keep('MyST', await inFrame(page, course.page(talk + html)))
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Adam on Beale')
    await expect(page.locator('figcaption').getByRole('link')).toHaveAttribute('href', /\?v=1&fn=beale/)
  })

  for (const [width, height] of decks) {
    test(`in a deck of reveal.js, scaled to ${width} × ${height}: it plays when its slide comes @fallback`, async ({
      course,
      home,
      page,
    }) => {
      course.copy('node_modules/reveal.js/dist', 'reveal')
      await page.setViewportSize({ width, height })
      const deck = `<link rel="stylesheet" href="reveal/reveal.css">${talk}<div class="reveal"><div class="slides">
      <section>Descent</section>${snippets.reveal(sharedFrom(home))}<section>End</section></div></div>
      <script src="reveal/reveal.js"></script><script>Reveal.initialize({ width: 960, height: 700, transition: 'none' })</script>`
      await page.goto(course.page(deck))
      await expect.poll(() => page.evaluate('Reveal.isReady()')).toBe(true)
      await page.keyboard.press('ArrowRight')
      const frame = page.frameLocator('iframe')
      await expect.poll(() => page.evaluate("heard.some(({ name }) => name === 'play')")).toBe(true)
      await byMessages(page)('pause')
      keep(`reveal.js, ${width} × ${height}`, await tryEmbed(page, frame, byMessages(page)))
      await page.evaluate("document.querySelector('iframe').removeAttribute('data-src'), heard.length = 0, ask('play')")
      await page.evaluate('Reveal.next()')
      await expect.poll(() => page.evaluate("heard.some(({ name }) => name === 'pause')")).toBe(true)
    })
  }

  test('in a notebook that takes the widget from a text @fallback', async ({ home, page }) => {
    await page.goto(new URL('licences.txt', home).href)
    await page.setContent('<div id="cell"></div>')
    await page.evaluate(
      async ([address, query]) => {
        const traits = new Map<string, unknown>([['experiment', query]])
        const listeners = new Map<string, () => void>()
        const saved = new Map<string, unknown>()
        const model = {
          get: (name: string) => traits.get(name),
          set: (name: string, value: unknown) => traits.set(name, value),
          save_changes: () => {
            for (const [name, value] of traits) saved.set(name, value)
          },
          on: (name: string, listener: () => void) => listeners.set(name, listener),
          off: (name: string) => listeners.delete(name),
        }
        const text = await (await fetch(address)).text()
        const { default: widget } = await import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
        const done = widget.render({ model, el: document.getElementById('cell') })
        const ask = async (name: string, step: number): Promise<unknown> => {
          if (name === 'seek') {
            traits.set('step', step)
            listeners.get('change:step')?.()
          }
          return Promise.resolve(name === 'getState' ? saved.get('experiment') : '<svg')
        }
        Object.assign(window, { ask, saved, listeners, done })
      },
      [new URL('element/widget.mjs', home).href, sharedFrom('').query] as const,
    )
    const findings = await tryEmbed(page, page, (name, ...args) =>
      page.evaluate(`ask(...${JSON.stringify([name, ...args])})`),
    )
    keep('anywidget host', { ...findings, export: '–' })
    await page.evaluate('done()')
    expect(await page.evaluate('listeners.size')).toBe(0)
  })

  if (!every) return

  test('of an element Canvas leaves a link to the experiment @fallback', async ({ course, home, page }) => {
    const left = await page.evaluate(sanitize, [snippets.element(sharedFrom(home)), canvasRules] as const)
    await page.goto(course.page(left))
    await expect(page.getByRole('link', { name: 'Adam on Beale' })).toHaveAttribute('href', /\?v=1&fn=beale/)
  })

  test('an element on a slide that is scaled takes the pointer where it is @fallback', async ({ home, page }) => {
    await page.route('**/deck.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Deck</title><div style="width: 960px; transform: scale(0.6) rotate(0deg); transform-origin: 0 0">${snippets.element(sharedFrom(home))}</div>`,
      }),
    )
    await page.goto(new URL('deck.html', home).href)
    const call: Ask = (name, ...args) =>
      page.evaluate(`document.querySelector('thalweg-plot').call(...${JSON.stringify([name, ...args])})`)
    keep('element, scaled', await tryEmbed(page, page, call))
  })

  test('sandboxed, without an origin of its own @fallback', async ({ course, home, page }) => {
    const html = snippets.iframe(sharedFrom(home)).replace('<iframe', '<iframe sandbox="allow-scripts"')
    keep('sandboxed, other origin', await inFrame(page, course.page(talk + html)))
  })

  test('below a path of a host with the strictest policy @fallback', async ({ course, page }) => {
    const policy = `default-src 'self'; script-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'`
    const { url, close } = await serve({ port: 0, under: '/a/course/', headers: { 'content-security-policy': policy } })
    try {
      const html = snippets.iframe(sharedFrom(url))
      keep('strict policy, sub-path', await inFrame(page, course.page(talk + html)))
    } finally {
      await close()
    }
  })

  test('from a folder, without a server @fallback', async ({ page }) => {
    const folder = pathToFileURL(inRoot('dist')).href
    await page.goto(`${folder}/embed.html${sharedFrom('').query}`)
    keep('file://', await tryEmbed(page, page, undefined))
  })
}
