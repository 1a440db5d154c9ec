import type { ReactElement, ReactNode } from 'react'

import { setView } from '../store/actions.ts'
import { ContourView } from '../views/contour/ContourView.tsx'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { Disclosed } from './Disclosed.tsx'
import { FullScreenButton } from './FullScreenButton.tsx'
import { LazyPart } from './LazyPart.tsx'
import { useSession, type Session } from './lessons/session.ts'
import { Segments } from './Segments.tsx'
import { useAfterFirstPaint } from './use-after-first-paint.ts'
import { useMedia } from './use-media.ts'
import { ViewBoundary } from './ViewBoundary.tsx'
import { ViewOptions } from './ViewOptions.tsx'

const loadLandscape = () => import('../views/landscape/LandscapeView.tsx')
const loadData = () => import('../views/data/DataView.tsx')
const loadNetwork = () => import('../views/network/NetworkView.tsx')
const loadPlane = () => import('./plane/NetworkLandscape.tsx')
const loadBeside = () => import('./lessons/beside/Beside.tsx')

const stepOf = ({ lesson, step }: Session) => lesson?.steps[step]
/** Whether the step of a lesson has a picture of its own in the place of the landscape. */
const hasBeside = (session: Session): boolean => stepOf(session)?.beside !== undefined
/** Whether it needs both pictures, also where there is little room. */
const needsBoth = (session: Session): boolean => hasBeside(session) || stepOf(session)?.plane !== undefined

/** Two sliders: what can be turned of the pictures. */
const viewSign = 'M2 5h3M9 5h5M5 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M2 11h6M12 11h2M8 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0'

/**
 * The pictures: the plane, the landscape, or both side by side, and the data where the problem has some. A narrow screen
 * has one of them until it asks for more.
 */
export function Stage(): ReactElement {
  countRender('Stage')
  const words = strings()
  const store = useStoreApi()
  const narrow = useMedia('(max-width: 719px)')
  const show = useThalweg((state) => state.experiment.view.show) ?? (narrow ? 'contour' : 'both')
  const ofNetworks = useThalweg((state) => 'network' in state.experiment.problem)
  const hasData = useThalweg((state) => 'data' in state.experiment.problem)
  const [beside, both] = [useSession(hasBeside), useSession(needsBoth)]
  const names = ofNetworks ? words.networkShow : words.show
  return (
    <section className="stage" aria-label={words.pictures}>
      <div className="stage-tools">
        <Segments
          label={words.whichPicture}
          options={[
            ['contour', names.contour],
            ['both', words.show.both],
            ['landscape', names.landscape],
          ]}
          chosen={show}
          choose={(next) => setView(store, { show: next })}
        />
        <StageTools narrow={narrow} ofNetworks={ofNetworks} />
      </div>
      <div className={`pictures show-${show}${hasData ? ' with-data' : ''}${both ? ' with-beside' : ''}`}>
        {show !== 'landscape' && (
          <Picture name={ofNetworks ? words.parts.network : words.parts.contour}>
            {ofNetworks ? <LazyPart load={loadNetwork} waiting={words.networkComing} /> : <ContourView />}
          </Picture>
        )}
        {show !== 'contour' && (
          <Picture name={words.parts.landscape}>
            {beside ? (
              <LazyPart key="beside" load={loadBeside} />
            ) : ofNetworks ? (
              <LazyPart load={loadPlane} waiting={words.landscapeComing} />
            ) : (
              <LandscapeSlot />
            )}
          </Picture>
        )}
        {hasData && (
          <Picture name={words.parts.data}>
            <LazyPart load={loadData} />
          </Picture>
        )}
      </div>
    </section>
  )
}

/** One picture; should it fail, the others stay. */
function Picture({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="picture">
      <ViewBoundary key={name} name={name}>
        {children}
      </ViewBoundary>
    </div>
  )
}

/** What can be turned of the pictures. A network's have nothing to turn but the full screen. */
function StageTools({ narrow, ofNetworks }: { narrow: boolean; ofNetworks: boolean }): ReactElement {
  const words = strings()
  if (ofNetworks)
    return (
      <div className="labelled">
        <FullScreenButton />
      </div>
    )
  if (narrow)
    return (
      <Disclosed label={words.view} sign={viewSign}>
        <ViewOptions worded />
      </Disclosed>
    )
  return (
    <div className="labelled">
      <ViewOptions />
      <FullScreenButton />
    </div>
  )
}

/** The 3-D view is fetched only after the first paths are on screen. */
function LandscapeSlot(): ReactElement {
  const waiting = strings().landscapeComing
  if (!useAfterFirstPaint()) return <p className="waiting">{waiting}</p>
  return <LazyPart load={loadLandscape} waiting={waiting} />
}
