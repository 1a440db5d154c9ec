import { controlStrings } from './strings/control-strings.ts'

const condition = /\\text\{if \}((?:(?!\\\\|\\end\{).)*)/g

/** LaTeX of our own printer with the words of its cases, "if" and "else", in the reader's language. */
export function casesInWords(latex: string): string {
  const { before, after, otherwise } = controlStrings().formulaCases
  return latex
    .replaceAll(condition, (_, told: string) => `\\text{${before}}${told}\\text{${after}}`)
    .replaceAll('\\text{else}', `\\text{${otherwise}}`)
    .replaceAll('\\text{}', '')
}
