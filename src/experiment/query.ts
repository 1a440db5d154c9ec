/**
 * The parts of an address that can tell an experiment, of the text of a link, of `?…`, of `#…` or of a bare `v=1&…`.
 * What stands before a `?` is dropped as the page's own address.
 */
export function addressParts(text: string): { readonly query: string; readonly hash: string } {
  const [head = '', ...tail] = text.trim().split('#')
  const hash = tail.join('#').replace(/^[/!]*\??/, '')
  const mark = head.indexOf('?')
  const before = mark < 0 ? head : head.slice(0, mark)
  // A bare query may have a question mark inside a value; a page's address rarely has an "=" before its first one.
  const isAddress = /^([a-z][a-z\d+.-]*:|[/.])/i.test(head) || !before.includes('=')
  if (!isAddress) return { query: head, hash }
  return { query: mark < 0 ? '' : head.slice(mark + 1), hash }
}

/**
 * The pairs of a query, the last of a repeated key. A `+` is a plus as people write it in a formula, except where the
 * whole query shows that a form's encoder wrote it (everything that such an encoder escapes is escaped): there it is
 * a space.
 */
export function readPairs(query: string): Map<string, string> {
  const fromForm = query.includes('%') && /^[\w*.%+=&-]*$/.test(query)
  const decode = (text: string): string => decodePercents(fromForm ? text.replaceAll('+', ' ') : text)
  return new Map(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const equals = pair.indexOf('=')
        return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]
      }),
  )
}

/** Percent escapes as UTF-8 text; what is not well formed stays as it is. */
function decodePercents(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}

/** The pairs as `?…`, escaped only where a link needs it (RFC 3986), and brackets, which links in running text lose. */
export function writePairs(pairs: readonly (readonly [string, string])[]): string {
  return `?${pairs.map(([key, value]) => `${key}=${encodeValue(value)}`).join('&')}`
}

const encodeValue = (text: string): string =>
  text.replaceAll(/[^\w\-.~!*,:;=@/]/gu, (letter) =>
    // A lone surrogate has no UTF-8; what carries one goes into JSON, which can escape it.
    /[()']/.test(letter)
      ? `%${(letter.codePointAt(0) ?? 0).toString(16)}`
      : encodeURIComponent(/\p{Cs}/u.test(letter) ? '\u{FFFD}' : letter),
  )
