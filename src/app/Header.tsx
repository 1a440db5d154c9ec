import { useState } from 'react'
import type { ReactElement } from 'react'

import { strings } from '../views/shared/strings/strings.ts'
import { EditButtons } from './EditButtons.tsx'
import { Segments } from './Segments.tsx'
import { chooseTheme, themeChoice } from './theme-choice.ts'

/** The name, what this is, the way back, and the theme. */
export function Header(): ReactElement {
  const words = strings()
  const [theme, setTheme] = useState(themeChoice)
  const { light, system, dark, projector } = words.themes
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
      <EditButtons />
      <Segments
        label={words.theme}
        options={[
          ['light', light],
          ['system', system],
          ['dark', dark],
          ['projector', projector],
        ]}
        chosen={theme}
        choose={(choice) => {
          chooseTheme(choice)
          setTheme(choice)
        }}
      />
    </header>
  )
}
