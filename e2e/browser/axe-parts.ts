import type { Page } from '@playwright/test'

import { type App, expect } from './app.ts'
import { findings, pressInHeader, type Theme } from './axe.ts'

/** A part of the page that has to be asked for: how it is opened, and what of the page it is. */
interface Part {
  readonly name: string
  readonly query: string
  readonly open: (page: Page) => Promise<void>
  readonly part: string
}

const surface = 'fn=booth&opt=gd:lr=.05;adam:lr=.1&steps=60&show=contour'

const dialog =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  }

const dialogOfHeader =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await pressInHeader(page, name)
    await expect(page.getByRole('dialog')).toBeVisible()
  }

const unfolded =
  (summary: string, ready: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.locator('summary').filter({ hasText: summary }).click()
    await ready(page)
  }

export const parts: readonly Part[] = [
  { name: 'Export', query: surface, part: 'dialog', open: dialogOfHeader('Export …') },
  { name: 'Share', query: surface, part: 'dialog', open: dialogOfHeader('Share …') },
  {
    name: 'the surfaces',
    query: surface,
    part: 'dialog',
    open: async (page) => {
      await dialog('All surfaces …')(page)
      await expect(page.getByRole('dialog').getByRole('button', { name: /Rosenbrock/ })).toBeVisible()
    },
  },
  {
    name: 'the lessons',
    query: surface,
    part: 'dialog',
    open: async (page) => {
      await dialog('Lessons')(page)
      await expect(page.getByRole('list', { name: 'Lessons' }).getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    name: 'a lesson',
    query: 'scene=condition-number&step=2',
    part: 'body',
    open: async (page) => {
      await expect(page.getByRole('heading', { level: 2, name: 'The condition number' })).toBeVisible()
    },
  },
  {
    name: 'a lesson of one’s own',
    query: surface,
    part: 'body',
    open: async (page) => {
      await dialog('Lessons')(page)
      await page.getByRole('button', { name: 'Make a lesson' }).click()
      await expect(page.getByRole('heading', { name: 'My lesson' })).toBeVisible()
    },
  },
  {
    name: 'the method’s text',
    query: surface,
    part: '.side',
    open: async (page) => {
      await page.getByRole('button', { name: 'Write your own step' }).first().click()
      await expect(page.locator('.method-editor')).toBeVisible()
    },
  },
  {
    name: 'a step’s insides, and a path of one’s own',
    query: surface,
    part: '.inspector',
    open: unfolded('Look inside a step', async (page) => {
      await expect(page.getByRole('heading', { name: /^Step \d/ })).toBeVisible()
      await page.evaluate(() => {
        for (const part of document.querySelectorAll<HTMLDetailsElement>('.inspector details')) part.open = true
      })
    }),
  },
  {
    name: 'the maps',
    query: surface,
    part: '.maps-disclosure',
    open: unfolded('Maps', async (page) => {
      await expect(page.locator('.maps-legend li').first()).toBeVisible({ timeout: 30_000 })
    }),
  },
  {
    name: 'own data',
    query: 'data=line-fit:samples=40&opt=gd:lr=.1&steps=40&show=contour',
    part: '.side',
    open: unfolded('Own data', async (page) => {
      await expect(page.getByRole('textbox', { name: /Two columns, u and v/ })).toBeVisible()
    }),
  },
]

/** What axe finds in these parts, each opened on a page of its own, in a theme. */
export async function findingsInParts(
  app: App,
  page: Page,
  theme: Theme,
  asked: readonly Part[] = parts,
): Promise<string[]> {
  await page.addInitScript((chosen) => localStorage.setItem('thalweg-theme', chosen), theme)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const found: string[] = []
  for (const { name, query, open, part } of asked) {
    await page.goto(app.address(query))
    await open(page)
    found.push(...(await findings(page, `${theme}, ${name}`, part)))
  }
  return found
}
