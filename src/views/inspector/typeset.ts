import temml from 'temml'

interface Known {
  readonly latex: string
  /** The LaTeX without its numbers, and the elements that hold those, in order; where they could be told apart. */
  readonly shape: string
  readonly numbers: readonly Element[] | undefined
}

const known = new WeakMap<Element, Known>()
const number = /\d+(?:\.\d+)?/g

/**
 * LaTeX of our own printer as MathML. Where only numbers have changed since the last time, only they are written anew: typesetting a
 * step's lines from the beginning would take longer than a frame.
 */
export function typeset(element: HTMLElement, latex: string): void {
  const before = known.get(element)
  if (before?.latex === latex) return
  const shape = latex.replaceAll(number, '#')
  const texts = latex.match(number) ?? []
  if (before?.numbers && before.shape === shape) {
    before.numbers.forEach((one, index) => {
      const text = texts[index] ?? ''
      if (one.textContent !== text) one.textContent = text
    })
    known.set(element, { ...before, latex })
    return
  }
  temml.render(latex, element, { displayMode: true })
  const numbers = [...element.querySelectorAll('mn')]
  const same = numbers.length === texts.length && numbers.every((one, index) => one.textContent === texts[index])
  known.set(element, { latex, shape, numbers: same ? numbers : undefined })
}
