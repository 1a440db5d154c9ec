import { fromBase64url, toBase64url } from '../../../experiment/base64url.ts'
import { type OwnLesson, type Read, readOwn } from './own-lesson.ts'

/** Letters of a link that every mail and chat passes on. */
export const longestLink = 6000
/** Before what is packed; base64url of JSON begins with another letter. */
const packedMark = '-'
/** Far more than a lesson has: a few letters can be packed that would fill the memory. */
const mostBytes = 2_000_000

/** A lesson for `?lesson=`, packed where the browser can. */
export async function linkText(own: OwnLesson): Promise<string> {
  const text = JSON.stringify(own)
  if (typeof CompressionStream === 'undefined') return toBase64url(text)
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  const letters = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
  return packedMark + letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The lesson in a link, packed or not. */
export async function readLinkText(told: string): Promise<Read> {
  const json = told.startsWith(packedMark) ? await unpacked(told.slice(packedMark.length)) : fromBase64url(told)
  return json === undefined ? { ok: false, reason: 'json' } : readOwn(json)
}

async function unpacked(letters: string): Promise<string | undefined> {
  try {
    const bytesOf = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
    const packed = new Blob([Uint8Array.from(bytesOf, (byte) => byte.codePointAt(0) ?? 0)])
    const parts = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let [text, bytes] = ['', 0]
    for (const reader = parts.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      bytes += value.byteLength
      if (bytes > mostBytes) return undefined
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return undefined
  }
}

/** A lesson in a link has neither dots nor slashes. */
export const isAddress = (told: string): boolean => /[./]/.test(told)
