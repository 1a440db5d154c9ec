const svgSpace = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number>>

/** A new SVG element with attributes, appended to `parent` where one is given. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  parent?: Element,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgSpace, name)
  setAttributes(element, attributes)
  parent?.append(element)
  return element
}

/** A new HTML element with attributes, appended to `parent` where one is given. */
export function htmlElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  parent?: Element,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  setAttributes(element, attributes)
  parent?.append(element)
  return element
}

/** Sets attributes, each only where it says something new: an unchanged attribute costs no style or layout. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value)
    if (element.getAttribute(name) === text) continue
    if (name === 'style' && 'style' in element && element.style instanceof CSSStyleDeclaration)
      // strict pages forbid the attribute, and allow this
      element.style.cssText = text
    else element.setAttribute(name, text)
  }
}
