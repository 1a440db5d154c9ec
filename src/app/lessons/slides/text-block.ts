import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import { plainFont } from '../../../export/fonts.ts'
import { linesOf } from '../drawn/lines-of.ts'

/** Text set into a box: as XHTML with its styles in it, and as plain lines for editors that know no HTML in a drawing. */
export interface TextBlock {
  readonly xhtml: string
  readonly lines: readonly string[]
  /** Pixels of type that fill the box. */
  readonly size: number
}

/** From the largest type that still looks like text to the smallest that a last row reads. */
const sizes = [36, 34, 32, 30, 28, 26, 24, 22, 20, 18] as const
const lineHeight = 1.4
/** About the width of a narrow character, of the size of type. */
const characterWidth = 0.52

/**
 * Sets text into a box of so many pixels, as large as fits: it is laid out beside the page, unseen, by the browser itself, so
 * that mathematics takes the room that it needs.
 */
export function textBlock(content: ReactElement, width: number, height: number): TextBlock {
  const frame = document.createElement('div')
  // Out of sight, and of the accessibility tree, but laid out.
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-9999px', top: '0', width: `${width}px` })
  frame.ariaHidden = 'true'
  frame.inert = true
  const text = document.createElement('div')
  frame.append(text)
  document.body.append(frame)
  const root = createRoot(text)
  try {
    flushSync(() => root.render(content))
    dress(text)
    let [size] = sizes as readonly number[]
    for (size of sizes) {
      text.style.fontSize = `${size}px`
      if (text.offsetHeight <= height) break
    }
    const wide = width / (size ?? 18)
    const lines = [...text.querySelectorAll('p, li')].flatMap((block) =>
      linesOf(block.textContent.trim(), wide, characterWidth),
    )
    return { xhtml: new XMLSerializer().serializeToString(text), lines, size: size ?? 18 }
  } finally {
    root.unmount()
    frame.remove()
  }
}

/** A file carries no style sheet of the page: what matters is written into the elements. */
function dress(text: HTMLElement): void {
  Object.assign(text.style, { color: '#000000', fontFamily: plainFont, lineHeight: String(lineHeight) })
  for (const block of text.querySelectorAll<HTMLElement>('p, ul, ol')) {
    const first = block.previousElementSibling === null
    Object.assign(block.style, { margin: first ? '0' : '0.6em 0 0', overflowWrap: 'anywhere' })
  }
  for (const list of text.querySelectorAll<HTMLElement>('ul, ol')) list.style.paddingInlineStart = '1.3em'
  for (const item of text.querySelectorAll<HTMLElement>('li')) item.style.marginBlockEnd = '0.3em'
  for (const button of text.querySelectorAll('[class]')) button.removeAttribute('class')
}
