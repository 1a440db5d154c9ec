import temml from 'temml'
import { useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'

/** LaTeX of our own printer as MathML, which every browser draws and reads aloud by itself. */
export function Typeset({ latex }: { readonly latex: string }): ReactElement {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (place.current) temml.render(latex, place.current, { displayMode: true })
  }, [latex])
  return <span ref={place} className="typeset" />
}
