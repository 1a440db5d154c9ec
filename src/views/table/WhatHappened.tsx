import type { ReactElement } from 'react'

import { lookOf } from '../shared/palette.ts'
import { countRender } from '../shared/render-count.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import { useSettled } from '../shared/use-settled.ts'
import { whatHappened } from '../shared/what-happened.ts'
import { networkHappenings } from '../shared/network/happenings.ts'
import { Cause } from './Cause.tsx'
import { RunMark } from './RunMark.tsx'
import './what-happened.css'

/** What happened, a sentence for each run, for everybody to read. */
export function WhatHappened(): ReactElement | null {
  countRender('WhatHappened')
  const state = useSettled()
  const happenings = state ? (state.network ? networkHappenings(state) : whatHappened(state)) : []
  if (!state || happenings.length === 0) return null
  return (
    <section className="what-happened" aria-labelledby="what-happened-title">
      <h2 id="what-happened-title">{words().whatHappened}</h2>
      <ul>
        {happenings.map(({ run, text }) => (
          <li key={run}>
            <RunMark look={lookOf(state.experiment.view, run)} />
            <span>
              {text} {!state.network && <Cause state={state} run={run} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
