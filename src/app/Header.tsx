import { useState } from 'react'
import type { ReactElement } from 'react'

import { Segments } from './Segments.tsx'
import { chooseTheme, themeChoice } from './theme-choice.ts'
import type { ThemeChoice } from './theme-choice.ts'

const themes: readonly (readonly [ThemeChoice, string])[] = [
  ['light', 'Light'],
  ['system', 'Auto'],
  ['dark', 'Dark'],
]

/** The name, what this is, and the theme. */
export function Header(): ReactElement {
  const [theme, setTheme] = useState(themeChoice)
  return (
    <header className="header">
      <h1>
        <svg viewBox="0 0 32 24" width="32" height="24" aria-hidden="true">
          <path className="mark-rim" d="M2 3c4 12 8 18 14 18S26 15 30 3" />
          <path className="mark-path" d="M5 6c3 3 1 6 5 7s2 5 6 6" />
          <circle cx="16" cy="19" r="2.2" />
        </svg>
        Thalweg
      </h1>
      <p>How optimizers find their way down a surface.</p>
      <Segments
        label="Theme"
        options={themes}
        chosen={theme}
        choose={(choice) => {
          chooseTheme(choice)
          setTheme(choice)
        }}
      />
    </header>
  )
}
