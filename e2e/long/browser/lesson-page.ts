import type { Locator } from '@playwright/test'

import { type App, expect } from '../../browser/app.ts'

export const lesson = (app: App): Locator => app.page.locator('section.lesson')
export const button = (app: App, name: string | RegExp): Locator => lesson(app).getByRole('button', { name })
export const root = (app: App): Locator => app.page.locator('html')
export const step = (app: App, at: number, of: number): Promise<void> =>
  expect(lesson(app)).toContainText(`Step ${at} of ${of}`)

export async function openLesson(app: App, query: string): Promise<void> {
  await app.page.goto(app.address(query))
  await expect(lesson(app)).toBeVisible()
  await expect(lesson(app).locator('.caption')).not.toContainText('…')
}
