import type { ReactElement } from 'react'

import type { View } from '../experiment/experiment.ts'
import { setView } from '../store/actions.ts'
import { ContourView } from '../views/contour/ContourView.tsx'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { LazyPart } from './LazyPart.tsx'
import { Segments } from './Segments.tsx'
import { useAfterFirstPaint } from './use-after-first-paint.ts'
import { useMedia } from './use-media.ts'
import { ViewBoundary } from './ViewBoundary.tsx'

const loadLandscape = () => import('../views/landscape/LandscapeView.tsx')
const waiting = 'The landscape is coming …'

const pictures: readonly (readonly [NonNullable<View['show']>, string])[] = [
  ['contour', 'Contour'],
  ['both', 'Both'],
  ['landscape', 'Landscape'],
]

const scales: readonly (readonly [NonNullable<View['scale']>, string])[] = [
  ['linear', 'Linear'],
  ['log', 'Log'],
]

/** The pictures: the contour, the landscape, or both side by side. A narrow screen has one of them until it asks for more. */
export function Stage(): ReactElement {
  countRender('Stage')
  const store = useStoreApi()
  const narrow = useMedia('(max-width: 719px)')
  const show = useThalweg((state) => state.experiment.view.show) ?? (narrow ? 'contour' : 'both')
  const ownScale = useThalweg((state) => state.problem?.heightScale ?? 'linear')
  const scale = useThalweg((state) => state.experiment.view.scale) ?? ownScale
  return (
    <section className="stage" aria-label="Pictures">
      <div className="stage-tools">
        <Segments
          label="Which picture"
          options={pictures}
          chosen={show}
          choose={(next) => setView(store, { show: next })}
        />
        <div className="labelled">
          <span aria-hidden="true">Heights</span>
          <Segments
            label="Heights and colours"
            options={scales}
            chosen={scale}
            choose={(next) => setView(store, { scale: next === ownScale ? undefined : next })}
          />
        </div>
      </div>
      <div className={`pictures show-${show}`}>
        {show !== 'landscape' && (
          <div className="picture">
            <ViewBoundary name="the contour picture">
              <ContourView />
            </ViewBoundary>
          </div>
        )}
        {show !== 'contour' && (
          <div className="picture">
            <ViewBoundary name="the landscape">
              <LandscapeSlot />
            </ViewBoundary>
          </div>
        )}
      </div>
    </section>
  )
}

/** The 3-D view is fetched only after the first paths are on screen. */
function LandscapeSlot(): ReactElement {
  if (!useAfterFirstPaint()) return <p className="waiting">{waiting}</p>
  return <LazyPart load={loadLandscape} waiting={waiting} />
}
