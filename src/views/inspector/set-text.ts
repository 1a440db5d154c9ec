/** Writes an element's only text, where it says something new, into the node that is there: a node in its place is styled anew. */
export function setText(element: Element, text: string): void {
  const { firstChild } = element
  if (firstChild instanceof Text && !firstChild.nextSibling) {
    if (firstChild.data !== text) firstChild.data = text
  } else if (element.textContent !== text) element.textContent = text
}
