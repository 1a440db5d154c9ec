import { useEffect } from 'react'
import type { ReactElement } from 'react'

import { BackendLine } from '../controls/BackendLine.tsx'
import { Legend } from '../controls/Legend.tsx'
import { Notices } from '../controls/Notices.tsx'
import { PlaybackBar } from '../controls/PlaybackBar.tsx'
import type { Store } from '../store/store.ts'
import { countRender } from '../views/shared/render-count.ts'
import { StoreContext } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { ControlSheet } from './ControlSheet.tsx'
import { FlowLegendSlot } from './FlowLegendSlot.tsx'
import { Header } from './Header.tsx'
import { listenToKeys } from './keyboard.ts'
import { LazyPart } from './LazyPart.tsx'
import { LessonSlot } from './lessons/LessonSlot.tsx'
import { runPlaybackClock } from './playback-clock.ts'
import { Stage } from './Stage.tsx'
import { followGestures } from './undo-gestures.ts'
import { ViewBoundary } from './ViewBoundary.tsx'

const loadExperiment = () => import('./Experiment.tsx')
const loadResults = () => import('./Results.tsx')
const loadFooter = async () => ({ default: (await loadResults()).Footer })

/** The whole tool over one store: the pictures first, what can be turned beside them. */
export function App({ store }: { readonly store: Store }): ReactElement {
  countRender('App')
  useEffect(() => runPlaybackClock(store), [store])
  useEffect(() => listenToKeys(store), [store])
  useEffect(() => followGestures(store), [store])
  const words = strings()
  return (
    <StoreContext value={store}>
      <Header />
      <div className="columns">
        <main className="hero">
          <Stage />
          <PlaybackBar />
          <Legend />
          <FlowLegendSlot />
          <div className="results">
            <ViewBoundary name={words.parts.results}>
              <LazyPart load={loadResults} />
            </ViewBoundary>
          </div>
        </main>
        <ControlSheet>
          <ViewBoundary name={words.parts.controls}>
            <LazyPart load={loadExperiment} waiting={words.controlsComing} />
          </ViewBoundary>
          <BackendLine />
        </ControlSheet>
        <LessonSlot />
      </div>
      <ViewBoundary name={words.parts.results}>
        <LazyPart load={loadFooter} />
      </ViewBoundary>
      <Notices />
    </StoreContext>
  )
}
