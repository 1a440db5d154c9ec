import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'

import { valueIn } from '../../bridge/url.ts'
import { strings } from '../../views/shared/strings/strings.ts'
import { LazyPart } from '../LazyPart.tsx'
import { ViewBoundary } from '../ViewBoundary.tsx'
import { onAsked } from './asked.ts'

const load = () => import('./Lessons.tsx')
const loadSpeaker = () => import('./Speaker.tsx')
const isSpeaker = (): boolean => valueIn(new URL(location.href), 'speaker') !== null
const named = (): boolean => ['scene', 'lesson', 'speaker'].some((key) => valueIn(new URL(location.href), key) !== null)

/** The place of a lesson beside the pictures. What fills it is fetched when the address or the reader asks for a lesson. */
export function LessonSlot(): ReactElement | null {
  const [wanted, setWanted] = useState(named)
  useEffect(() => {
    const look = (): void => {
      if (named()) setWanted(true)
    }
    const stop = onAsked(() => setWanted(true))
    window.addEventListener('hashchange', look)
    return () => {
      stop()
      window.removeEventListener('hashchange', look)
    }
  }, [])
  if (!wanted) return null
  return (
    <ViewBoundary name={strings().parts.lessons}>
      <LazyPart load={isSpeaker() ? loadSpeaker : load} />
    </ViewBoundary>
  )
}
