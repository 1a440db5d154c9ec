import type { ReactElement } from 'react'

import { setView } from '../store/actions.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { Segments } from './Segments.tsx'

const targetSign = 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-9 0h6M3 0h6M0-9v6M0 3v6'
/** A square with a stroke across two of its sides, as geometry marks sides of one length. */
const equalSign = 'M-6.5-6.5h13v13h-13zM0-9v5M4 0h5'

/** How the pictures show the surface: its heights, its critical points, its scales. With words beside the signs where it is a panel. */
export function ViewOptions({ worded = false }: { readonly worded?: boolean }): ReactElement {
  const words = strings()
  const store = useStoreApi()
  const ownScale = useThalweg((state) => state.problem?.heightScale ?? 'linear')
  const scale = useThalweg((state) => state.experiment.view.scale) ?? ownScale
  const marked = useThalweg((state) => state.experiment.view.critical) ?? true
  const equal = useThalweg((state) => state.experiment.view.equal) ?? true
  const switches = [
    {
      word: words.critical,
      hint: words.criticalHint,
      sign: targetSign,
      on: marked,
      turn: () => setView(store, { critical: marked ? false : undefined }),
    },
    {
      word: words.equalScales,
      hint: words.equalScalesHint,
      sign: equalSign,
      on: equal,
      turn: () => setView(store, { equal: equal ? false : undefined }),
    },
  ]
  return (
    <>
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
      {switches.map(({ word, hint, sign, on, turn }) => (
        <button
          key={sign}
          type="button"
          className="view-switch"
          aria-label={word}
          aria-pressed={on}
          title={hint}
          onClick={turn}
        >
          <svg viewBox="-10 -10 20 20" aria-hidden="true">
            <path d={sign} />
          </svg>
          {worded && word}
        </button>
      ))}
    </>
  )
}
