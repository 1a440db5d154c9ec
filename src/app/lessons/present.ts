import { change, session } from './session.ts'

let themeBefore: string | undefined

/** Full screen, projector theme, one picture. A browser that refuses the whole screen still gives the page over to the lesson. */
export function startPresenting(): void {
  if (session().presenting) return
  const { documentElement: root } = document
  themeBefore = root.dataset['theme'] ?? ''
  root.dataset['theme'] = 'projector'
  change({ presenting: true, exploring: false, blank: false, tool: 'none' })
  if (document.fullscreenEnabled) root.requestFullscreen().catch(() => undefined)
}

/** Back to the page; the theme is again what the reader chose. */
export function stopPresenting(): void {
  if (!session().presenting) return
  const { documentElement: root } = document
  if (themeBefore === undefined || themeBefore === '') delete root.dataset['theme']
  else root.dataset['theme'] = themeBefore
  change({ presenting: false, blank: false, tool: 'none' })
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}

/** Leaving the whole screen by the browser's own key ends presenting too. */
export function followFullScreen(): () => void {
  const left = (): void => {
    if (!document.fullscreenElement) stopPresenting()
  }
  document.addEventListener('fullscreenchange', left)
  return () => document.removeEventListener('fullscreenchange', left)
}
