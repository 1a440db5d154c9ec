import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { domainOf } from '../../../experiment/defaults.ts'
import type { Experiment } from '../../../experiment/experiment.ts'
import type { StudiedStep } from '../../../lessons/lesson.ts'
import { createMarkLayer } from '../../../views/shared/study/mark-layer.ts'
import { useThalweg } from '../../../views/shared/store-context.ts'
import { posterSize } from '../poster-data.ts'
import { studiedMarks } from './studied-marks.ts'

interface Props {
  readonly experiment: Experiment
  readonly studied: StudiedStep
  /** Called once it can be printed, or cannot be drawn. */
  readonly onDrawn: () => void
}

/** Lines and words of the stage, so many times smaller on a poster. */
const smaller = 2

/** What a lesson draws of a run's step, over the poster of its experiment. */
export function StudiedMarks({ experiment, studied, onDrawn }: Props): ReactElement {
  const preview = useThalweg((state) => state.preview)
  const place = useRef<SVGGElement>(null)
  useEffect(() => {
    let there = true
    const parent = place.current
    if (!preview || !parent) return undefined
    const { x, y } = domainOf(experiment.problem)
    const frame = {
      left: 0,
      top: 0,
      width: smaller * posterSize.width,
      height: smaller * posterSize.height,
      pixelRatio: 1,
      window: experiment.view.window ?? ([x[0], x[1], y[0], y[1]] as const),
    }
    studiedMarks(experiment, studied, preview)
      .then((marks) => there && createMarkLayer(parent)(marks(frame)))
      // A step that cannot be opened here leaves the poster as it is.
      .catch(() => undefined)
      .finally(() => there && onDrawn())
    return () => {
      there = false
      parent.replaceChildren()
    }
  }, [experiment, studied, preview, onDrawn])
  return <g ref={place} transform={`scale(${1 / smaller})`} />
}
