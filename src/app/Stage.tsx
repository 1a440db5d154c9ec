import type { ReactElement } from 'react'

import { setView } from '../store/actions.ts'
import { ContourView } from '../views/contour/ContourView.tsx'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { Disclosed } from './Disclosed.tsx'
import { FullScreenButton } from './FullScreenButton.tsx'
import { LazyPart } from './LazyPart.tsx'
import { Segments } from './Segments.tsx'
import { useAfterFirstPaint } from './use-after-first-paint.ts'
import { useMedia } from './use-media.ts'
import { ViewBoundary } from './ViewBoundary.tsx'
import { ViewOptions } from './ViewOptions.tsx'

const loadLandscape = () => import('../views/landscape/LandscapeView.tsx')
const loadData = () => import('../views/data/DataView.tsx')

const loadNetwork = () => import('../views/network/NetworkView.tsx')
const loadPlane = () => import('./plane/NetworkLandscape.tsx')

/** Two sliders: what can be turned of the pictures. */
const viewSign = 'M2 5h3M9 5h5M5 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M2 11h6M12 11h2M8 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0'

/** The pictures of the problem: of a surface or of what networks answer. */
export function Stage(): ReactElement {
  return useThalweg((state) => 'network' in state.experiment.problem) ? <NetworkStage /> : <SurfaceStage />
}

function NetworkStage(): ReactElement {
  const words = strings()
  const store = useStoreApi()
  const narrow = useMedia('(max-width: 719px)')
  const show = useThalweg((state) => state.experiment.view.show) ?? (narrow ? 'contour' : 'both')
  return (
    <section className="stage" aria-label={words.pictures}>
      <div className="stage-tools">
        <Segments
          label={words.whichPicture}
          options={[
            ['contour', words.networkShow.contour],
            ['both', words.show.both],
            ['landscape', words.networkShow.landscape],
          ]}
          chosen={show}
          choose={(next) => setView(store, { show: next })}
        />
        <div className="labelled">
          <FullScreenButton />
        </div>
      </div>
      <div className={`pictures show-${show}`}>
        {show !== 'landscape' && (
          <div className="picture">
            <ViewBoundary name={words.parts.network}>
              <LazyPart load={loadNetwork} waiting={words.networkComing} />
            </ViewBoundary>
          </div>
        )}
        {show !== 'contour' && (
          <div className="picture">
            <ViewBoundary name={words.parts.landscape}>
              <LazyPart load={loadPlane} waiting={words.landscapeComing} />
            </ViewBoundary>
          </div>
        )}
      </div>
    </section>
  )
}

/** The pictures: the contour, the landscape, or both side by side, and the data where the problem has some. A narrow screen has one of them until it asks for more. */
function SurfaceStage(): ReactElement {
  countRender('Stage')
  const words = strings()
  const store = useStoreApi()
  const narrow = useMedia('(max-width: 719px)')
  const show = useThalweg((state) => state.experiment.view.show) ?? (narrow ? 'contour' : 'both')
  const hasData = useThalweg((state) => 'data' in state.experiment.problem)
  return (
    <section className="stage" aria-label={words.pictures}>
      <div className="stage-tools">
        <Segments
          label={words.whichPicture}
          options={[
            ['contour', words.show.contour],
            ['both', words.show.both],
            ['landscape', words.show.landscape],
          ]}
          chosen={show}
          choose={(next) => setView(store, { show: next })}
        />
        {narrow ? (
          <Disclosed label={words.view} sign={viewSign}>
            <ViewOptions worded />
          </Disclosed>
        ) : (
          <div className="labelled">
            <ViewOptions />
            <FullScreenButton />
          </div>
        )}
      </div>
      <div className={`pictures show-${show}${hasData ? ' with-data' : ''}`}>
        {show !== 'landscape' && (
          <div className="picture">
            <ViewBoundary name={words.parts.contour}>
              <ContourView />
            </ViewBoundary>
          </div>
        )}
        {show !== 'contour' && (
          <div className="picture">
            <ViewBoundary name={words.parts.landscape}>
              <LandscapeSlot />
            </ViewBoundary>
          </div>
        )}
        {hasData && (
          <div className="picture">
            <ViewBoundary name={words.parts.data}>
              <LazyPart load={loadData} />
            </ViewBoundary>
          </div>
        )}
      </div>
    </section>
  )
}

/** The 3-D view is fetched only after the first paths are on screen. */
function LandscapeSlot(): ReactElement {
  const waiting = strings().landscapeComing
  if (!useAfterFirstPaint()) return <p className="waiting">{waiting}</p>
  return <LazyPart load={loadLandscape} waiting={waiting} />
}
