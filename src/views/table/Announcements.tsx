import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import type { State } from '../../store/state.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import { networkHappenings } from '../shared/network/happenings.ts'
import { onSettled } from '../shared/use-settled.ts'
import { whatHappened } from '../shared/what-happened.ts'

const most = 3

/**
 * Tells those who do not see the pictures what has changed: politely, when results have come to rest or playback stops, and
 * nothing while it plays. It writes into the page itself and renders once.
 */
export function Announcements(): ReactElement {
  const store = useStoreApi()
  const place = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    let told: readonly string[] | undefined
    let missed = false
    const say = (text: string): void => {
      if (place.current) place.current.textContent = text
    }
    const tellResults = (state: State): void => {
      if (state.playback.playing) {
        missed = true
        return
      }
      const sentences = (state.network ? networkHappenings(state) : whatHappened(state)).map(({ text }) => text)
      const news = sentences.filter((text) => told && !told.includes(text))
      // What stands there when the page opens is read in its place.
      if (sentences.length > 0) told = sentences
      if (news.length > 0) {
        say(
          [...news.slice(0, most), ...(news.length > most ? [`${words().andMore(news.length - most)}.`] : [])].join(
            ' ',
          ),
        )
      }
    }
    const stopSettled = onSettled(store, tellResults)
    const stopPlaying = store.subscribe((state, before) => {
      if (state.playback.playing) return say('')
      if (!before.playback.playing) return undefined
      say(words().stopped(Math.round(state.playback.head), state.experiment.steps))
      if (missed) tellResults(state)
      missed = false
      return undefined
    })
    return () => {
      stopSettled()
      stopPlaying()
    }
  }, [store])

  return <p ref={place} className="visually-hidden" role="status" aria-label={words().announcements} />
}
