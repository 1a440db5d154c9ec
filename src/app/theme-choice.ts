/** What the reader chose; `system` follows the device. `projector` is light, with large type, thick lines and more contrast. */
export type ThemeChoice = 'light' | 'dark' | 'projector' | 'system'

/** `index.html` reads the same key before the first paint. */
const key = 'thalweg-theme'

/** The choice in force, as the root element tells it. */
export function themeChoice(): ThemeChoice {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'light' || chosen === 'dark' || chosen === 'projector' ? chosen : 'system'
}

/** Shows the theme now and remembers it where the browser lets us; a refusal to remember is no error. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = choice
  try {
    if (choice === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, choice)
  } catch {
    // Storage is off or full: the choice holds until the page is left.
  }
}
