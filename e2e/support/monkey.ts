import type { Page } from '@playwright/test'

/** A number from 0 to 1 each time, the same ones for the same seed (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const keys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Shift+ArrowUp',
  'Shift+ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'Escape',
  '+',
  '-',
  '0',
  'Control+z',
  'Control+Shift+z',
  'Delete',
  'x',
  '2',
] as const

const sizes = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [360, 640],
  [1920, 1080],
] as const

/**
 * Does one thing that a hand might do, anywhere on the page. Never leaves it: links are not followed, and what it is told to
 * open or save is put away by the caller.
 */
export async function monkeyAct(page: Page, random: () => number): Promise<void> {
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const { width = 1440, height = 900 } = page.viewportSize() ?? {}
  const place = (): [number, number] => [random() * width, random() * height]
  const act = random()
  if (act < 0.3) return page.mouse.click(...place())
  if (act < 0.36) return page.mouse.dblclick(...place())
  if (act < 0.52) {
    await page.mouse.move(...place())
    await page.mouse.down()
    for (let part = 0; part < 4; part++) await page.mouse.move(...place())
    return page.mouse.up()
  }
  if (act < 0.6) return page.mouse.move(...place())
  if (act < 0.76) return page.keyboard.press(one(keys) ?? 'Tab')
  if (act < 0.84) {
    if (random() < 0.3) await page.keyboard.down('Control')
    await page.mouse.move(...place())
    await page.mouse.wheel(0, (random() - 0.5) * 600)
    return page.keyboard.up('Control')
  }
  if (act < 0.86) {
    const [wide, high] = one(sizes) ?? sizes[0]
    return page.setViewportSize({ width: wide, height: high })
  }
  await turnSomething(page, random())
}

/** Turns a control that is on screen: a menu, a slider, a switch or a field, with an event as from a hand. */
function turnSomething(page: Page, share: number): Promise<void> {
  return page.evaluate((at) => {
    const seen = [...document.querySelectorAll('select, input, textarea')].filter(
      (element) => element.checkVisibility() && !element.closest('[inert]') && !element.matches('[type=file]'),
    )
    const chosen = seen[Math.floor(at * seen.length)]
    const within = (at * 7919) % 1
    const set = (element: Element, value: string): void => {
      const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')
      property?.set?.call(element, value)
      element.dispatchEvent(new Event('input', { bubbles: true }))
      element.dispatchEvent(new Event('change', { bubbles: true }))
    }
    if (chosen instanceof HTMLSelectElement) {
      const option = [...chosen.options].filter(({ disabled }) => !disabled)[Math.floor(within * chosen.options.length)]
      if (option) set(chosen, option.value)
    } else if (chosen instanceof HTMLInputElement && chosen.type === 'range') {
      const [low, high] = [Number(chosen.min), Number(chosen.max || 100)]
      set(chosen, String(low + within * (high - low)))
    } else if (chosen instanceof HTMLInputElement && chosen.type === 'checkbox') chosen.click()
    else if (chosen)
      set(chosen, ['0.01', '3', '-1', 'x^2 + 3 y^2', 'sin(x', '', '1e9', 'abc'][Math.floor(within * 8)] ?? '')
  }, share)
}
