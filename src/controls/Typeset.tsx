import temml from 'temml'
import { useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { casesInWords } from '../views/shared/cases-in-words.ts'
import { htmlElement } from '../views/shared/dom.ts'
import { afterFrame } from '../views/shared/frame-loop.ts'
import { useLanguage } from '../views/shared/strings/use-language.ts'

/** A line of LaTeX, and how far it is moved in, in steps of a block. */
export interface Line {
  readonly latex: string
  readonly depth: number
}

/** What a typeset text is made from, and what it is called. */
export interface FormulaProps {
  readonly label: string
  readonly text: string
  /** The numbers of a method's parameters: what they switch off is left out. */
  readonly parameters?: Readonly<Record<string, number>>
}

interface Props {
  readonly label: string
  readonly lines: readonly Line[]
}

/**
 * LaTeX of our own printer as MathML, which every browser draws and reads aloud by itself. What takes the place of another text
 * comes behind the next frame: it takes as long as a picture, and the picture goes first.
 */
export function Typeset({ label, lines }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const drawn = useRef('')
  const coming = useRef<readonly Line[]>(undefined)
  const language = useLanguage()
  useLayoutEffect(() => {
    const worded = lines.map(({ latex, depth }) => ({ latex: casesInWords(latex), depth }))
    const draw = (next: readonly Line[]): void => {
      const said = JSON.stringify(next)
      // While a slider is dragged the same lines come again and again.
      if (!place.current || drawn.current === said) return
      drawn.current = said
      drawLines(place.current, next)
    }
    if (drawn.current === '') return draw(worded)
    const isAsked = coming.current !== undefined
    coming.current = worded
    if (isAsked) return
    afterFrame(() => {
      const next = coming.current
      coming.current = undefined
      if (next) draw(next)
    })
    // the words of the cases are those of the language
  }, [lines, language])
  return <div ref={place} className="typeset" role="group" aria-label={label} />
}

function drawLines(box: HTMLElement, lines: readonly Line[]): void {
  box.replaceChildren()
  for (const { latex, depth } of lines) {
    const line = htmlElement('div', { style: `padding-inline-start: ${depth * 1.5}em` }, box)
    temml.render(latex, line, { displayMode: true })
  }
  // What is wider than its box scrolls, with the keyboard too.
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
  else box.removeAttribute('tabindex')
}
