import type { ReactElement } from 'react'

import { setStudy } from '../../store/actions.ts'
import { overlays } from '../../store/state.ts'
import { countRender } from '../shared/render-count.ts'
import { useStoreApi, useThalweg } from '../shared/store-context.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'

/** What is drawn of the step over the contour: a switch for each. */
export function ShowInContour(): ReactElement {
  countRender('ShowInContour')
  const store = useStoreApi()
  const words = inspectorStrings()
  const shown = useThalweg((state) => state.study.shown)
  return (
    <details className="inspector-show">
      <summary>{words.show}</summary>
      <div className="inspector-switches">
        {overlays.map((overlay) => (
          <label key={overlay}>
            <input
              type="checkbox"
              checked={shown.includes(overlay)}
              onChange={({ target }) =>
                setStudy(store, {
                  shown: overlays.filter((one) => (one === overlay ? target.checked : shown.includes(one))),
                })
              }
            />
            <span>{words.shown[overlay]}</span>
          </label>
        ))}
      </div>
      <p className="hint">{words.showNote}</p>
    </details>
  )
}
