import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { setStudy } from '../../store/actions.ts'
import { countRender } from '../shared/render-count.ts'
import { runName } from '../shared/run-name.ts'
import { useStoreApi, useThalweg } from '../shared/store-context.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { useLanguage } from '../shared/strings/use-language.ts'
import { OwnPath } from './own-path/OwnPath.tsx'
import { Theory } from './theory/Theory.tsx'
import { ShowInContour } from './ShowInContour.tsx'
import { createStepView, type StepView } from './step-view.ts'

const wayNames = ['stepBack', 'lineBack', 'lineForward', 'stepForward'] as const
type Way = (typeof wayNames)[number]

/** What each button moves, by how much, and its sign. */
const ways: Readonly<Record<Way, readonly ['byStep' | 'byLine', number, string]>> = {
  stepBack: ['byStep', -1, '←'],
  lineBack: ['byLine', -1, '↑'],
  lineForward: ['byLine', 1, '↓'],
  stepForward: ['byStep', 1, '→'],
}

/** The opened step and the ways through it. Renders when runs change, never for a step: that draws itself. */
export default function InspectorPanel(): ReactElement {
  countRender('InspectorPanel')
  const store = useStoreApi()
  const language = useLanguage()
  const words = inspectorStrings()
  const runs = useThalweg((state) => state.experiment.runs)
  const chosen = useThalweg((state) => state.study.run)
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<StepView>(undefined)
  useEffect(() => {
    const container = place.current
    if (!container) return undefined
    const made = createStepView(container, store)
    view.current = made
    return made.dispose
  }, [store, language])
  const go = (way: Way): void => {
    const [kind, by] = ways[way]
    view.current?.[kind](by)
  }
  return (
    <div className="inspector-panel">
      <div className="inspector-tools">
        <label>
          <span>{words.whichRun}</span>
          <select
            value={Math.min(chosen, runs.length - 1)}
            onChange={({ target }) => setStudy(store, { run: Number(target.value) })}
          >
            {runs
              .map((run, index) => words.run(index + 1, runName(run)))
              .map((name, index) => (
                <option key={name} value={index}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        <div className="inspector-ways">
          {wayNames.map((way) => (
            <button key={way} type="button" onClick={() => go(way)}>
              <span aria-hidden="true">{ways[way][2]}</span> {words.ways[way]}
            </button>
          ))}
        </div>
      </div>
      <ShowInContour />
      <div className="inspector-step" ref={place} />
      <Theory />
      <OwnPath />
    </div>
  )
}
