import { lazy, Suspense } from 'react'
import type { ReactElement } from 'react'

import type { Beside as Wanted, Lesson } from '../../../lessons/lesson.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { langOf } from '../localised.ts'
import { isAsking } from '../stage-of.ts'
import { useSession } from '../session.ts'
import { useNumbers } from '../use-numbers.ts'
import './beside.css'
import './map-and-legend.css'
import { FigureView } from './FigureView.tsx'

const MapView = lazy(() => import('../../../views/map/MapView.tsx'))

/** What a step puts beside the first picture; while its question is open that would be the answer, and its room is kept. */
export default function Beside(): ReactElement | null {
  const words = lessonStrings()
  const lesson = useSession((session) => session.lesson)
  const step = useSession((session) => session.step)
  const asking = useSession((session) => isAsking(session.lesson, session.step, session.answers))
  const wanted = lesson?.steps[step]?.beside
  if (!lesson || !wanted) return null
  if (asking) return <p className="waiting">{words.besideLater}</p>
  return (
    <Suspense fallback={<p className="waiting" />}>
      <Shown key={`${lesson.id} ${step}`} lesson={lesson} wanted={wanted} />
    </Suspense>
  )
}

function Shown({ lesson, wanted }: { readonly lesson: Lesson; readonly wanted: Wanted }): ReactElement {
  if ('figure' in wanted) return <Measured lesson={lesson} figure={wanted} />
  const { map, run = 0, x = 'lr', y = '', range, side, shown } = wanted
  return (
    <div className="beside">
      <MapView asked={{ kind: map, run, x, y, range, side, shown }} />
    </div>
  )
}

interface MeasuredProps {
  readonly lesson: Lesson
  readonly figure: Extract<Wanted, { readonly figure: unknown }>
}

function Measured({ lesson, figure }: MeasuredProps): ReactElement {
  const { numbers, failure } = useNumbers(lesson)
  const words = lessonStrings()
  if (failure !== undefined) return <p className="waiting">{words.notMeasured(failure)}</p>
  if (!numbers) return <p className="waiting">{words.measuring}</p>
  return <FigureView figure={figure} numbers={numbers} written={langOf(lesson, figure.title)} />
}
