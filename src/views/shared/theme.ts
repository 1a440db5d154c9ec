/** Whether the ground is light or dark. `projector` has a light ground; what is larger there is said by `drawingScale`. */
export type Theme = 'light' | 'dark'

/** How much larger lettering and lines are drawn than usual; custom properties of the theme say it. */
export interface DrawingScale {
  readonly type: number
  readonly line: number
}

const darkSystem = '(prefers-color-scheme: dark)'

let darkly: MediaQueryList | undefined
/** The system's wish, asked of one query: making one for each frame costs as much as drawing a marker. */
const system = (): MediaQueryList => (darkly ??= matchMedia(darkSystem))

const chosenTheme = (): string => document.documentElement.dataset['theme'] ?? ''

/**
 * The theme in force: `data-theme` around the element, or on the root element where the reader chose one, else the system's.
 */
export function currentTheme(near?: Element): Theme {
  const chosen = near?.closest('[data-theme]')?.getAttribute('data-theme') ?? chosenTheme()
  if (chosen === 'light' || chosen === 'projector') return 'light'
  return chosen === 'dark' || system().matches ? 'dark' : 'light'
}

/** Pixels under which, and from which on, `tokens.css` has other values. */
const narrow = 720
const walls = [1100, 2600, 3400]

let width: number | undefined
/** The window's width: asked for in the middle of a frame it would have the page laid out there and then. */
function windowWidth(): number {
  if (width === undefined) {
    addEventListener('resize', () => (width = innerWidth))
    width = innerWidth
  }
  return width
}

let scaleFor: string | undefined
let scale: DrawingScale = { type: 1, line: 1 }

/** The scale of the theme in force, read from `--type-scale` and `--line-scale` where it may have changed. */
export function drawingScale(): DrawingScale {
  // Outside a page nothing is drawn, and lengths are the usual ones.
  if (typeof document === 'undefined') return scale
  // The projector's type is less large on a narrow screen.
  const wide = windowWidth()
  const chosen = `${chosenTheme()} ${wide < narrow} ${walls.filter((wall) => wide >= wall).length}`
  if (scaleFor !== chosen) {
    const style = getComputedStyle(document.documentElement)
    const read = (name: string): number => Number(style.getPropertyValue(name)) || 1
    scale = { type: read('--type-scale'), line: read('--line-scale') }
    scaleFor = chosen
  }
  return scale
}

/** Calls `changed` after each change of theme. Returns the way to stop listening. */
export function onThemeChange(changed: (theme: Theme) => void): () => void {
  const inForce = (): string => `${chosenTheme()} ${currentTheme()}`
  let theme = inForce()
  const check = (): void => {
    const now = inForce()
    if (now === theme) return
    theme = now
    changed(currentTheme())
  }
  const observer = new MutationObserver(check)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  system().addEventListener('change', check)
  return () => {
    observer.disconnect()
    system().removeEventListener('change', check)
  }
}
