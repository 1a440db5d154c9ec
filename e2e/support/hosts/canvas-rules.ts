/** What Canvas keeps of a page's HTML: the lists of its gem canvas_sanitize, as far as they concern what is shared here. */
const rules = {
  elements:
    'a b blockquote br caption cite code col hr h1 h2 h3 h4 h5 h6 h7 h8 del ins iframe font colgroup dd div dl dt em figure figcaption i img li ol p pre q small span strike strong sub sup table tbody td tfoot th thead tr u ul object embed param video audio'.split(
      ' ',
    ),
  everywhere: ['style', 'class', 'id', 'title', 'role', 'lang', 'dir', 'aria-label', 'aria-hidden', 'aria-describedby'],
  of: {
    a: ['href', 'target', 'name'],
    img: ['align', 'alt', 'height', 'src', 'width'],
    iframe:
      'src width height name align frameborder scrolling sandbox allowfullscreen webkitallowfullscreen mozallowfullscreen'.split(
        ' ',
      ),
  } as Readonly<Record<string, readonly string[]>>,
  styles:
    'background border clear color cursor direction display float font height left line-height list-style margin max-height max-width min-height min-width overflow padding position right text-align text-decoration top vertical-align visibility white-space width z-index'.split(
      ' ',
    ),
}
export type CanvasRules = typeof rules
export const canvasRules: CanvasRules = rules

/** Takes out of a piece of HTML what Canvas takes out, in a browser. An element that is not kept leaves what it holds. */
export function sanitize([html, { elements, everywhere, of, styles }]: readonly [string, CanvasRules]): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.body.querySelectorAll('*')) {
    const name = element.localName
    if (!elements.includes(name)) {
      element.replaceWith(...element.childNodes)
      continue
    }
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute) ?? ''
      const kept = everywhere.includes(attribute) || (of[name] ?? []).includes(attribute)
      const link = attribute === 'src' || attribute === 'href'
      if (!kept || (link && !/^(https?:|[^:]*$)/.test(value))) element.removeAttribute(attribute)
    }
    const style = element.getAttribute('style')
    if (style === null) continue
    const kept = style.split(';').filter((one) => styles.includes(one.split(':')[0]?.trim() ?? ''))
    element.setAttribute('style', kept.join(';'))
  }
  return page.body.innerHTML
}
