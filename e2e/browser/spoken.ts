import type { Page } from '@playwright/test'

/**
 * What the page says that no language has made its own, while it speaks a pseudo-language: its texts have no plain letter, so
 * two of them side by side stand outside the catalogue. Left out by rule: formulas, and what is marked as no language
 * (`translate="no"`) or as English (the lessons' texts), code, what the reader wrote, and ids of parameters
 * before their values in a table.
 */
export async function unspoken(page: Page, place: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const apart = '[translate="no"], [lang="en"], math, code, pre, textarea, script, style, template'
    const plain = /[a-z]{2}/i
    /** Without ids of parameters before their values: `lr 0.1`. */
    const told = (text: string, parent: Element): string =>
      parent instanceof HTMLTableCellElement ? text.replaceAll(/\b[a-z]\w* (?=[\d−-])/gi, '') : text
    const root = document.querySelector('dialog[open]') ?? document.documentElement
    const said: string[] = []
    const named = (element: Element): string => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (element.closest(apart)) continue
      const option = element instanceof HTMLOptionElement || element instanceof HTMLOptGroupElement
      if (!option && element !== root && !element.checkVisibility()) continue
      for (const node of element.childNodes) {
        if (!(node instanceof Text) || !plain.test(told(node.data, element))) continue
        said.push(`${named(element)}: ${node.data.trim()}`)
      }
      for (const name of [
        'aria-label',
        'aria-valuetext',
        'aria-roledescription',
        'title',
        'alt',
        'placeholder',
        'label',
      ]) {
        const text = element.getAttribute(name)
        if (text !== null && plain.test(text)) said.push(`${named(element)} ${name}: ${text}`)
      }
    }
    return [...new Set(said)]
  })
  return found.map((text) => `${place}: ${text}`)
}

/** Words that are cut where they stand in a button, a label or a heading, and how far the page is wider than the screen. */
export async function cut(page: Page, place: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const told: string[] = []
    const wider = document.documentElement.scrollWidth - innerWidth
    if (wider > 0) told.push(`the page is ${wider} px wider than the screen`)
    const root = document.querySelector('dialog[open]') ?? document.body
    for (const element of root.querySelectorAll('button, label, legend, summary, h1, h2, h3, th')) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility()) continue
      const text = (element.textContent ?? '').trim()
      const box = element.getBoundingClientRect()
      // What is there for the ear alone is a pixel wide.
      if (text === '' || box.width < 4 || box.height < 4) continue
      const words = document.createRange()
      words.selectNodeContents(element)
      const hidden = [element, ...element.querySelectorAll<HTMLElement>('*')].some(
        (part) =>
          part.clientWidth > 4 &&
          getComputedStyle(part).overflowX !== 'visible' &&
          !(part instanceof HTMLInputElement || part instanceof HTMLSelectElement) &&
          part.scrollWidth > part.clientWidth + 1,
      )
      const inner = [...element.childNodes]
        .filter((node) => node instanceof Text)
        .flatMap((node) => {
          words.selectNodeContents(node)
          return [...words.getClientRects()]
        })
      const outside = inner.some((line) => line.right > box.right + 1 || line.left < box.left - 1)
      if (hidden || outside) told.push(`${element.tagName.toLowerCase()}.${element.className}: ${text.slice(0, 60)}`)
    }
    return [...new Set(told)]
  })
  return found.map((text) => `${place}: ${text}`)
}
