import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { setRun, setStudy } from '../../../store/actions.ts'
import type { State } from '../../../store/state.ts'
import { placeText } from '../../shared/critical-text.ts'
import { countRender } from '../../shared/render-count.ts'
import { type RunTheory, theoryOf } from '../../shared/run-theory.ts'
import { useStoreApi, useThalweg } from '../../shared/store-context.ts'
import { sentences } from '../../shared/strings/sentences.ts'
import { theoryStrings } from '../../shared/strings/theory-strings.ts'
import { useLanguage } from '../../shared/strings/use-language.ts'
import { useSettled } from '../../shared/use-settled.ts'
import { createEigenView } from './eigen-view.ts'
import { MethodsTable } from './MethodsTable.tsx'
import { theoryFacts } from './theory-facts.ts'
import './theory.css'

/** The theory of the studied run: numbers, the run along the eigenvectors, the table of methods. Renders when results settle. */
export default function TheoryPanel(): ReactElement {
  countRender('TheoryPanel')
  useLanguage()
  const state = useSettled()
  const run = useThalweg((now) => Math.min(now.study.run, now.experiment.runs.length - 1))
  const words = theoryStrings()
  if (!state) return <p className="hint">{words.none}</p>
  const theory = theoryOf(state, run)
  return (
    <div className="theory">
      {theory ? <Beside state={state} run={run} theory={theory} /> : <p className="hint">{words.none}</p>}
      <MethodsTable state={state} />
    </div>
  )
}

interface About {
  readonly state: State
  readonly run: number
  readonly theory: RunTheory
}

function Beside({ state, run, theory }: About): ReactElement {
  countRender('Beside')
  const words = theoryStrings()
  const resolution = [0.01, 0.01] as const
  const { exact, minimum, rate, from, line } = theory
  const told = exact
    ? [words.exact]
    : [words.local(placeText(minimum.at, resolution)), ...(line && from > 0 ? [words.since(from)] : [])]
  return (
    <>
      <p className="hint">{sentences([...told, ...(rate === undefined ? [words.notLinear] : [])])}</p>
      <dl className="inspector-facts">
        {theoryFacts(theory).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd translate="no">{value}</dd>
          </div>
        ))}
      </dl>
      <Ways state={state} run={run} theory={theory} />
      <Along />
    </>
  )
}

/** What can be done with it: the best numbers set, the prediction drawn. */
function Ways({ state, run, theory: { best, line, noise } }: About): ReactElement {
  countRender('Ways')
  const store = useStoreApi()
  const words = theoryStrings()
  const predicted = useThalweg((now) => now.study.predicted)
  const setting = state.experiment.runs[run]
  const setBest = (): void => {
    if (!setting || !best) return
    const { lr, beta } = best
    const parameters = { ...setting.parameters, lr: rounded(lr), ...(beta !== undefined && { beta: rounded(beta) }) }
    setRun(store, run, { ...setting, parameters })
  }
  return (
    <div className="inspector-ways">
      {best && (
        <button type="button" onClick={setBest}>
          {words.apply}
        </button>
      )}
      {(line ?? noise) && (
        <label className="theory-switch">
          <input
            type="checkbox"
            checked={predicted}
            onChange={({ target }) => setStudy(store, { predicted: target.checked })}
          />
          <span>{words.draw}</span>
        </label>
      )}
    </div>
  )
}

/** At the best numbers the rate answers to their rounding by its root: fewer digits would be seen. */
const rounded = (value: number): number => Number(value.toPrecision(12))

/** The run along the eigenvectors; it draws itself, with the play head. */
function Along(): ReactElement {
  countRender('Along')
  const store = useStoreApi()
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (place.current ? createEigenView(place.current, store) : undefined), [store, language])
  return <div ref={place} />
}
