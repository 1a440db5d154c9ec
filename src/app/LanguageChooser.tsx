import type { ReactElement } from 'react'

import { languages } from '../views/shared/strings/language.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { useLanguage } from '../views/shared/strings/use-language.ts'
import { chooseLanguage, languageOf } from './language-choice.ts'

/** Which language the page speaks; each is called as its readers call it. Nothing but the words changes. */
export function LanguageChooser(): ReactElement {
  const tag = useLanguage()
  const offered = Object.entries(languages)
  return (
    <select
      className="language"
      translate="no"
      aria-label={strings().language}
      title={strings().language}
      value={tag}
      onChange={({ target }) => void chooseLanguage(languageOf(target.value) ?? 'en')}
    >
      {offered.map(([value, name]) => (
        <option key={value} value={value} lang={value}>
          {name}
        </option>
      ))}
      {!Object.hasOwn(languages, tag) && <option value={tag}>{tag}</option>}
    </select>
  )
}
