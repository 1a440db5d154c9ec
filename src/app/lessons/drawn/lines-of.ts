/** Chinese, Japanese and Korean characters and their punctuation, each as wide as the type is high. */
const wide = String.raw`\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}`
const isWide = new RegExp(`[${wide}]`, 'u')
/** No line ends with a mark that opens, nor begins with one that closes. */
const [opens, closes] = ['（「『《〈【“‘(', '、。，．：；！？ー）」』》〉】”’),.:;!?'] as const
/** What stays together on a line: a word, or one wide character, with its marks and the space after it. */
const piece = new RegExp(`[${opens}]*(?:[${wide}]|[^\\s${wide}]+)[${closes}]*\\s*|.`, 'gsu')

/** About how wide a text is, in sizes of its type, where a narrow character takes `letter` of one. */
export const widthOf = (text: string, letter: number): number =>
  Array.from(text, (character) => (isWide.test(character) ? 1 : letter)).reduce((sum, width) => sum + width, 0)

/** The lines of a text in a room of `most` sizes of its type. A word that is wider than that stays whole. */
export function linesOf(text: string, most: number, letter: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of text.match(piece) ?? []) {
    if (line !== '' && widthOf(line + part.trimEnd(), letter) > most) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}
