import type { ReactElement } from 'react'

import { coreText } from '../views/shared/strings/core-text.ts'

/** A sentence of the core in the reader's language, or marked as English where there is none. */
export function CoreText({ sentence }: { readonly sentence: string }): ReactElement {
  const { text, lang } = coreText(sentence)
  return <span lang={lang}>{text}</span>
}
