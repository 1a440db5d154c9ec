/** A thin space that no line is broken at, which French has before these signs, and the wide one that it has before the others. */
const [thin, wide] = ['\u202F', '\u00A0']

const inSentence = (text: string): string => text.replaceAll(/ (?=[;?!])/g, thin).replaceAll(/ (?=[:»])|(?<=«) /g, wide)

/**
 * French texts are written with plain spaces before ; : ? ! and inside « »; a line may be broken there, and a sign would begin
 * the next. Gives all the texts with spaces that hold: those of functions too, as they are said.
 */
export function spaced<T>(texts: T): T
export function spaced(texts: unknown): unknown {
  if (typeof texts === 'string') return inSentence(texts)
  if (typeof texts === 'function')
    return (...given: unknown[]) => spaced<unknown>(Reflect.apply(texts, undefined, given))
  if (Array.isArray(texts)) return texts.map((text) => spaced<unknown>(text))
  if (typeof texts !== 'object' || texts === null) return texts
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, spaced<unknown>(text)]))
}
