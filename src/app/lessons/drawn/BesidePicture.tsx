import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'

import type { Lesson, Step } from '../../../lessons/lesson.ts'
import { useThalweg } from '../../../views/shared/store-context.ts'
import { drawBeside } from './draw-beside.ts'

interface Props {
  readonly lesson: Lesson
  readonly step: Step
  /** Called once it can be printed, or cannot be drawn. */
  readonly onDrawn: () => void
}

const size = { width: 300, height: 225, zoom: 1 } as const

/** What a step shows beside its experiment, as a drawing on paper. */
export function BesidePicture({ lesson, step, onDrawn }: Props): ReactElement | null {
  const preview = useThalweg((state) => state.preview)
  const [svg, setSvg] = useState<string>()
  useEffect(() => {
    let there = true
    if (!preview) return undefined
    drawBeside(lesson, step, preview, size)
      .then((made) => there && setSvg(made))
      // What cannot be computed here leaves no hole on paper.
      .catch(() => there && setSvg(''))
    return () => {
      there = false
    }
  }, [lesson, step, preview])
  useEffect(() => {
    if (svg === '') onDrawn()
  }, [svg, onDrawn])
  if (!svg) return null
  const title = step.beside && 'figure' in step.beside ? step.beside.title : lesson.alt
  return (
    <img
      className="handout-beside"
      alt={title}
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      decoding="sync"
      onLoad={onDrawn}
      onError={onDrawn}
    />
  )
}
