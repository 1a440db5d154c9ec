import temml from 'temml'
import { useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { htmlElement } from '../views/shared/dom.ts'

/** A line of LaTeX, and how far it is moved in, in steps of a block. */
export interface Line {
  readonly latex: string
  readonly depth: number
}

/** What a typeset text is made from, and what it is called. */
export interface FormulaProps {
  readonly label: string
  readonly text: string
}

interface Props {
  readonly label: string
  readonly lines: readonly Line[]
}

/** LaTeX of our own printer as MathML, which every browser draws and reads aloud by itself. */
export function Typeset({ label, lines }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = place.current
    if (!box) return
    box.replaceChildren()
    for (const { latex, depth } of lines) {
      const line = htmlElement('div', { style: `padding-inline-start: ${depth * 1.5}em` }, box)
      temml.render(latex, line, { displayMode: true })
    }
    // What is wider than its box scrolls, with the keyboard too.
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }, [lines])
  return <div ref={place} className="typeset" role="group" aria-label={label} />
}
