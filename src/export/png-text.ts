/** The CRC of PNG chunks (ISO 3309), a byte at a time. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

/** Whether a text is of the letters that `tEXt` may hold (PNG, 11.3.3.2): those of Latin-1 that are seen, and ends of lines. */
const isPlain = (text: string): boolean => /^[\n\x20-\x7e\xa0-\xff]*$/.test(text)

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)

/** A chunk of a PNG: length, kind, data, CRC. */
function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(latin1(kind), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** Where the first chunk ends: the signature and IHDR, which every PNG has first. */
const afterHeader = 33

/** A PNG with texts by their keywords: `tEXt` chunks where they may hold all of a text, else `iTXt` in UTF-8. */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text))
  const all = new Uint8Array(png.length + chunks.reduce((sum, { length }) => sum + length, 0))
  all.set(png.subarray(0, afterHeader))
  let at = afterHeader
  for (const one of chunks) {
    all.set(one, at)
    at += one.length
  }
  all.set(png.subarray(afterHeader), at)
  return all
}

function textChunk(keyword: string, text: string): Uint8Array {
  if (isPlain(text)) return chunk('tEXt', Uint8Array.from([...latin1(keyword), 0, ...latin1(text)]))
  // neither compressed, nor of a language that is told, nor with a translated keyword
  return chunk('iTXt', Uint8Array.from([...latin1(keyword), 0, 0, 0, 0, 0, ...new TextEncoder().encode(text)]))
}
