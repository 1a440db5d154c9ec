import { useEffect, useRef, useState } from 'react'
import type { PointerEvent, ReactElement } from 'react'

import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import './overlay.css'
import { stopPresenting } from './present.ts'
import { change, useSession } from './session.ts'

interface Stroke {
  readonly id: number
  readonly points: readonly (readonly [x: number, y: number])[]
}

const key = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
} as const
const nameOf = (pressed: string): string => (Object.hasOwn(key, pressed) ? key[pressed as keyof typeof key] : pressed)

/** What lies over the stage while presenting: pointer, ink, a blank screen, the keys that are pressed. */
export function Overlay(): ReactElement {
  const words = lessonStrings()
  const tool = useSession((session) => session.tool)
  const blank = useSession((session) => session.blank)
  const showKeys = useSession((session) => session.keys)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const laser = useRef<SVGCircleElement>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const pressed = usePressed(showKeys)

  useEffect(() => {
    const clear = (): void => setStrokes([])
    window.addEventListener('thalweg-clear-ink', clear)
    return () => window.removeEventListener('thalweg-clear-ink', clear)
  }, [])

  /** A place in shares of the screen, so that ink stays where it is when a projector changes its resolution. */
  function placeOf(event: PointerEvent): readonly [number, number] {
    return [(100 * event.clientX) / innerWidth, (100 * event.clientY) / innerHeight]
  }

  function move(event: PointerEvent): void {
    const [x, y] = placeOf(event)
    laser.current?.setAttribute('cx', `${x}%`)
    laser.current?.setAttribute('cy', `${y}%`)
    if (tool !== 'ink' || event.buttons === 0 || strokes.length === 0) return
    setStrokes((all) => all.with(all.length - 1, { id: all.length, points: [...(all.at(-1)?.points ?? []), [x, y]] }))
  }

  return (
    <>
      {tool !== 'none' && (
        <svg
          ref={drawing}
          className={`ink ink-${tool}`}
          aria-hidden="true"
          onPointerMove={move}
          onPointerDown={(event) => {
            if (tool !== 'ink') return
            event.currentTarget.setPointerCapture(event.pointerId)
            setStrokes((all) => [...all, { id: all.length + 1, points: [placeOf(event)] }])
          }}
        >
          {tool === 'laser' && <circle ref={laser} r="9" cx="-5%" cy="-5%" />}
        </svg>
      )}
      <svg className="ink ink-kept" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {strokes.map(({ id, points }) => (
          <polyline key={id} points={points.map((point) => point.join(',')).join(' ')} />
        ))}
      </svg>
      <div className="present-tools" role="toolbar" aria-label={words.present}>
        <button
          type="button"
          aria-pressed={tool === 'laser'}
          onClick={() => change({ tool: tool === 'laser' ? 'none' : 'laser' })}
        >
          {words.pointer}
        </button>
        <button
          type="button"
          aria-pressed={tool === 'ink'}
          onClick={() => change({ tool: tool === 'ink' ? 'none' : 'ink' })}
        >
          {words.draw}
        </button>
        {strokes.length > 0 && (
          <button type="button" onClick={() => setStrokes([])}>
            {words.clear}
          </button>
        )}
        <button type="button" onClick={() => change({ blank: true })}>
          {words.blank}
        </button>
        <button type="button" onClick={stopPresenting}>
          {words.stopPresenting}
        </button>
      </div>
      {showKeys && pressed !== '' && <kbd className="pressed-key">{pressed}</kbd>}
      {blank && (
        <button
          type="button"
          className="blank-screen"
          aria-label={words.blanked}
          onClick={() => change({ blank: false })}
        />
      )}
    </>
  )
}

/** The name of the last key, for a moment. */
function usePressed(listens: boolean): string {
  const [pressed, setPressed] = useState('')
  useEffect(() => {
    if (!listens) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (event: KeyboardEvent): void => {
      clearTimeout(timer)
      setPressed(nameOf(event.key))
      timer = setTimeout(() => setPressed(''), 1500)
    }
    // The lesson's own listener stops what it takes: this one hears it from the key that comes up again.
    window.addEventListener('keyup', show)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keyup', show)
    }
  }, [listens])
  return pressed
}
