import temml from 'temml'
import { useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'

interface Props {
  readonly latex: string
  /** How far the line is moved in, in steps of a block. */
  readonly depth?: number
}

/** LaTeX of our own printer as MathML, which every browser draws and reads aloud by itself. */
export function Typeset({ latex, depth = 0 }: Props): ReactElement {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (place.current) temml.render(latex, place.current, { displayMode: true })
  }, [latex])
  return <span ref={place} className="typeset" style={{ paddingInlineStart: `${depth * 1.5}em` }} />
}
