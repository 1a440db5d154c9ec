import { readFileSync } from 'node:fs'

import { filesUnder, inRoot } from '../scripts/project.mjs'
import { serve } from '../scripts/server.mjs'
import { type App, expect, test } from './app.ts'

/** The readme's policy: as strict as a host may be and Thalweg still computes at full speed. */
const strict = /^Content-Security-Policy: (.+)$/m.exec(readFileSync(inRoot('README.md'), 'utf8'))?.[1] ?? ''

test('no page asks to be allowed code made of text, and no file makes any @fallback', () => {
  const files = filesUnder('dist').filter((file) => /\.(html|m?js)$/.test(file))
  expect(files.length).toBeGreaterThan(100)
  const text = (file: string): string => readFileSync(inRoot(file), 'utf8')
  expect(files.filter((file) => file.endsWith('.html') && /(?<!wasm-)unsafe-eval/.test(text(file)))).toEqual([])
  // That which only asks for the global object is a library's last resort, which no browser comes to.
  const makesCode = /\bnew Function\(|\bFunction\((?!.return this.\))["'`]|[^.\w]eval\(|\(0,\s*eval\)/
  expect(files.filter((file) => makesCode.test(text(file)))).toEqual([])
})

const under = async (policy: string, app: App, query: string, check: () => Promise<void>): Promise<void> => {
  const { url, close } = await serve({ port: 0, headers: { 'content-security-policy': policy } })
  try {
    await app.page.goto(url + app.address(query))
    await app.settled()
    await check()
  } finally {
    await close()
  }
}

/** A surface, a recurrence and a data problem, each with methods of its own kind. */
const experiments = [
  'fn=beale&opt=adam:lr=0.05;bfgs;newton-damped&show=contour',
  'fn=pascanu-cliff&opt=gd:lr=0.05!norm=1&steps=50&show=contour',
  'data=line-fit&opt=gd:lr=0.1~batch=4&show=both',
]

for (const query of experiments) {
  test(`where pages may make no code of text, the same comes out: ${query} @fallback`, async ({ app, page }) => {
    await app.open(query)
    const told = await app.told()
    await expect(page.getByText(/Computed by WebAssembly/)).toBeVisible()

    await under(strict, app, query, async () => {
      expect(await app.told()).toBe(told)
      await expect(page.getByText(/Computed by WebAssembly/)).toBeVisible()
      await expect(page.getByText(/slowly/)).toHaveCount(0)
    })
  })
}

test('where pages may make no code of text, networks train to the same end @fallback', async ({ app, page }) => {
  const query = 'net=2-4-1:tanh:logistic&opt=adam:lr=.05;k-fac&steps=20&show=both'
  const ended = page.getByRole('listitem').filter({ hasText: /the loss went from .* in 20 steps/ })
  await app.open(query)
  await expect(ended).toHaveCount(2)
  const told = await ended.allInnerTexts()
  await under(strict, app, query, async () => {
    await expect(ended).toHaveText(told)
    await expect(page.getByText(/The plane holds .*\u00a0% of the paths’ movement/)).toBeVisible()
  })
})

test('where WebAssembly is forbidden too, JavaScript computes without code made of text, and says so @fallback', async ({
  app,
  page,
}) => {
  const [query = ''] = experiments
  await app.open(`${query}&backend=js`)
  const told = await app.told()
  await under(strict.replace(" 'wasm-unsafe-eval'", ''), app, query, async () => {
    await expect(page.getByText(/Computed by JavaScript: .*WebAssembly is not allowed here; slowly, as/)).toBeVisible()
    expect(await app.told()).toBe(told)
  })
})
