import { useSyncExternalStore } from 'react'
import type { ReactElement } from 'react'

import { onThemeChange } from '../views/shared/theme.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { Disclosed } from './Disclosed.tsx'
import { EditButtons, ExperimentButtons } from './EditButtons.tsx'
import { askForLessons } from './lessons/asked.ts'
import { LanguageChooser } from './LanguageChooser.tsx'
import { themeChoice } from './theme-choice.ts'
import { ThemeChooser } from './ThemeChooser.tsx'
import { useMedia } from './use-media.ts'

const moreSign = 'M3 8h.01M8 8h.01M13 8h.01'

/** The name, what this is, the way back, the lessons, and how the page looks and speaks; on a narrow screen most of it under one button. */
export function Header(): ReactElement {
  const words = strings()
  const large = useSyncExternalStore(onThemeChange, () => themeChoice() === 'projector')
  // so wide that the header is one line in every language; the projector's type is larger
  const narrow = useMedia(`(max-width: ${large ? 1599 : 1099}px)`)

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
      <button
        type="button"
        className="quiet lessons"
        title={words.lessonsHint}
        aria-haspopup="dialog"
        onClick={askForLessons}
      >
        {words.lessons}
      </button>
      <EditButtons />
      <Disclosed label={words.more} sign={moreSign} unfolded={!narrow}>
        <ExperimentButtons />
        <label>
          <span aria-hidden="true">{words.language}</span>
          <LanguageChooser />
        </label>
        <label>
          <span aria-hidden="true">{words.theme}</span>
          <ThemeChooser />
        </label>
      </Disclosed>
    </header>
  )
}
