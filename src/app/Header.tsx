import { useState } from 'react'
import type { ReactElement } from 'react'

import { strings } from '../views/shared/strings/strings.ts'
import { EditButtons } from './EditButtons.tsx'
import { askForLessons } from './lessons/asked.ts'
import { LanguageChooser } from './LanguageChooser.tsx'
import { Segments } from './Segments.tsx'
import { chooseTheme, themeChoice } from './theme-choice.ts'
import type { ThemeChoice } from './theme-choice.ts'
import { useMedia } from './use-media.ts'

const choices: readonly ThemeChoice[] = ['light', 'system', 'dark', 'projector']

/** The name, what this is, the way back, and the theme. */
export function Header(): ReactElement {
  const words = strings()
  const [theme, setTheme] = useState(themeChoice)
  const narrow = useMedia('(max-width: 1099px)')
  const options = choices.map((choice) => [choice, words.themes[choice]] as const)

  function choose(value: string): void {
    const choice = choices.find((one) => one === value) ?? 'system'
    chooseTheme(choice)
    setTheme(choice)
  }

  return (
    <header className="header">
      <h1>
        <svg viewBox="0 0 32 24" width="32" height="24" aria-hidden="true">
          <path className="mark-rim" d="M2 3c4 12 8 18 14 18S26 15 30 3" />
          <path className="mark-path" d="M5 6c3 3 1 6 5 7s2 5 6 6" />
          <circle cx="16" cy="19" r="2.2" />
        </svg>
        {words.name}
      </h1>
      <p>{words.tagline}</p>
      {narrow && (
        <select aria-label={words.theme} value={theme} onChange={({ target }) => choose(target.value)}>
          {options.map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      )}
      <EditButtons />
      <button
        type="button"
        className="quiet lessons"
        title={words.lessonsHint}
        aria-haspopup="dialog"
        onClick={askForLessons}
      >
        {words.lessons}
      </button>
      <LanguageChooser />
      {!narrow && <Segments label={words.theme} options={options} chosen={theme} choose={choose} />}
    </header>
  )
}
