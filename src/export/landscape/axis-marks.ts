/** A line or a word beside the relief, in CSS pixels. */
export type AxisMark =
  | { readonly kind: 'line'; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
  | {
      readonly kind: 'tick' | 'name'
      readonly at: readonly [number, number]
      readonly anchor: string
      readonly text: string
    }

/** The axes of a landscape as lines and words. */
export function marksIn(labels: SVGSVGElement): AxisMark[] {
  const number = (element: Element, name: string): number => Number(element.getAttribute(name))
  const isShown = ({ style }: SVGElement): boolean => style.display !== 'none'
  const groups = [...labels.querySelectorAll<SVGElement>('.landscape-axis')].filter(isShown)
  const elements = groups.flatMap((group) => [...group.querySelectorAll<SVGElement>('line, text')].filter(isShown))
  return elements.map((element): AxisMark => {
    if (element.tagName === 'line') {
      const [x1, y1, x2, y2] = (['x1', 'y1', 'x2', 'y2'] as const).map((name) => number(element, name))
      return { kind: 'line', from: [x1 ?? 0, y1 ?? 0], to: [x2 ?? 0, y2 ?? 0] }
    }
    return {
      kind: element.classList.contains('landscape-tick') ? 'tick' : 'name',
      at: [number(element, 'x'), number(element, 'y')],
      anchor: element.getAttribute('text-anchor') ?? 'start',
      text: element.textContent,
    }
  })
}
