import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

import { steps } from './course.ts'
import type { Finding, Findings } from './features.ts'

/** Asks an embed for a call of the public interface; rejects or answers otherwise than the interface says where it fails. */
export type Ask = (name: string, ...args: readonly unknown[]) => Promise<unknown>

/** A picture's place on the page may be off by what a scaled slide rounds away. */
const pixels = 2

/**
 * Does in an embed what a reader and a page do: sees the paths, moves the start point to where is clicked, plays, asks. `place` is
 * the page or the frame that holds the embed of the shared experiment; without `ask` the host has no messages.
 */
export async function tryEmbed(page: Page, place: Page | FrameLocator, ask: Ask | undefined): Promise<Findings> {
  const plot = place.getByRole('img', { name: /^Contour plot of Beale/ })
  await expect(plot).toHaveAccessibleName(new RegExp(`Paths of ${steps} steps.*Adam ends at`))
  const seat = await seatOf(page, place)
  const press = async (name: string): Promise<void> => {
    const { x, y } = await middleOf(place.getByRole('button', { name, exact: true }), seat)
    await page.mouse.click(x, y)
  }
  await clickMovesStart(page, place, seat)
  const slider = place.getByRole('slider', { name: 'Step', exact: true })
  await expect(plot).toHaveAccessibleName(/Adam ends at/)
  await press('Play')
  await expect(slider).not.toHaveValue(String(steps))
  await press('Pause')
  const asked: Finding = ask ? 'yes' : '–'
  if (ask) {
    await ask('seek', 7)
    await expect(slider).toHaveValue('7')
    expect(await ask('getState')).toMatchObject({ problem: { surface: 'beale' }, steps })
    expect(await ask('toSVG', { width: 300, height: 200 })).toMatch(/^<svg/)
  }
  return { paths: 'yes', 'start point': 'yes', play: 'yes', messages: asked, export: asked }
}

/** Where a frame's own coordinates lie on the page, and how much smaller or larger the page shows them. */
interface Seat {
  readonly left: number
  readonly top: number
  readonly scale: number
}

async function seatOf(page: Page, place: Page | FrameLocator): Promise<Seat> {
  if (place === page) return { left: 0, top: 0, scale: 1 }
  return page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    const { left, top, width } = frame.getBoundingClientRect()
    const scale = width / frame.offsetWidth
    return { left: left + frame.clientLeft * scale, top: top + frame.clientTop * scale, scale }
  })
}

/** The middle of what is in a frame, on the page; Playwright's own boxes know nothing of a frame that is scaled. */
async function middleOf(
  element: Locator,
  { left, top, scale }: Seat,
): Promise<{ readonly x: number; readonly y: number }> {
  const own = await element.evaluate((one) => {
    const box = one.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  return { x: left + own.x * scale, y: top + own.y * scale }
}

/** Clicks a place in the picture: there the start point must stand afterwards, whatever scales the picture. */
async function clickMovesStart(page: Page, place: Page | FrameLocator, seat: Seat): Promise<void> {
  const dot = place.getByRole('slider', { name: /start point/i }).locator('.contour-start-dot')
  const before = await middleOf(dot, seat)
  const [x, y] = [before.x - 60 * seat.scale, before.y + 45 * seat.scale]
  await page.mouse.click(x, y)
  await expect
    .poll(async () => {
      const now = await middleOf(dot, seat)
      return Math.hypot(now.x - x, now.y - y)
    })
    .toBeLessThan(pixels)
}
