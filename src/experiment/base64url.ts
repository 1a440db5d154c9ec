/** The text's UTF-8 bytes in the alphabet of RFC 4648 §5, without padding: safe in a link as it is. */
export function toBase64url(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCodePoint(byte)
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The text again, or `undefined` where it is none. The alphabet of §4 and padding are read too. */
export function fromBase64url(encoded: string): string | undefined {
  try {
    const bytes = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.codePointAt(0) ?? 0))
  } catch {
    return undefined
  }
}
