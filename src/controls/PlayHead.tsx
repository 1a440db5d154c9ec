import type { ReactElement } from 'react'

import { pause, setHead } from '../store/actions.ts'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { playbackStrings as words } from '../views/shared/strings/playback-strings.ts'

/** The scrub bar and the number of the step: the one part of the interface that renders while the head moves. */
export function PlayHead(): ReactElement {
  countRender('PlayHead')
  const store = useStoreApi()
  const step = useThalweg((state) => Math.floor(state.playback.head))
  const steps = useThalweg((state) => state.experiment.steps)

  function scrub(to: number): void {
    pause(store)
    setHead(store, to)
  }

  return (
    <>
      <input
        type="range"
        className="scrub"
        aria-label={words().step}
        aria-valuetext={words().stepOf(step, steps)}
        min={0}
        max={steps}
        step={1}
        value={step}
        onChange={(event) => scrub(event.target.valueAsNumber)}
      />
      <output className="step">
        {step}
        <span> / {steps}</span>
      </output>
    </>
  )
}
