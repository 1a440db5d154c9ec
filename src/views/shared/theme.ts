export type Theme = 'light' | 'dark'

const darkSystem = '(prefers-color-scheme: dark)'

/** The theme in force: `data-theme` on the root element where the reader chose one, else the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia(darkSystem).matches ? 'dark' : 'light'
}

/** Calls `changed` after each change of theme. Returns the way to stop listening. */
export function onThemeChange(changed: (theme: Theme) => void): () => void {
  let theme = currentTheme()
  const check = (): void => {
    const now = currentTheme()
    if (now === theme) return
    theme = now
    changed(now)
  }
  const system = matchMedia(darkSystem)
  const observer = new MutationObserver(check)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  system.addEventListener('change', check)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', check)
  }
}
