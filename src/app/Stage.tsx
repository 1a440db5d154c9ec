import type { ReactElement } from 'react'

import { setView } from '../store/actions.ts'
import { ContourView } from '../views/contour/ContourView.tsx'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { FullScreenButton } from './FullScreenButton.tsx'
import { LazyPart } from './LazyPart.tsx'
import { Segments } from './Segments.tsx'
import { useAfterFirstPaint } from './use-after-first-paint.ts'
import { useMedia } from './use-media.ts'
import { ViewBoundary } from './ViewBoundary.tsx'

const loadLandscape = () => import('../views/landscape/LandscapeView.tsx')
const loadData = () => import('../views/data/DataView.tsx')

const loadNetwork = () => import('../views/network/NetworkView.tsx')

/** The pictures of the problem: of a surface or of what networks answer. */
export function Stage(): ReactElement {
  return useThalweg((state) => 'network' in state.experiment.problem) ? <NetworkStage /> : <SurfaceStage />
}

function NetworkStage(): ReactElement {
  const words = strings()
  return (
    <section className="stage" aria-label={words.pictures}>
      <div className="stage-tools">
        <div className="labelled">
          <FullScreenButton />
        </div>
      </div>
      <div className="pictures">
        <div className="picture">
          <ViewBoundary name={words.parts.network}>
            <LazyPart load={loadNetwork} waiting={words.networkComing} />
          </ViewBoundary>
        </div>
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
  const ownScale = useThalweg((state) => state.problem?.heightScale ?? 'linear')
  const marked = useThalweg((state) => state.experiment.view.critical) ?? true
  const scale = useThalweg((state) => state.experiment.view.scale) ?? ownScale
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
        <div className="labelled">
          <span aria-hidden="true">{words.heights}</span>
          <Segments
            label={words.heightsAndColours}
            options={[
              ['linear', words.scales.linear],
              ['log', words.scales.log],
            ]}
            chosen={scale}
            choose={(next) => setView(store, { scale: next === ownScale ? undefined : next })}
          />
          <button
            type="button"
            className="critical-switch"
            aria-label={words.critical}
            aria-pressed={marked}
            title={words.criticalHint}
            onClick={() => setView(store, { critical: marked ? false : undefined })}
          >
            <svg viewBox="-10 -10 20 20" aria-hidden="true">
              <path d="M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-9 0h6M3 0h6M0-9v6M0 3v6" />
            </svg>
          </button>
          <FullScreenButton />
        </div>
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
