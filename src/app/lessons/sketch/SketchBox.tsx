import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import type { Sketched } from '../../../lessons/lesson.ts'
import type { Store } from '../../../store/store.ts'
import { useStoreApi, useThalweg } from '../../../views/shared/store-context.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { useLanguage } from '../../../views/shared/strings/use-language.ts'
import { change, session, useSession } from '../session.ts'
import { createSketchLayer, valueText, type Point } from './sketch-layer.ts'
import './sketch.css'

interface Props {
  readonly sketch: Sketched
  readonly open: boolean
  /** The prediction is made: show what happens. */
  readonly compare: () => void
}

/** How to draw a prediction, and, once it is made, what it was beside what happened. The drawing itself is on the picture. */
export function SketchBox({ sketch, open, compare }: Props): ReactElement | null {
  const words = lessonStrings()
  const store = useStoreApi()
  const language = useLanguage()
  const points = useSession(({ sketches, step }) => sketches.get(step))
  const truth = useThalweg((state) => state.trajectories?.version)
  const isOpen = useRef(open)
  const layer = useRef<ReturnType<typeof createSketchLayer>>(undefined)

  useEffect(() => {
    const { yours, sketch: said } = lessonStrings()
    layer.current = createSketchLayer(store, {
      sketch,
      points: ownSketch,
      open: () => isOpen.current,
      change: keepSketch,
      truth: () => (isOpen.current ? undefined : endOf(store, sketch.run)),
      words: { handle: said.handles[sketch.kind], yours },
    })
    return () => layer.current?.dispose()
  }, [store, sketch, language])
  useEffect(() => {
    isOpen.current = open
    layer.current?.draw()
  }, [open, points, truth])

  const drawn = points !== undefined && points.length > (sketch.kind === 'path' ? 1 : 0)
  if (!open) {
    const [own, end] = [points?.at(-1), endOf(store, sketch.run)]
    if (!own || !end) return null
    return <p className="verdict">{words.sketch.told(valueText(sketch, own), valueText(sketch, end))}</p>
  }
  return (
    <div className="sketch-tools">
      <p className="hint">{words.sketch.how[sketch.kind]}</p>
      <button type="button" className="primary" disabled={!drawn} onClick={compare}>
        {words.sketch.compare}
      </button>
      <button type="button" disabled={!drawn} onClick={forgetSketch}>
        {words.sketch.again}
      </button>
    </div>
  )
}

const ownSketch = (): readonly Point[] => session().sketches.get(session().step) ?? []

function keepSketch(points: readonly Point[]): void {
  const { sketches, step } = session()
  change({ sketches: new Map([...sketches, [step, points]]) })
}

/** Takes the drawing of this step away. */
export function forgetSketch(): void {
  const { sketches, step } = session()
  if (sketches.has(step)) change({ sketches: new Map([...sketches].filter(([of]) => of !== step)) })
}

/** Where a run on stage ends. */
function endOf(store: Store, index: number): Point | undefined {
  const run = store.getState().trajectories?.result.runs[index]
  if (!run || run.count !== undefined || run.positions.length < 2) return undefined
  return [run.positions.at(-2) ?? Number.NaN, run.positions.at(-1) ?? Number.NaN]
}
