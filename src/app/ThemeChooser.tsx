import { useState } from 'react'
import type { ReactElement } from 'react'

import { strings } from '../views/shared/strings/strings.ts'
import { chooseTheme, themeChoice } from './theme-choice.ts'
import type { ThemeChoice } from './theme-choice.ts'

const choices: readonly ThemeChoice[] = ['light', 'system', 'dark', 'projector']

/** How the page looks. */
export function ThemeChooser(): ReactElement {
  const words = strings()
  const [theme, setTheme] = useState(themeChoice)

  function choose(value: string): void {
    const choice = choices.find((one) => one === value) ?? 'system'
    chooseTheme(choice)
    setTheme(choice)
  }

  return (
    <select aria-label={words.theme} title={words.theme} value={theme} onChange={({ target }) => choose(target.value)}>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words.themes[choice]}
        </option>
      ))}
    </select>
  )
}
