const gap = 14

/** Puts a card beside a place of its positioned container, on the side where there is room; lengths in CSS pixels. */
export function placeCard(card: HTMLElement, container: HTMLElement, x: number, y: number): void {
  const right = x + gap + card.offsetWidth <= container.clientWidth
  const left = right ? x + gap : Math.max(4, x - gap - card.offsetWidth)
  const above = y - gap - card.offsetHeight
  const top = above >= 0 ? above : Math.min(y + gap, container.clientHeight - card.offsetHeight)
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
}
