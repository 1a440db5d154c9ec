import type { ReactElement } from 'react'

import { lookOf, runStyle } from '../shared/palette.ts'
import { markerPath } from '../shared/marker-path.ts'
import { countRender } from '../shared/render-count.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import { useSettled } from '../shared/use-settled.ts'
import { whatHappened } from '../shared/what-happened.ts'

/** What happened, a sentence for each run, for everybody to read. */
export function WhatHappened(): ReactElement | null {
  countRender('WhatHappened')
  const state = useSettled()
  const happenings = state ? whatHappened(state) : []
  if (!state || happenings.length === 0) return null
  return (
    <section className="what-happened" aria-labelledby="what-happened-title">
      <h2 id="what-happened-title">{words().whatHappened}</h2>
      <ul>
        {happenings.map(({ run, text }) => {
          const { color, marker } = runStyle(lookOf(state.experiment.view, run))
          return (
            <li key={run}>
              <svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
                <path d={markerPath(marker)} fill={color} />
              </svg>
              {text}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
